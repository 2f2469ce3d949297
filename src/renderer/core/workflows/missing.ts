import { failure } from '../../../shared/result';

const SENTENCES = {
  source: 'This source is no longer in the archive. It may have been removed; undo brings it back.',
  annotation: 'This note is no longer in the archive. It may have been removed; undo brings it back.',
  event: 'This event is no longer in the archive. It may have been removed; undo brings it back.',
  link: 'This passage is no longer tied to the event. Nothing has been changed.',
  relation: 'These passages are no longer tied to one another. Nothing has been changed.',
  binned: 'This note is no longer in the bin. It may have been restored already.',
} as const;

/** The failure of a workflow whose subject is not there. */
export function missing(what: keyof typeof SENTENCES) {
  return failure({ kind: 'not-found', message: SENTENCES[what] } as const);
}
