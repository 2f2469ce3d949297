import { decodeWords } from 'postal-mime';
import { ContainedPaths } from './contained-paths';
import { fieldText, headerFields } from './email-headers';
import { withReadableHeaders } from './email-raw-header';
import type { MimePart } from './email-tree';
import { nameForType } from './email-type-names';

/** What a message is made of, for a reader. */
export interface MessageParts {
  /** Text to read, in order; of several versions of the same text, the plainest that says it all. */
  readonly body: readonly MimePart[];
  readonly attachments: readonly Attachment[];
  /** How many attachments were not taken because there are too many. */
  readonly leftOut: number;
  readonly isSigned: boolean;
  readonly isEncrypted: boolean;
}

export interface Attachment {
  readonly name: string;
  readonly path: string;
  readonly part: MimePart;
}

const MOST_ATTACHMENTS = 1000;
/** A picture in the text smaller than this, in bytes, only tells the sender that the mail was opened. */
const SMALLEST_PICTURE = 1024;
const SIGNATURES = new Set([
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
]);
/** Reports of what became of a message, written to be read. */
const READ_AS_TEXT = new Set(['message/delivery-status', 'text/rfc822-headers', 'message/feedback-report']);

/** Sorts the parts of a message into what is read and what is attached. */
export function messageParts(root: MimePart): MessageParts {
  const body: MimePart[] = [];
  const attached: MimePart[] = [];
  let isSigned = false;
  let isEncrypted = false;

  const sort = (part: MimePart, isInText: boolean): void => {
    const { type } = part;
    isSigned ||= type === 'multipart/signed' || SIGNATURES.has(type);
    isEncrypted ||= type === 'multipart/encrypted' || isEnvelope(part);
    if (SIGNATURES.has(type)) return;
    if (type === 'multipart/alternative' && part.parts.length > 0) sortVersions(part);
    else if (part.parts.length > 0)
      part.parts.forEach((each, index) =>
        sort(each, isInText || (type === 'multipart/related' && index > 0)),
      );
    else if (isBody(part)) body.push(part);
    else if (part.content.length > 0 && !isTracker(part, isInText)) attached.push(part);
  };
  /** Versions of one text: only one of them is read, and what only another holds is kept. */
  const sortVersions = (part: MimePart): void => {
    const read = bestVersion(part.parts);
    for (const version of part.parts) {
      if (version === read) sort(version, false);
      else for (const below of leavesOf(version)) if (!isBody(below)) sort(below, true);
    }
  };
  sort(root, false);

  const paths = new ContainedPaths();
  const attachments = attached.slice(0, MOST_ATTACHMENTS).map((part) => {
    const name = nameOf(part);
    return { name, path: paths.next(name.replaceAll(/[/\\]/gu, '_')), part };
  });
  return { body, attachments, leftOut: attached.length - attachments.length, isSigned, isEncrypted };
}

function isBody(part: MimePart): boolean {
  if (part.disposition === 'attachment') return false;
  // A message whose parts cannot be told apart is read as it stands.
  if (part.type.startsWith('multipart/')) return true;
  if (READ_AS_TEXT.has(part.type)) return true;
  return (part.type === 'text/plain' || part.type === 'text/html') && part.fileName === '';
}

/** Plain text, unless it only points to the other version. */
function bestVersion(versions: readonly MimePart[]): MimePart | undefined {
  const size = (version: MimePart, type: string) => {
    const parts = leavesOf(version).filter((leaf) => isBody(leaf) && leaf.type === type);
    return parts.reduce((sum, { content }) => sum + letterCount(content, type), 0);
  };
  const largest = (type: string) =>
    versions.reduce<{ version?: MimePart; letters: number }>(
      (best, version) => {
        const letters = size(version, type);
        return letters > best.letters ? { version, letters } : best;
      },
      { letters: 0 },
    );
  const plain = largest('text/plain');
  const html = largest('text/html');
  const onlyPoints = plain.letters < 300 && html.letters > plain.letters * 3;
  return (onlyPoints ? html.version : (plain.version ?? html.version)) ?? versions[0];
}

/** Roughly how many letters a text has. */
function letterCount(content: Uint8Array, type: string): number {
  const text = new TextDecoder('windows-1252').decode(content.subarray(0, 200_000));
  const shown = type === 'text/html' ? withoutTags(text) : text;
  return shown.replaceAll(/\s+/gu, '').length;
}

/** Not for reading: what stands between tags, without style sheets and scripts. */
const withoutTags = (html: string) =>
  html
    .split('<')
    .map((piece) => (/^(?:style|script)\b/iu.test(piece) ? '' : piece.slice(piece.indexOf('>') + 1)))
    .join('');

function leavesOf(part: MimePart): MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf);
}

const isTracker = (part: MimePart, isInText: boolean) =>
  part.type.startsWith('image/') &&
  (isInText || part.contentId !== '') &&
  part.disposition !== 'attachment' &&
  part.content.length < SMALLEST_PICTURE;

const isEnvelope = ({ type, parameters }: MimePart) =>
  /^application\/(?:x-)?pkcs7-mime$/u.test(type) && parameters['smime-type'] !== 'signed-data';

/** The name the sender gave, else one made from the subject of an attached message or from its type. */
function nameOf(part: MimePart): string {
  if (part.fileName !== '') return part.fileName;
  if (part.type === 'message/rfc822') {
    const subject = fieldText(headerFields(withReadableHeaders(part.content)), 'subject');
    return `${messageName(subject)}.eml`;
  }
  const described = decodeWords(part.header('content-description')).trim();
  return nameForType(described, part.type);
}

const LONGEST_NAME = 80;

/** A name for a message by its subject, without its extension. */
export function messageName(subject: string): string {
  const letters = Array.from(subject.replaceAll(/\p{Cc}+/gu, ' ').trim());
  const cut =
    letters.length > LONGEST_NAME
      ? `${letters.slice(0, LONGEST_NAME).join('').trimEnd()}…`
      : letters.join('');
  return cut === '' ? 'message without subject' : cut;
}
