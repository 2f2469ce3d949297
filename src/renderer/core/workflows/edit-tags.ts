import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { TagColour } from '../model/archive-preferences';
import type { OperationContent } from '../model/inverse';
import { isWithinTag, movedTag, TAG_SEPARATOR, tidyTag, tidyTags } from '../model/tag-paths';
import type { WriteFailure } from '../ports';
import { annotationChange } from './change-annotations';
import { preferencesChange } from './change-preferences';
import { writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

type Changed = Result<{ readonly changed: number }, WriteFailure>;

/**
 * Renames or moves a tag with everything below it, on every annotation, as one step. Onto a tag
 * that exists it merges the two. Colours go along; where two meet, the tag that was there keeps its own.
 */
export async function renameTag(context: WorkflowContext, from: string, to: string): Promise<Changed> {
  const [former, next] = [tidyTag(from), tidyTag(to)];
  if (next === '') return failure({ kind: 'invalid', message: 'A tag needs a name. Nothing was changed.' });
  if (next.startsWith(former + TAG_SEPARATOR)) {
    return failure({
      kind: 'invalid',
      message: `“${former}” cannot be moved below itself. Nothing was changed. Choose another place for it.`,
    });
  }
  if (former === next) return success({ changed: 0 });
  const isMove = former.split(TAG_SEPARATOR).at(-1) === next.split(TAG_SEPARATOR).at(-1);
  return changeTags(context, isMove ? 'Move tag' : 'Rename tag', former, (tag) =>
    movedTag(tag, former, next),
  );
}

/** Takes a tag and those below it off every annotation, as one step. */
export async function deleteTag(context: WorkflowContext, tag: string): Promise<Changed> {
  return changeTags(context, 'Delete tag', tidyTag(tag), () => undefined);
}

/** `become` says what a tag at or below `subject` becomes; undefined: nothing. */
async function changeTags(
  context: WorkflowContext,
  label: string,
  subject: string,
  become: (tag: string) => string | undefined,
): Promise<Changed> {
  const at = context.clock.now();
  const changes: OperationContent[] = [];
  for (const annotation of await context.lookups.allAnnotations()) {
    if (!annotation.tags.some((tag) => isWithinTag(tag, subject))) continue;
    const tags = tidyTags(
      annotation.tags.flatMap((tag) => (isWithinTag(tag, subject) ? (become(tag) ?? []) : tag)),
    );
    const operation = annotationChange(annotation, { tags }, at);
    if (operation !== undefined) changes.push(operation);
  }
  const changed = changes.length;
  const preferences = await context.lookups.preferences();
  const colours = preferencesChange(preferences, {
    tagColours: coloursAfter(preferences.tagColours, subject, become),
  });
  if (colours !== undefined) changes.push(colours);
  if (changes.length === 0) return success({ changed: 0 });
  const written = await writeStep(context, { role: 'do', label }, changes, at);
  return written.ok ? success({ changed }) : written;
}

function coloursAfter(
  colours: Readonly<Record<string, TagColour>>,
  subject: string,
  become: (tag: string) => string | undefined,
): Readonly<Record<string, TagColour>> {
  const after: Record<string, TagColour> = {};
  const moved: [string, TagColour][] = [];
  for (const [tag, colour] of Object.entries(colours)) {
    if (!isWithinTag(tag, subject)) after[tag] = colour;
    else {
      const next = become(tag);
      if (next !== undefined) moved.push([next, colour]);
    }
  }
  for (const [tag, colour] of moved) after[tag] ??= colour;
  return after;
}
