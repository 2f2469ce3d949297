import { useEffect } from 'react';
import type { MenuState } from '../../../preload/desktop-api';
import type { View } from '../../features/routes';
import { useArchive } from '../../features/useArchive';
import { useWatched } from '../../ui/useWatched';

/** Keeps the menus true: what undo would take back, and which screen is shown (none: first run). */
export function useMenuState(view: View | undefined): void {
  const { archive, desktop } = useArchive();
  const watched = useWatched(archive.history, [archive]);
  const undo = watched.state === 'ready' ? watched.value.undo?.label : undefined;
  const redo = watched.state === 'ready' ? watched.value.redo?.label : undefined;
  const screen = view?.screen;
  useEffect(() => {
    const tell = () => void desktop.setMenuState({ undo, redo, view: menuView(screen) });
    tell();
    // There is one menu: it says what the window says that one works in.
    window.addEventListener('focus', tell);
    return () => window.removeEventListener('focus', tell);
  }, [desktop, undo, redo, screen]);
}

function menuView(screen: View['screen'] | undefined): MenuState['view'] {
  switch (screen) {
    case undefined:
      return 'welcome';
    case 'settings':
    case 'help':
      return 'library';
    case 'compare':
      return 'source';
    case 'library':
    case 'source':
    case 'search':
    case 'events':
    case 'event':
    case 'notes':
      return screen;
  }
}
