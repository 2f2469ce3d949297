import type { Envelope, JournalEntry, JournalHead } from '../shared/envelope';
import type {
  AppendAnswer,
  ChosenFile,
  FileToken,
  RecordFailure,
  SnapshotHeader,
  StoredObject,
  VerifyReport,
} from '../shared/record';
import type { Result } from '../shared/result';

/**
 * THE contract between the window and the rest of the desktop: every call, its arguments and its
 * failures. The preload puts an object of this shape on `window.desktop`, and nothing else.
 * The window never sees or sends a path: main keeps paths and hands out tokens.
 */
export interface DesktopApi {
  /** What the window needs to know to open its archive. Waits until the recorder is open. */
  startup(): Promise<StartupReport>;

  /** Writes operations, in order, in one batch; answers after they are on the disk. */
  append(envelopes: readonly Envelope[]): Promise<Result<AppendAnswer, RecordFailure>>;
  /** Entries after `afterSeq`, at most `limit` and about 4 MB; an empty list at the end. */
  entries(afterSeq: number, limit: number): Promise<Result<readonly JournalEntry[], RecordFailure>>;
  head(): Promise<Result<JournalHead, RecordFailure>>;
  /** SHA-256 of the journal's line `seq`; undefined when the journal is shorter. */
  hashAt(seq: number): Promise<Result<string | undefined, RecordFailure>>;

  /** Copies a chosen file into the archive's objects while hashing it. Progress by `onStoreProgress`. */
  storeFile(token: FileToken): Promise<Result<StoredObject, RecordFailure>>;
  cancelStore(token: FileToken): Promise<void>;
  onStoreProgress(listener: (progress: StoreProgress) => void): Unsubscribe;
  /** An object written in pieces of at most 1 MB: open, write…, close (or discard). */
  openObject(): Promise<Result<string, RecordFailure>>;
  writeObject(id: string, bytes: Uint8Array): Promise<Result<void, RecordFailure>>;
  closeObject(id: string): Promise<Result<StoredObject, RecordFailure>>;
  discardObject(id: string): Promise<void>;

  /** Re-hashes every object and walks the journal; `expected` are objects that must be there. */
  verify(expected: readonly string[]): Promise<Result<VerifyReport, RecordFailure>>;
  onVerifyProgress(listener: (progress: VerifyProgress) => void): Unsubscribe;

  /** The newest sound snapshot, if there is one. */
  latestSnapshot(): Promise<Result<SnapshotHeader | undefined, RecordFailure>>;
  /** Its lines, from line `from` (0 is the first after the header), at most `limit`. */
  snapshotLines(seq: number, from: number, limit: number): Promise<Result<readonly string[], RecordFailure>>;
  beginSnapshot(seq: number): Promise<Result<void, RecordFailure>>;
  appendSnapshot(lines: readonly string[]): Promise<Result<void, RecordFailure>>;
  commitSnapshot(): Promise<Result<void, RecordFailure>>;

  /** Opens the system's dialog; an empty list when the researcher cancelled. Folders are walked. */
  chooseFiles(kind: 'files' | 'folder'): Promise<readonly ChosenFile[]>;
  /** Files and folders dropped on the window. */
  droppedFiles(files: readonly DroppedFile[]): Promise<readonly ChosenFile[]>;
  /** The files of the sample archive, in the order they are to be imported. */
  sampleFiles(): Promise<readonly ChosenFile[]>;

  /** Remembers that these files are to be imported, in this order, until they are settled. Survives a crash. */
  rememberFiles(tokens: readonly FileToken[]): Promise<void>;
  /** These files have come to their end, whatever it was. */
  settleFiles(tokens: readonly FileToken[]): Promise<void>;
  /** Files that an earlier run remembered and did not settle, in their order, with new tokens. */
  pendingFiles(): Promise<readonly ChosenFile[]>;

  /** The folder that is watched for this archive, and the new files in it. Undefined while none is. */
  watchedFolder(): Promise<WatchedFolder | undefined>;
  /** Asks for a folder to watch. Files that are in it already are offered too. */
  chooseWatchedFolder(): Promise<WatchedFolder | undefined>;
  stopWatching(): Promise<void>;
  /** These offered files are taken, or not wanted: they are not offered again unless they change. */
  dismissOffered(tokens: readonly FileToken[]): Promise<void>;
  onWatchedFolder(listener: (folder: WatchedFolder | undefined) => void): Unsubscribe;

  /** Asks where, then writes aside, syncs and renames. */
  saveText(suggestedName: string, text: string): Promise<Result<SavedFile, SaveFailure>>;
  copyText(text: string): Promise<void>;
  /** Opens a second window for a second screen, or brings the one there is to the front. */
  openSecondWindow(): Promise<void>;
  /** Asks for another archive's folder, then starts again on it. False when cancelled. */
  openArchive(): Promise<boolean>;
  /** Shows the archive's folder in the system's file manager. */
  showArchiveFolder(): Promise<void>;

  /** Keeps a document for the locked frame, and gives the address it can be shown at. */
  holdLook(document: Uint8Array): Promise<string>;
  releaseLook(address: string): Promise<void>;

  settings(): Promise<Settings>;
  changeSettings(changes: Partial<Settings>): Promise<Settings>;
  onSettings(listener: (settings: Settings) => void): Unsubscribe;

  /** Requests that were blocked since start, oldest first. */
  blockedRequests(): Promise<readonly BlockedRequest[]>;
  onBlockedRequest(listener: (request: BlockedRequest) => void): Unsubscribe;

  onMenuCommand(listener: (command: MenuCommand) => void): Unsubscribe;
  /** Tells main what the menus need: what undo and redo would do, what is open. */
  setMenuState(state: MenuState): Promise<void>;
  /** Main asks before it closes; the window finishes its writes and answers. */
  onBeforeClose(listener: () => Promise<void>): Unsubscribe;

