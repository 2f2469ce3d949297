import { z } from 'zod';
import { MENU_COMMANDS } from '../preload/desktop-api';
import type { CommandVerb, DesktopVerb } from '../preload/channels';
import { settingsSchema } from './settings-file';

/** Pieces of an object are at most 1 MB. */
const longestPiece = 1024 * 1024;

/** A page with its pictures; see renderer/documents/look. */
const longestLook = 128 * 1024 * 1024;

const none = z.tuple([]);
const sequenceNumber = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const token = z.uuid();
const objectId = z.string().min(1).max(200);
const lines = z.array(z.string()).max(1_000_000);
const path = z.string().min(1).max(32_768);
const envelope = z.strictObject({
  kind: z.string(),
  at: z.string(),
  actor: z.string(),
  step: z.unknown(),
  payload: z.unknown(),
});
const menuState = z
  .object({
    undo: z.string().max(500).optional(),
    redo: z.string().max(500).optional(),
    view: z.enum(['library', 'source', 'search', 'events', 'event', 'notes', 'welcome']),
  })
  .transform(({ undo, redo, view }) => ({ undo, redo, view }));

/** The arguments each call of the window may have. What does not fit is refused before it reaches a handler. */
export const desktopArguments = {
  startup: none,
  append: z.tuple([z.array(envelope).max(100_000)]),
  entries: z.tuple([sequenceNumber, z.number().int().min(1).max(100_000)]),
  head: none,
  hashAt: z.tuple([sequenceNumber]),
  storeFile: z.tuple([token]),
  cancelStore: z.tuple([token]),
  openObject: none,
  writeObject: z.tuple([
    objectId,
    z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= longestPiece),
  ]),
  closeObject: z.tuple([objectId]),
  discardObject: z.tuple([objectId]),
  verify: z.tuple([z.array(sha256).max(10_000_000)]),
  latestSnapshot: none,
  snapshotLines: z.tuple([sequenceNumber, sequenceNumber, z.number().int().min(1).max(1_000_000)]),
  beginSnapshot: z.tuple([sequenceNumber]),
  appendSnapshot: z.tuple([lines]),
  commitSnapshot: none,
  chooseFiles: z.tuple([z.enum(['files', 'folder'])]),
  droppedFiles: z.tuple([z.array(path).max(10_000)]),
  sampleFiles: none,
  rememberFiles: z.tuple([z.array(token).max(1_000_000)]),
  settleFiles: z.tuple([z.array(token).max(1_000_000)]),
  pendingFiles: none,
  watchedFolder: none,
  chooseWatchedFolder: none,
  stopWatching: none,
  dismissOffered: z.tuple([z.array(token).max(1_000_000)]),
  saveText: z.tuple([z.string().max(1_000), z.string()]),
  copyText: z.tuple([z.string()]),
  openSecondWindow: none,
  openArchive: none,
  showArchiveFolder: none,
  holdLook: z.tuple([z.instanceof(Uint8Array).refine((document) => document.byteLength <= longestLook)]),
  releaseLook: z.tuple([z.string().max(200)]),
  settings: none,
  changeSettings: z.tuple([settingsSchema.partial().strict()]),
  blockedRequests: none,
  setMenuState: z.tuple([menuState]),
} satisfies Record<DesktopVerb, z.ZodType<readonly unknown[]>>;

export const commandArguments = {
  request: none,
  filesAt: z.tuple([path]),
  readText: z.tuple([path]),
  writeText: z.tuple([path, z.string()]),
  print: z.tuple([z.enum(['stdout', 'stderr']), z.string()]),
  exit: z.tuple([z.number().int().min(0).max(255)]),
} satisfies Record<CommandVerb, z.ZodType<readonly unknown[]>>;

export const textEditSchema = z.enum(MENU_COMMANDS).extract(['undo', 'redo']);
export const closeReasonsSchema = z.array(z.string());
