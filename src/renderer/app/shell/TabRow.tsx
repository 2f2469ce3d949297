import { CalendarDays, Columns2, LibraryBig, Search, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { SourceRow } from '../../core/archive';
import { type Tab, useNavigation } from '../../features/routes';
import { useArchive } from '../../features/useArchive';
import { classes } from '../../ui/classes';
import { SourceKindIcon } from '../../ui/SourceKindIcon';
import { useWatched } from '../../ui/useWatched';
import styles from './Shell.module.css';

/** The open items. Arrow keys move between them; the middle mouse button closes one. */
export function TabRow() {
  const navigation = useNavigation();
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = navigation.tabs.findIndex((tab) => tab.id === navigation.activeTab);
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = navigation.tabs.at((at + by) % navigation.tabs.length);
    if (event.key === 'Delete') navigation.closeTab(navigation.activeTab);
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    navigation.selectTab(next.id);
    row.current?.querySelectorAll<HTMLElement>('[role=tab]')[navigation.tabs.indexOf(next)]?.focus();
  };
  return (
    <div className={styles.tabs} data-region tabIndex={-1}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tabs themselves take the focus */}
      <div
        ref={row}
        role="tablist"
        aria-label="Open items"
        style={{ display: 'contents' }}
        onKeyDown={onKeyDown}
      >
        {navigation.tabs.map((tab) => (
          <TabItem key={tab.id} tab={tab} isActive={tab.id === navigation.activeTab} />
        ))}
      </div>
    </div>
  );
}

function TabItem({ tab, isActive }: { readonly tab: Tab; readonly isActive: boolean }) {
  const navigation = useNavigation();
  const { icon, title, isHub } = useTabTitle(tab);
  return (
    <div className={styles.tab} role="presentation" onAuxClick={() => navigation.closeTab(tab.id)}>
      <button
        type="button"
        role="tab"
        className={classes(styles.tabButton, isHub && styles.hubButton)}
        aria-selected={isActive}
        tabIndex={isActive ? 0 : -1}
        title={title}
        onClick={() => navigation.selectTab(tab.id)}
      >
        {icon}
        <span dir="auto">{title}</span>
      </button>
      {isHub ? null : (
        // For the pointer: a list of tabs may hold nothing but tabs. Keys close with Ctrl W or Delete.
        <button
          type="button"
          className={styles.close}
          title={`Close ${title}`}
          aria-hidden
          tabIndex={-1}
          onClick={() => navigation.closeTab(tab.id)}
        >
          <X aria-hidden />
        </button>
      )}
    </div>
  );
}

function useTabTitle({ view }: Tab): {
  readonly icon: ReactNode;
  readonly title: string;
  readonly isHub: boolean;
} {
  const { archive } = useArchive();
  const sourceId = view.screen === 'source' ? view.sourceId : undefined;
  const eventId = view.screen === 'event' ? view.eventId : undefined;
  const source = useWatched(sourceId === undefined ? undefined : archive.sources.one(sourceId), [
    archive,
    sourceId,
  ]);
  const event = useWatched(eventId === undefined ? undefined : archive.events.one(eventId), [
    archive,
    eventId,
  ]);
  const compared = useWatched(view.screen === 'compare' ? archive.sources.all() : undefined, [
    archive,
    view.screen,
  ]);
  switch (view.screen) {
    case 'source': {
      const row = source.state === 'ready' ? source.value : undefined;
      return {
        icon: <SourceKindIcon kind={row?.kind ?? 'text'} />,
        title: source.state === 'loading' ? '' : (row?.title ?? 'Removed source'),
        isHub: false,
      };
    }
    case 'event': {
      const page = event.state === 'ready' ? event.value : undefined;
      return {
        icon: <CalendarDays aria-hidden />,
        title: event.state === 'loading' ? '' : (page?.event.title ?? 'Removed event'),
        isHub: false,
      };
    }
    case 'compare':
      return {
        icon: <Columns2 aria-hidden />,
        title: compared.state === 'ready' ? comparisonName(compared.value, view.sourceIds) : '',
        isHub: false,
      };
    case 'search':
      return { icon: <Search aria-hidden />, title: view.query === '' ? 'Search' : view.query, isHub: false };
    case 'library':
    case 'events':
    case 'notes':
    case 'settings':
    case 'help':
      return { icon: <LibraryBig aria-hidden />, title: HUB_TITLES[view.screen], isHub: true };
  }
}

/** "Nairi Observer and Khazar Courier": publishers where they tell the sources apart, else titles. */
function comparisonName(rows: readonly SourceRow[], ids: readonly string[]): string {
  const sources = ids.flatMap((id) => rows.filter((row) => row.id === id));
  const publishers = new Set(sources.map(({ publisher }) => publisher));
  const byPublisher = publishers.size === sources.length && !publishers.has('');
  return sources.map(({ title, publisher }) => (byPublisher ? publisher : title)).join(' and ');
}

const HUB_TITLES = {
  library: 'Library',
  events: 'Events',
  notes: 'Notes',
  settings: 'Settings',
  help: 'Help',
} as const;
