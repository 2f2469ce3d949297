import PostalMime, { decodeWords } from 'postal-mime';

/** A part of a message: what its header says of it, and its content with the transfer coding undone. */
export interface MimePart {
  /** `text/plain`, `multipart/mixed`; lower case. */
  readonly type: string;
  /** Parameters of its type (`charset`, `name`, …), decoded; names in lower case. */
  readonly parameters: Readonly<Record<string, string>>;
  /** `attachment`, `inline`, or empty. */
  readonly disposition: string;
  /** As the sender named it, words decoded, or empty. */
  readonly fileName: string;
  /** Without its angle brackets, or empty. */
  readonly contentId: string;
  /** Empty for a part that is made of parts, apart from what stands between them. */
  readonly content: Uint8Array<ArrayBuffer>;
  readonly parts: readonly MimePart[];
  /** A field of its own header by its name in lower case, unfolded, words still encoded; or empty. */
  header(name: string): string;
}

/** More parts than this are not looked at. */
const MOST_PARTS = 100_000;
const DEEPEST = 60;

/**
 * The parts of a MIME message. postal-mime reads it, and keeps its tree to itself; `Node` below is
 * the slice of that tree (src/mime-node.ts of postal-mime 4.0.0) that is used here; email-tree.test.ts
 * fails if it changes. Line ends of parts without a transfer coding become line feeds. Undefined when the
 * message passes the limits of postal-mime: 2 MB of headers.
 */
export async function mimeTree(bytes: Uint8Array<ArrayBuffer>): Promise<MimePart | undefined> {
  const parser = new PostalMime({ forceRfc822Attachments: true, maxNestingDepth: 256 });
  try {
    await parser.parse(bytes);
  } catch {
    return undefined;
  }
  let left = MOST_PARTS;
  const part = (node: Node, depth: number): MimePart => {
    left -= 1;
    const { contentType, contentDisposition } = node;
    const { value, params } = contentType.parsed;
    const fileName = contentDisposition.parsed.params['filename'] ?? params['name'] ?? '';
    const below = depth < DEEPEST ? node.childNodes : [];
    return {
      type: value === '' ? 'text/plain' : value,
      parameters: params,
      disposition: contentDisposition.parsed.value,
      fileName: decodeWords(fileName).trim(),
      contentId: (node.contentId ?? '').trim().replace(/^<|>$/gu, ''),
      content: new Uint8Array(node.content ?? new ArrayBuffer(0)),
      parts: below.slice(0, Math.max(0, left)).map((child) => part(child, depth + 1)),
      header: (name) => node.headers.find(({ key }) => key === name)?.value ?? '',
    };
  };
  return part((parser as unknown as { readonly root: Node }).root, 0);
}

interface Parsed {
  readonly value: string;
  readonly params: Readonly<Record<string, string>>;
}
interface Node {
  readonly childNodes: readonly Node[];
  readonly contentType: { readonly parsed: Parsed };
  readonly contentDisposition: { readonly parsed: Parsed };
  readonly contentId?: string;
  readonly content: ArrayBuffer | null;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}
