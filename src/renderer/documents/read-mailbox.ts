import { success, type Result } from '../../shared/result';
import type { ContainedFile, ReadFailure } from '../core/ports';
import { BlockWriter } from './block-writer';
import { writtenDay } from './email-day';
import { fieldText, headerFields, headLength } from './email-headers';
import { withReadableHeaders } from './email-raw-header';
import { messageName } from './email-parts';
import { onlyPage, type Findings } from './finished-document';
import { messagePlaces, unquotedMessage, type MessagePlace } from './mailbox-messages';
import { PARSERS } from './parsers';
import type { ContainerReading } from './read-email';

/** So many messages are taken out of one mailbox. */
const MOST_MESSAGES = 10_000;

/**
 * Reads a mailbox: each message becomes a file of its own, taken out by messageBytes. Its own text
 * is a list of them, one row each: date, sender, subject.
 */
export function readMailbox(
  bytes: Uint8Array<ArrayBuffer>,
  { encoding: chosen }: ContainerReading = {},
): Promise<Result<Findings, ReadFailure>> {
  const { places, hasMore } = placesIn(bytes);
  const writer = new BlockWriter();
  const contained = places.map((place, index): ContainedFile => {
    const head = headerFields(withReadableHeaders(headBytes(bytes, place), chosen));
    const subject = fieldText(head, 'subject');
    writer.open('table-row');
    writer.add(writtenDay(fieldText(head, 'date')) || 'no date');
    writer.nextCell();
    writer.add(fieldText(head, 'from') || 'no sender');
    writer.nextCell();
    writer.add(subject || 'no subject');
    return {
      name: `${messageName(subject)}.eml`,
      path: pathOf(index),
      size: place.end - place.start,
    };
  });
  const { text, blocks } = writer.finish();
  return Promise.resolve(
    success({
      kind: 'mailbox',
      parser: PARSERS.mailbox,
      pages: onlyPage(text, blocks),
      metadata: {},
      origin: 'the mailbox itself',
      warnings: hasMore ? [TOO_MANY] : [],
      encoding: '',
      contained,
    }),
  );
}

/** A mailbox is searched once for all of its messages. */
const known = new WeakMap<Uint8Array, ReturnType<typeof messagePlaces>>();

function placesIn(bytes: Uint8Array): ReturnType<typeof messagePlaces> {
  const found = known.get(bytes) ?? messagePlaces(bytes, MOST_MESSAGES);
  known.set(bytes, found);
  return found;
}

/** The bytes of one message, by the path that readMailbox gave it. */
export function messageBytes(
  bytes: Uint8Array<ArrayBuffer>,
  path: string,
): Uint8Array<ArrayBuffer> | undefined {
  const { places } = placesIn(bytes);
  const number = Number(/^message-(\d{5})\.eml$/u.exec(path)?.[1] ?? 0);
  const place = places[number - 1];
  return place === undefined ? undefined : unquotedMessage(bytes, place);
}

const pathOf = (index: number) => `message-${String(index + 1).padStart(5, '0')}.eml`;

function headBytes(bytes: Uint8Array<ArrayBuffer>, { start, end }: MessagePlace): Uint8Array<ArrayBuffer> {
  const message = bytes.subarray(start, end);
  return message.subarray(0, headLength(message));
}

const TOO_MANY = `This mailbox holds more than ${MOST_MESSAGES.toLocaleString('en')} messages. The first ${MOST_MESSAGES.toLocaleString('en')} were taken; the others stay in it. Split it in your mail program and import the parts to read them all.`;
