import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './launch';

/** A generated document on the disk, and a passage that stands in it. */
export interface TestDocument {
  readonly path: string;
  readonly sha256: string;
  readonly quote: string;
}

const days = 30;

/** Writes `count` documents, no two with the same bytes: text, Markdown, HTML and, every eighth, PDF. */
export function writeDocuments(folder: string, label: string, count: number): readonly TestDocument[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const { extension, bytes, quote } = documentOf(`${label}-${index}`, index);
    const path = join(folder, `gauge-${String(index).padStart(5, '0')}.${extension}`);
    writeFileSync(path, bytes);
    return { path, sha256: createHash('sha256').update(bytes).digest('hex'), quote };
  });
}

function documentOf(
  name: string,
  index: number,
): { readonly extension: string; readonly bytes: Buffer; readonly quote: string } {
  const title = `Gauge book ${name}`;
  const entries = Array.from(
    { length: days },
    (_, day) =>
      `On day ${day + 1} of ${name} the gauge stood at ${100 + ((index * 7 + day * 13) % 400)} centimetres.`,
  );
  const quote = entries[index % days] ?? '';
  const text = (lines: readonly string[]) => Buffer.from(`${lines.join('\n\n')}\n`);
  if (index % 8 === 7)
    return { extension: 'pdf', bytes: uniquePdf(name), quote: 'basin held eleven centimetres' };
  if (index % 3 === 0) return { extension: 'txt', bytes: text([title, ...entries]), quote };
  if (index % 3 === 1) return { extension: 'md', bytes: text([`# ${title}`, ...entries]), quote };
  const paragraphs = entries.map((entry) => `<p>${entry}</p>`);
  const head = `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>`;
  return { extension: 'html', bytes: text([head, ...paragraphs, '</body></html>']), quote };
}

/** The same two pages each time, with a comment at the end of the file that makes its bytes its own. */
function uniquePdf(name: string): Buffer {
  const fixture = join(projectFolder, 'e2e', 'fixtures', 'drop', 'water-levels.pdf');
  return Buffer.concat([readFileSync(fixture), Buffer.from(`%${name}\n`)]);
}
