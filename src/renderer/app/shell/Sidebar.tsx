import { CalendarDays, CircleHelp, LibraryBig, NotebookPen, SlidersHorizontal, Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNavigation, type View } from '../../features/routes';
import { useArchive } from '../../features/useArchive';
import { classes } from '../../ui/classes';
import { useWatched } from '../../ui/useWatched';
import styles from './Shell.module.css';

/** The archive's places, with their numbers; icons alone when it is a rail. */
export function Sidebar({ isRail }: { readonly isRail: boolean }) {
  const { archive } = useArchive();
  const { view } = useNavigation();
  const watched = useWatched(archive.sources.counts(), [archive]);
  const tags = useWatched(archive.annotations.tags(), [archive]);
  const counts = watched.state === 'ready' ? watched.value : undefined;
  const item = (to: View, label: string, icon: ReactNode, count?: number) => (
    <SidebarItem
      to={to}
      label={label}
      icon={icon}
      count={count}
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
        {item({ screen: 'notes' }, 'All notes', <NotebookPen aria-hidden />, counts?.annotations)}
      </ul>
      {isRail || tags.state !== 'ready' || tags.value.length === 0 ? null : (
        <>
          <h2>Tags</h2>
          <ul>
            {tags.value.map(({ tag, count }) => (
              <SidebarItem
                key={tag}
                to={{ screen: 'notes', tag }}
                label={tag}
                icon={<Tag aria-hidden />}
                count={count}
                isRail={false}
                isCurrent={tagOf(view) === tag}
              />
            ))}
          </ul>
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
  readonly isRail: boolean;
  readonly isCurrent: boolean;
}

function SidebarItem({ to, label, icon, count, isRail, isCurrent }: SidebarItemProps) {
  const navigation = useNavigation();
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        onClick={() => navigation.open(to)}
        {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
        {...(isRail ? { 'aria-label': label, title: label } : {})}
      >
        {icon}
        {isRail ? null : (
          <>
            <span className={styles.words} dir="auto">
              {label}
            </span>
            {count === undefined ? null : <span className={styles.count}>{count}</span>}
          </>
        )}
      </button>
    </li>
  );
}
