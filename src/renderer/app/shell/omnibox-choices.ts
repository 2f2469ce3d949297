import type { MenuCommand } from '../../../preload/desktop-api';
import type { EventRow, SourceRow } from '../../core/archive';
import { NAMED_COMMANDS } from './command-names';

/** What the omnibox can offer for what is typed. */
export type OmniboxChoice =
  | { readonly kind: 'search'; readonly query: string; readonly isRecent: boolean }
  | { readonly kind: 'source'; readonly source: SourceRow }
  | { readonly kind: 'event'; readonly row: EventRow }
  | { readonly kind: 'command'; readonly command: MenuCommand; readonly name: string };

const MOST_SOURCES = 6;
const MOST_EVENTS = 4;

/** Choices in the order they are shown. `>` asks for commands; nothing typed, for recent searches. */
export function omniboxChoices(
  typed: string,
  sources: readonly SourceRow[],
  events: readonly EventRow[],
  recent: readonly string[],
): readonly OmniboxChoice[] {
  const text = typed.trim();
  if (text === '') return recent.map((query) => ({ kind: 'search', query, isRecent: true }));
  if (text.startsWith('>')) {
    const wanted = folded(text.slice(1).trim());
    return NAMED_COMMANDS.filter((each) => folded(each.name).includes(wanted)).map((each) => ({
      kind: 'command',
      ...each,
    }));
  }
  const wanted = folded(text.replaceAll('"', ''));
  return [
    { kind: 'search', query: text, isRecent: false },
    ...sources
      .filter((source) => folded(source.title).includes(wanted))
      .slice(0, MOST_SOURCES)
      .map((source): OmniboxChoice => ({ kind: 'source', source })),
    ...events
      .filter((row) => folded(row.event.title).includes(wanted))
      .slice(0, MOST_EVENTS)
      .map((row): OmniboxChoice => ({ kind: 'event', row })),
  ];
}

/** Recent searches with the newest first, each once. */
export function withRecent(recent: readonly string[], query: string): readonly string[] {
  return [query, ...recent.filter((each) => each !== query)].slice(0, 8);
}

const folded = (text: string): string => text.toLocaleLowerCase();
