import type { OpenFailure } from '../preload/desktop-api';
import type { ArchiveFolderFailure, OpenFailure as RecorderOpenFailure } from './record/recorder-failures';
import type { RecorderStopped } from './record/recorder-calls';

/** Why an archive cannot be opened, as the window is told. */
export function openFailure(
  cause: ArchiveFolderFailure | RecorderOpenFailure | RecorderStopped,
): OpenFailure {
  const { message } = cause;
  switch (cause.kind) {
    case 'in-use':
      return {
        kind: 'in-use',
        message,
        details: `${cause.host}, process ${cause.pid}, since ${cause.since}`,
      };
    case 'journal-damaged': {
      const place = `journal/${cause.file}, line ${cause.line}, byte ${cause.byteOffset}`;
      const details = `${place}: ${cause.reason}, where operation ${cause.expectedSeq} was expected`;
      return { kind: 'journal-damaged', message, details };
    }
    case 'not-an-archive':
      return { kind: 'not-an-archive', message, details: cause.path };
    case 'newer-format':
      return { kind: 'newer-format', message, details: `format ${cause.format}` };
    case 'damaged-archive-file':
      return { kind: 'unreadable', message, details: cause.path };
    case 'not-writable':
    case 'unreadable':
      return { kind: 'unreadable', message, details: cause.code };
    case 'disk-full':
      return { kind: 'unreadable', message, details: `${cause.freeBytes ?? 'unknown'} bytes free` };
    case 'recorder-stopped':
      return { kind: 'recorder-stopped', message, details: '' };
  }
}