  /** Only when started for the terminal command. */
  readonly command: CommandApi;
}

export type Unsubscribe = () => void;
/** A `File` of the window's drop event; the preload asks the system for its path. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

export interface WatchedFolder {
  readonly name: string;
  /** Full path, for showing only. */
  readonly path: string;
  /** New files, oldest first, that have stopped growing. */
  readonly offered: readonly ChosenFile[];
  /** Why it cannot be watched now, in words: the drive is away, the folder is gone. */
  readonly trouble: string | undefined;
}

export interface StoreProgress {
  readonly token: FileToken;
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

export interface VerifyProgress {
  readonly objectsDone: number;
  readonly objectsTotal: number;
}

export interface SavedFile {
  /** The file's own name, to show; the full path stays with main. */
  readonly name: string;
}
export interface SaveFailure {
  readonly kind: 'cancelled' | 'not-writable' | 'disk-full';
  readonly message: string;
}

export interface StartupReport {
  readonly mode: 'window' | 'command';
  readonly appVersion: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** Name of the account on this computer; the actor of operations. */
  readonly account: string;
  readonly archive: ArchiveFolder;
  readonly opening: Result<OpenReport, OpenFailure>;
  readonly settings: Settings;
}

export interface ArchiveFolder {
  readonly id: string;
  /** The folder's own name. */
  readonly name: string;
  /** Full path, for showing only. */
  readonly path: string;
  /** True when the folder was made at this start. */
  readonly created: boolean;
}

export interface OpenReport {
  readonly head: JournalHead;
  /** Sentences about what was set aside or mended at this start; usually empty. */
  readonly notices: readonly string[];
}

/** The archive could not be opened; `message` says what happened, what is safe, what to do. */
export interface OpenFailure {
  readonly kind:
    | 'in-use'
    | 'journal-damaged'
    | 'not-an-archive'
    | 'newer-format'
    | 'unreadable'
    | 'recorder-stopped';
  readonly message: string;
  /** Where exactly, for the details. */
  readonly details: string;
}

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Document text size in px, 14 to 24. */
  readonly documentTextSize: number;
  /** The face documents are set in: the serif of sources, the sans of the app, or the sans set wider. */
  readonly documentFace: 'serif' | 'sans' | 'easy';
  /** Letters on a line, about; 50 to 90. */
  readonly documentMeasure: number;
  /** Height of a line in hundredths of the text's size; 130 to 220. */
  readonly documentLeading: number;
  /** Single-letter shortcuts (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Dates and known names are underlined in documents. */
  readonly showMentions: boolean;
  /** The researcher's own keys, by action; see src/shared/keys. Several of one action are parted by spaces. */
  readonly keys: Readonly<Record<string, string>>;
  /** Recognise the text of pictures without being asked, in the languages of the archive. */
  readonly recogniseAutomatically: boolean;
  /** Sizes of panels by name, in px; see the shell. */
  readonly panels: Readonly<Record<string, number>>;
  readonly sidebarOpen: boolean;
  readonly rightPanelOpen: boolean;
  /** The first-run screen has been left for this archive id. */
  readonly welcomed: readonly string[];
}

export interface BlockedRequest {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The address as asked for, cut at 500 characters. */
  readonly url: string;
  /** What asked: `image`, `script`, `navigation`, `window`, `permission`, `download`, … */
  readonly what: string;
}

export const MENU_COMMANDS = [
  'import-files',
  'import-folder',
  'open-archive',
  'show-archive-folder',
  'new-event',
  'export',
  'close-tab',
  'reopen-tab',
  'next-tab',
  'previous-tab',
  'undo',
  'redo',
  'find',
  'find-next',
  'find-previous',
  'search',
  'search-all',
  'open-source',
  'go-to-page',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'fit-width',
  'fit-page',
  'actual-size',
  'layout-continuous',
  'layout-single',
  'layout-spread',
  'layout-spread-cover',
  'rotate-left',
  'rotate-right',
  'toggle-paper',
  'toggle-sidebar',
  'toggle-right-panel',
  'toggle-pages',
  'second-window',
  'compare',
  'theme-system',
  'theme-light',
  'theme-dark',
  'back',
  'forward',
  'next-region',
  'previous-region',
  'settings',
  'verify',
  'shortcuts',
  'help',
  'about',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

export interface MenuState {
  /** What undo would take back, or undefined. */
  readonly undo: string | undefined;
  readonly redo: string | undefined;
  readonly view: 'library' | 'source' | 'search' | 'events' | 'event' | 'notes' | 'welcome';
}

/** What the hidden window of the terminal command may do. */
export interface CommandApi {
  /** The arguments after `sourcebook`, as typed. */
  request(): Promise<{ readonly args: readonly string[]; readonly columns: number }>;
  /** Files for a path as typed (relative to where the command was called); folders are walked. */
  filesAt(
    path: string,
  ): Promise<
    Result<readonly ChosenFile[], { readonly kind: 'not-found' | 'not-readable'; readonly message: string }>
  >;
  /** The text of a file of commands, or of standard input for `-`. */
  readText(
    path: string,
  ): Promise<Result<string, { readonly kind: 'not-found' | 'not-readable'; readonly message: string }>>;
  /** Writes aside, syncs and renames; `path` as typed. */
  writeText(path: string, text: string): Promise<Result<SavedFile, SaveFailure>>;
  /** Writes a line. */
  print(stream: 'stdout' | 'stderr', text: string): Promise<void>;
  /** Ends the program after everything printed has been written. */
  exit(code: number): Promise<void>;
}
