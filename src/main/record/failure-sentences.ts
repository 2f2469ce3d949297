import { errorCode, isDiskFull } from './error-code';
import type {
  Cancelled,
  Closed,
  DiskFull,
  InputOutput,
  JournalDamage,
  JournalDamageReason,
  Refusing,
  TooLarge,
  UnknownHandle,
} from './recorder-failures';

const megabyte = 1024 * 1024;

export const closedFailure: Closed = {
  kind: 'closed',
  message: 'The archive is being closed, so nothing more is written. What was confirmed before is safe.',
};

export const cancelledFailure: Cancelled = {
  kind: 'cancelled',
  message: 'Stopped as you asked. The archive is as it was before.',
};

export const unknownHandleFailure: UnknownHandle = {
  kind: 'unknown-handle',
  message: 'This unfinished write is no longer known; nothing of it was kept. Please start it again.',
};

export const fullDisk = (freeBytes?: number, neededBytes?: number): DiskFull => {
  const figures =
    freeBytes === undefined || neededBytes === undefined
      ? ''
      : ` (${Math.floor(freeBytes / megabyte)} MB free, ${Math.ceil(neededBytes / megabyte)} MB wanted to be safe)`;
  const message = `The disk is too full to store this${figures}. Nothing was stored in part, and everything stored before is safe. Free some space, then try again.`;
  return { kind: 'disk-full', freeBytes, neededBytes, message };
};

export const inputOutput = (error: unknown): InputOutput => {
  const code = errorCode(error);
  return {
    kind: 'io',
    code,
    message: `The disk answered with an error (${code}). This was not stored; everything stored before is safe. Check the disk and its cable, then try again.`,
  };
};

/** 'disk-full' or 'io', whichever the errno says. */
export const diskFailure = (error: unknown): DiskFull | InputOutput =>
  isDiskFull(error) ? fullDisk() : inputOutput(error);

export const refusing = (why: string): Refusing => ({
  kind: 'refusing',
  message: `${why} To keep it whole, nothing more is written until the archive is opened again. Everything confirmed before is safe. Close the app, check the disk, and open the archive again.`,
});

export const tooLarge = (index: number, bytes: number, limitBytes: number): TooLarge => ({
  kind: 'too-large',
  index,
  bytes,
  limitBytes,
  message: `This entry is too long for the journal (${Math.ceil(bytes / megabyte)} MB, at most ${Math.floor(limitBytes / megabyte)} MB). Nothing was stored. Shorten the text, or import it as a document.`,
});

const damageWords: Record<JournalDamageReason, string> = {
  crc: 'a line no longer matches its checksum',
  json: 'a line is not written as it should be',
  sequence: 'the numbering has a gap',
  chain: 'a line does not follow from the line before',
  batch: 'operations that belong together are not together',
  unterminated: 'a line has lost its end',
  'missing-file': 'a file is missing',
  'missing-end': 'operations at the end that were confirmed are missing',
  replaced: 'it is not the journal that this archive had when it was last closed',
};

export interface DamagePlace {
  readonly file: string;
  readonly line: number;
  readonly byteOffset: number;
  readonly expectedSeq: number;
}

export const journalDamage = (reason: JournalDamageReason, place: DamagePlace): JournalDamage => ({
  kind: 'journal-damaged',
  reason,
  ...place,
  message: `The archive’s journal is damaged: ${damageWords[reason]} (journal/${place.file}, line ${place.line}, byte ${place.byteOffset}). Nothing was changed, and the documents in the folder are not touched. Put the journal folder back from a copy of this archive${
    reason === 'missing-end' || reason === 'replaced'
      ? '. If you put an older copy there on purpose, delete the small file journal/head and open the archive again'
      : ''
  }.`,
});
