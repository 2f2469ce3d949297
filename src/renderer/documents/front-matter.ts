import type { SourceMetadata } from '../core/model/source';
import { edtfDate } from './written-date';

const KEYS = ['title', 'author', 'date', 'publisher', 'language'] as const;

/**
 * Metadata between two lines of `---` at the top of a Markdown file, as far as it is simple
 * `key: value` lines, and the text after it.
 */
export function frontMatter(source: string): {
  readonly metadata: Partial<SourceMetadata>;
  readonly body: string;
} {
  const match = /^\uFEFF?---[ \t]*\n([^]*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(source);
  if (match === null) return { metadata: {}, body: source };
  const metadata: Partial<Record<(typeof KEYS)[number], string>> = {};
  for (const line of (match[1] ?? '').split('\n')) {
    const [, key = '', raw = ''] = /^([a-z]+)[ \t]*:[ \t]*(.*?)[ \t]*$/iu.exec(line) ?? [];
    const known = KEYS.find(
      (each) => each === (key.toLowerCase() === 'lang' ? 'language' : key.toLowerCase()),
    );
    if (known === undefined) continue;
    const value = raw.replace(/^(["'])(.*)\1$/u, '$2');
    const stored = known === 'date' ? edtfDate(value) : value;
    if (stored !== '') metadata[known] = stored;
  }
  return { metadata, body: source.slice(match[0].length) };
}
