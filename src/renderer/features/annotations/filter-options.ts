import type { AnnotationRow } from '../../core/annotation-work';
import type { AnchorHealth, AnnotationKind } from '../../core/model/annotation';
import { TAG_SEPARATOR } from '../../core/model/tag-paths';
import type { AuthorChoice } from './annotation-filter';
import { HEALTH_NAMES } from './health-words';
import { KIND_NAMES } from './kind-words';

/** A choice of a filter with how many of the notes it stands for. */
export interface FilterOption<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly count: number;
}

/** Author choices are told apart by what comes before their name. */
export const IN_FILE = 'in-file';
export const AUTHOR_PREFIX = 'author:';

export interface FilterOptions {
  readonly kinds: readonly FilterOption<AnnotationKind>[];
  /** By path; a level above others counts those below it too. */
  readonly tags: readonly FilterOption[];
  readonly events: readonly FilterOption[];
  readonly healths: readonly FilterOption<AnchorHealth['state']>[];
  /** Ids are `in-file`, or `author:` and the name. */
  readonly authors: readonly FilterOption[];
}

/** What the notes can be narrowed by: only what occurs among them. */
export function filterOptions(rows: readonly AnnotationRow[]): FilterOptions {
  const kinds = new Tally<AnnotationKind>();
  const tags = new Tally();
  const events = new Tally();
  const titles = new Map<string, string>();
  const healths = new Tally<AnchorHealth['state']>();
  const authors = new Tally();
  for (const { annotation, links, health } of rows) {
    kinds.add([annotation.kind]);
    healths.add([health.state]);
    tags.add(annotation.tags.flatMap(levelsOf));
    events.add(links.map(({ event }) => event.id));
    for (const { event } of links) titles.set(event.id, event.title);
    authors.add([annotation.embedded === undefined ? AUTHOR_PREFIX + annotation.author : IN_FILE]);
  }
  return {
    kinds: kinds.options((kind) => KIND_NAMES[kind]),
    tags: tags.options((tag) => tag.split(TAG_SEPARATOR).join(' / ')),
    events: events.options((id) => titles.get(id) ?? ''),
    healths: healths.options((state) => HEALTH_NAMES[state]),
    authors: authors.options((id) =>
      id === IN_FILE ? 'In the file' : id.slice(AUTHOR_PREFIX.length) || 'Not named',
    ),
  };
}

/** How many notes have a choice; one that has it twice counts once. */
class Tally<Id extends string = string> {
  readonly #counts = new Map<Id, number>();

  add(ids: readonly Id[]): void {
    for (const id of new Set(ids)) this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
  }

  options(labelOf: (id: Id) => string): readonly FilterOption<Id>[] {
    return [...this.#counts]
      .map(([id, count]) => ({ id, label: labelOf(id), count }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en') || (a.id < b.id ? -1 : 1));
  }
}

function levelsOf(tag: string): readonly string[] {
  const names = tag.split(TAG_SEPARATOR);
  return names.map((_name, index) => names.slice(0, index + 1).join(TAG_SEPARATOR));
}

/** A choice of the list of authors as a filter, and back. */
export const authorIdOf = (author: AuthorChoice): string =>
  author.kind === 'in-file' ? IN_FILE : AUTHOR_PREFIX + author.name;
export const authorChoiceOf = (id: string): AuthorChoice =>
  id === IN_FILE ? { kind: 'in-file' } : { kind: 'author', name: id.slice(AUTHOR_PREFIX.length) };
