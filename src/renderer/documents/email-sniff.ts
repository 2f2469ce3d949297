import { fieldsOf } from './email-headers';
import { messageStarts } from './mailbox-messages';

/** How far into a file its header is looked for, in bytes. */
const HEAD_REACH = 64 * 1024;

/**
 * Whether a file is an e-mail message, a mailbox of them, or a web page saved in the same form. Its
 * name decides only whether a single message with a mailbox's first line is a mailbox.
 */
export function mailKind(bytes: Uint8Array, name: string): 'email' | 'mailbox' | 'mhtml' | undefined {
  const start = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, HEAD_REACH))
    .replace(/^(?:ï»¿)?\s+/u, '');
  const isPosted = /^>?From [^\r\n]*\r?\n/u.test(start);
  const [head = ''] = start.replace(/^(?:>?From [^\r\n]*\r?\n)+/u, '').split(/\r?\n\r?\n/u, 1);
  if (!head.split(/\r?\n/u).every((line) => /^(?:[!-9;-~]+[ \t]*:|[ \t]|$)/u.test(line))) return undefined;
  const fields = fieldsOf(head);
  const has = (...names: readonly string[]) => fields.some((field) => names.includes(field.name));
  const value = (wanted: string) => fields.find((field) => field.name === wanted)?.value ?? '';
  if (isSavedPage(start, has, value, name)) return 'mhtml';
  const isMessage =
    has('from', 'sender', 'return-path') &&
    has('date', 'received', 'message-id', 'mime-version', 'return-path', 'delivered-to');
  if (isPosted && fields.length > 1 && isMailbox(bytes, name)) return 'mailbox';
  return isMessage || (isPosted && has('from', 'subject', 'date')) ? 'email' : undefined;
}

function isMailbox(bytes: Uint8Array, name: string): boolean {
  const starts = messageStarts(bytes, 2);
  return starts.length > 1 || (starts.length === 1 && !/\.(?:eml|msg|txt)$/iu.test(name));
}

/** Browsers and Word write a page as a message without people. */
function isSavedPage(
  start: string,
  has: (...names: readonly string[]) => boolean,
  value: (name: string) => string,
  name: string,
): boolean {
  if (has('snapshot-content-location') || /^<Saved by /iu.test(value('from'))) return true;
  const type = value('content-type');
  if (!/^\s*(?:multipart\/related|text\/html)\b/iu.test(type)) return false;
  if (has('to', 'cc', 'received', 'return-path', 'delivered-to', 'message-id')) return false;
  return (
    /^(?:Content-Location:|This document is a Single File Web Page)/imu.test(start) ||
    /\.mht(?:ml)?$/iu.test(name)
  );
}
