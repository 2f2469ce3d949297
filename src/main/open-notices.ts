import type { GuardReport } from './leveldb-guard/guard-leveldb';
import type { OpenReport } from './record/record-types';

/**
 * What was set aside or mended at this start, as sentences; empty after a clean end. A damaged
 * snapshot is not among them: it is passed over when one is needed, and the check of the archive names it.
 */
export function openNotices(
  opened: OpenReport,
  guard: GuardReport,
  settingsNotice: string | undefined,
): readonly string[] {
  const notices: string[] = [];
  if (opened.tornBytes > 0) {
    const where = opened.tornFile === undefined ? '' : ` It was set aside as ${opened.tornFile}.`;
    notices.push(
      `The last write before the app ended was unfinished (${opened.tornBytes} bytes) and had not been confirmed.${where} Everything confirmed before is here.`,
    );
  }
  if (opened.tookOverLock)
    notices.push(
      'Last time the archive was not closed, because the app or the computer stopped. Its record was checked and is whole.',
    );
  notices.push(...opened.notes);
  if (guard.findings.some((finding) => finding.kind === 'torn-tail-cut'))
    notices.push(
      'The working database had an unfinished end, which was cut off before it could do harm. The record of the archive is not affected.',
    );
  if (guard.findings.some((finding) => finding.kind === 'damaged'))
    notices.push(
      'The working database on this computer was damaged. It is built again from the archive, whose record is not affected.',
    );
  if (settingsNotice !== undefined) notices.push(settingsNotice);
  return notices;
}
