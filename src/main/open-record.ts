import type { OpenFailure, OpenReport } from '../preload/desktop-api';
import type { Result } from '../shared/result';
import { failure, success } from '../shared/result';
import type { ArchiveChoice } from './choose-archive';
import type { GuardReport } from './leveldb-guard/guard-leveldb';
import { openFailure } from './open-failure';
import { openNotices } from './open-notices';
import type { RecorderClient } from './record/recorder-client';
import { absentRecorder, forkRecorder } from './recorder-host';

export interface OpenedRecord {
  readonly recorder: RecorderClient;
  /** Settles when the journal has been walked. */
  readonly opening: Promise<Result<OpenReport, OpenFailure>>;
}

/** Starts the recorder on the chosen archive. */
export function openRecord(parts: {
  readonly choice: ArchiveChoice;
  readonly recorderModule: string;
  readonly guard: GuardReport;
  readonly settingsNotice: string | undefined;
}): OpenedRecord {
  const { choice } = parts;
  if (!choice.opening.ok) return { recorder: absentRecorder(), opening: Promise.resolve(choice.opening) };
  const recorder = forkRecorder(parts.recorderModule);
  const opening = recorder.open({ folder: choice.archive.path }).then((opened) => {
    if (!opened.ok) return failure(openFailure(opened.failure));
    const { head, openReport } = opened.value;
    return success({ head, notices: openNotices(openReport, parts.guard, parts.settingsNotice) });
  });
  return { recorder, opening };
}
