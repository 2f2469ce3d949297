/**
 * Every way in which the recorder can say no. `message` is what the researcher reads:
 * what happened, what is safe, what to do. The other fields are for the program.
 */
interface Said<K extends string> {
  readonly kind: K;
  readonly message: string;
}

export type DiskFull = Said<'disk-full'> & {
  readonly freeBytes: number | undefined;
  readonly neededBytes: number | undefined;
};
export type InputOutput = Said<'io'> & { readonly code: string };
export type NotWritable = Said<'not-writable'> & { readonly code: string };
export type NotAnArchive = Said<'not-an-archive'> & { readonly path: string };
export type NewerFormat = Said<'newer-format'> & { readonly format: number };
export type DamagedArchiveFile = Said<'damaged-archive-file'> & { readonly path: string };
export type InUse = Said<'in-use'> & {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  /** Hand it back as `takeOverToken` when the researcher is sure that the archive is not open there. */
  readonly token: string;
};
export type JournalDamageReason =
  | 'crc'
  | 'json'
  | 'sequence'
  | 'chain'
  | 'batch'
  | 'unterminated'
  | 'missing-file'
  | 'missing-end'
  | 'replaced';
export type JournalDamage = Said<'journal-damaged'> & {
  /** Name of the file inside `journal/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly byteOffset: number;
  readonly expectedSeq: number;
  readonly reason: JournalDamageReason;
};
export type Unreadable = Said<'unreadable'> & { readonly code: string };
export type InvalidEnvelope = Said<'invalid-envelope'> & { readonly index: number; readonly field: string };
export type TooLarge = Said<'too-large'> & {
  readonly index: number;
  readonly bytes: number;
  readonly limitBytes: number;
};
export type Refusing = Said<'refusing'>;
export type Closed = Said<'closed'>;
export type Cancelled = Said<'cancelled'>;
export type NotFound = Said<'not-found'>;
export type NotReadable = Said<'not-readable'> & { readonly code: string };
export type IsDirectory = Said<'is-directory'>;
export type NotARegularFile = Said<'not-a-regular-file'>;
export type ChangedWhileReading = Said<'changed-while-reading'>;
export type UnknownHandle = Said<'unknown-handle'>;
export type InvalidSnapshot = Said<'invalid-snapshot'>;

export type ArchiveFolderFailure = NotWritable | NotAnArchive | NewerFormat | DamagedArchiveFile;
export type OpenFailure =
  | InUse
  | JournalDamage
  | NotAnArchive
  | NewerFormat
  | DamagedArchiveFile
  | NotWritable
  | Unreadable
  | DiskFull;
export type AppendFailure = InvalidEnvelope | TooLarge | DiskFull | InputOutput | Refusing | Closed;
export type ReadFailure = JournalDamage | InputOutput | Closed;
export type StoreFileFailure =
  | NotFound
  | NotReadable
  | IsDirectory
  | NotARegularFile
  | ChangedWhileReading
  | DiskFull
  | InputOutput
  | Cancelled
  | Closed;
export type ObjectFailure = UnknownHandle | DiskFull | InputOutput | Closed;
export type SnapshotFailure = UnknownHandle | InvalidSnapshot | DiskFull | InputOutput | Closed;
export type VerifyFailure = Cancelled | InputOutput | Closed;
export type CloseFailure = InputOutput;
