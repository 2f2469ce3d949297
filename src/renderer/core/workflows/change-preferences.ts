import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { HighlightSlot } from '../model/annotation';
import { HIGHLIGHT_NAMES } from '../model/archive-preferences';
import type { ArchivePreferences, TagColour } from '../model/archive-preferences';
import { changedFields } from '../model/changed-fields';
import type { OperationContent } from '../model/inverse';
import type { RelationKind } from '../model/passage-relation';
import { tidyTag } from '../model/tag-paths';
import type { WriteFailure } from '../ports';
import { relationKinds } from './relate-passages';
import { withoutValue, writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

/** The operation that makes the preferences so; undefined when they are so already. */
export function preferencesChange(
  preferences: ArchivePreferences,
  changes: Partial<ArchivePreferences>,
): OperationContent<'preferences-changed'> | undefined {
  const changed = changedFields<ArchivePreferences>(preferences, changes);
  return changed && { kind: 'preferences-changed', payload: changed };
}

/** Names a highlight in this archive; an empty name gives it its usual one back. */
export async function renameHighlight(
  context: WorkflowContext,
  slot: HighlightSlot,
  name: string,
): Promise<Result<void, WriteFailure>> {
  const preferences = await context.lookups.preferences();
  const tidy = oneLine(name);
  const highlightNames = {
    ...preferences.highlightNames,
    [slot]: tidy === '' ? HIGHLIGHT_NAMES[slot] : tidy,
  };
  return change(context, 'Rename highlight', preferences, { highlightNames });
}

/** Gives a tag a colour, or takes it away. */
export async function colourTag(
  context: WorkflowContext,
  tag: string,
  colour: TagColour | undefined,
): Promise<Result<void, WriteFailure>> {
  const path = tidyTag(tag);
  if (path === '') return failure({ kind: 'invalid', message: 'A tag needs a name to have a colour.' });
  const preferences = await context.lookups.preferences();
  const { [path]: _former, ...others } = preferences.tagColours;
  const tagColours = colour === undefined ? others : { ...others, [path]: colour };
  return change(context, 'Colour tag', preferences, { tagColours });
}

/** Adds a relation of the archive's own. Its names must not be those of another. */
export async function addRelationKind(
  context: WorkflowContext,
  given: Omit<RelationKind, 'id'>,
): Promise<Result<RelationKind, WriteFailure>> {
  const name = oneLine(given.name);
  const inverseName = given.isSymmetric ? name : oneLine(given.inverseName);
  if (name === '' || inverseName === '') {
    return failure({
      kind: 'invalid',
      message: 'A relation needs words for both directions: “answers”, “is answered by”. Add them.',
    });
  }
  const taken = (await relationKinds(context.lookups)).find(
    (kind) => kind.name.toLocaleLowerCase('en') === name.toLocaleLowerCase('en'),
  );
  if (taken !== undefined) {
    return failure({
      kind: 'refused',
      message: `There is a relation “${taken.name}” already. Use it, or choose other words.`,
    });
  }
  const kind: RelationKind = {
    id: context.identifiers.next(),
    name,
    inverseName,
    isSymmetric: given.isSymmetric,
  };
  const preferences = await context.lookups.preferences();
  const added = await change(context, 'Add relation', preferences, {
    relationKinds: [...preferences.relationKinds, kind],
  });
  return added.ok ? success(kind) : added;
}

/** Takes a relation of the archive's own away; refused while passages are tied by it. */
export async function removeRelationKind(
  context: WorkflowContext,
  id: string,
): Promise<Result<void, WriteFailure>> {
  const preferences = await context.lookups.preferences();
  const kind = preferences.relationKinds.find((each) => each.id === id);
  if (kind === undefined) {
    return failure({
      kind: 'not-found',
      message: 'This is not one of the archive’s own relations. The built-in ones always stay.',
    });
  }
  const ties = (await context.lookups.relationsOfKind(id)).length;
  if (ties > 0) {
    const passages = ties === 1 ? 'One tie' : `${ties} ties`;
    return failure({
      kind: 'refused',
      message: `${passages} between passages still ${ties === 1 ? 'says' : 'say'} “${kind.name}”. Untie them, or choose another relation for them, and try again.`,
    });
  }
  return change(context, 'Remove relation', preferences, {
    relationKinds: preferences.relationKinds.filter((each) => each.id !== id),
  });
}

async function change(
  context: WorkflowContext,
  label: string,
  preferences: ArchivePreferences,
  changes: Partial<ArchivePreferences>,
): Promise<Result<void, WriteFailure>> {
  const operation = preferencesChange(preferences, changes);
  if (operation === undefined) return success(undefined);
  return withoutValue(await writeStep(context, { role: 'do', label }, [operation]));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
