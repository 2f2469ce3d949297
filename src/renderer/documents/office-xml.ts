import { Tokenizer, type Token } from 'parse5';
import { childless, textNode } from './office-tree';
import type { HtmlElement } from './html-tree';

/**
 * Elements nested deeper than this are taken for their text alone, so that a tree may be walked
 * by functions that call themselves.
 */
const DEEPEST = 300;

/** An XML part as a tree of the shape that html-tree.ts reads. Names are in lower case. */
export interface XmlTree {
  /** A nameless element that holds the document element. */
  readonly root: HtmlElement;
  /** Whether every element was closed where it should be. */
  readonly isWellFormed: boolean;
}

/**
 * Reads XML without ever failing: entities of a document type are not known and stay as they are
 * written, the named ones of HTML are understood, and what is not closed ends where its parent does.
 * With `withoutPrefixes`, `<m:math>` is `math`.
 */
export function parseXml(source: string, { withoutPrefixes = false } = {}): XmlTree {
  const root = childless('');
  const open: HtmlElement[] = [root];
  let tooDeep = 0;
  let isWellFormed = true;
  const parent = () => open.at(-1) ?? root;
  const named = (tagName: string) => (withoutPrefixes ? tagName.replace(/^.*:/u, '') : tagName);
  const write = ({ chars }: Token.CharacterToken) => {
    parent().childNodes.push(textNode(parent(), chars));
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onCharacter: write,
      onWhitespaceCharacter: write,
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
      onStartTag: ({ tagName, attrs, selfClosing }) => {
        if (open.length > DEEPEST) {
          if (!selfClosing) tooDeep += 1;
          return;
        }
        const element = childless(named(tagName), attrs, parent());
        parent().childNodes.push(element);
        if (!selfClosing) open.push(element);
      },
      onEndTag: ({ tagName }) => {
        if (tooDeep > 0) {
          tooDeep -= 1;
          return;
        }
        const at = open.findLastIndex((element, index) => index > 0 && element.tagName === named(tagName));
        if (at !== open.length - 1) isWellFormed = false;
        if (at !== -1) open.length = at;
      },
    },
  );
  // CDATA sections are understood only among elements that are not HTML's.
  tokenizer.inForeignNode = true;
  tokenizer.write(withoutDoctype(source), true);
  return { root, isWellFormed: isWellFormed && open.length === 1 && tooDeep === 0 };
}

/** Whether an XML part declares entities, which no honest document of an office does. */
export function declaresEntities(source: string): boolean {
  return /<!ENTITY/iu.test(source.slice(0, 20_000));
}

/** An XML part's bytes as text: UTF-8, or what its byte order mark or its first line says. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = new TextDecoder().decode(bytes);
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/u.exec(utf8)?.[1]?.toLowerCase();
  if (declared === undefined || declared.startsWith('utf') || !utf8.includes('\uFFFD')) return utf8;
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return utf8;
  }
}

/** A document type may hold `>` between brackets, where HTML would end it. */
function withoutDoctype(source: string): string {
  const at = source.slice(0, 20_000).search(/<!DOCTYPE/iu);
  if (at === -1) return source;
  const bracket = source.indexOf('[', at);
  const end = source.indexOf('>', at);
  const hasSubset = bracket !== -1 && bracket < end;
  const after = hasSubset ? source.indexOf(']', bracket) : at;
  const close = after === -1 ? -1 : source.indexOf('>', after);
  return close === -1 ? source : source.slice(0, at) + source.slice(close + 1);
}
