import {
  CalendarDays,
  CircleHelp,
  LibraryBig,
  NotebookPen,
  SlidersHorizontal,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { countWords } from '../../core/model/size-words';
import { useNavigation, type View } from '../../features/routes';
import { useArchive } from '../../features/useArchive';
import { classes } from '../../ui/classes';
import { useWatched } from '../../ui/useWatched';
import styles from './Shell.module.css';
import { SidebarTags } from './SidebarTags';

/** The archive's places, with their numbers; icons alone when it is a rail. */
export function Sidebar({ isRail }: { readonly isRail: boolean }) {
  const { archive } = useArchive();
  const { view } = useNavigation();
  const watched = useWatched(archive.sources.counts(), [archive]);
  const tags = useWatched(archive.annotations.tags(), [archive]);
  const counts = watched.state === 'ready' ? watched.value : undefined;
  const repair = useWatched(archive.annotations.toRepair(), [archive]);
  const toRepair = repair.state === 'ready' ? repair.value : 0;
  const item = (to: View, label: string, icon: ReactNode, count?: number, warning?: string) => (
    <SidebarItem
      to={to}
      label={label}
      icon={icon}
      count={count}
      warning={warning}
      isRail={isRail}
      isCurrent={view.screen === to.screen && tagOf(view) === tagOf(to)}
    />
  );
  return (
    <nav
      className={classes(styles.side, isRail && styles.rail)}
      aria-label="Archive"
      data-region
      tabIndex={-1}
    >
      <ul>
        {item({ screen: 'library' }, 'All sources', <LibraryBig aria-hidden />, counts?.sources)}
        {item({ screen: 'events' }, 'Events', <CalendarDays aria-hidden />, counts?.events)}
        {item(
          { screen: 'notes' },
          'All notes',
          <NotebookPen aria-hidden />,
          counts?.annotations,
          toRepair === 0 ? undefined : `${countWords(toRepair, 'note wants', 'notes want')} repair`,
        )}
      </ul>
      {isRail || tags.state !== 'ready' || tags.value.length === 0 ? null : (
        <>
          <h2>Tags</h2>
          <SidebarTags rows={tags.value} />
        </>
      )}
      <div className={styles.space} />
      <ul>
        {item({ screen: 'settings' }, 'Settings', <SlidersHorizontal aria-hidden />)}
        {item({ screen: 'help' }, 'Help', <CircleHelp aria-hidden />)}
      </ul>
    </nav>
  );
}

const tagOf = (view: View): string | undefined => (view.screen === 'notes' ? view.tag : undefined);

interface SidebarItemProps {
  readonly to: View;
  readonly label: string;
  readonly icon: ReactNode;
  readonly count: number | undefined;
  /** Something there that wants the researcher, in words. */
  readonly warning: string | undefined;
  readonly isRail: boolean;
  readonly isCurrent: boolean;
}

function SidebarItem({ to, label, icon, count, warning, isRail, isCurrent }: SidebarItemProps) {
  const navigation = useNavigation();
  const named = warning === undefined ? label : `${label}, ${warning}`;
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        onClick={() => navigation.open(to)}
        {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
        {...(isRail ? { 'aria-label': named, title: named } : {})}
      >
        {icon}
        {isRail ? null : (
          <>
            <span className={styles.words} dir="auto">
              {label}
            </span>
            {warning === undefined ? null : (
              <span className={styles.warning} title={warning}>
                <TriangleAlert aria-hidden />
                <span className="visually-hidden">{warning}, </span>
              </span>
            )}
            {count === undefined ? null : <span className={styles.count}>{count}</span>}
          </>
        )}
        {isRail && warning !== undefined ? <span className={styles.dot} aria-hidden="true" /> : null}
      </button>
    </li>
  );
}
