import { useCallback, useEffect, useRef } from 'react';
import type { DesktopApi } from '../../../preload/desktop-api';
import type { View } from '../../features/routes';
import type { OpenedArchive } from '../open-archive';
import { type ArchiveServer, serveArchive } from './serve-archive';

/**
 * The way to show a view in the second window: the archive is served to it from the first time on.
 * Undefined in the second window itself.
 */
export function useSecondWindow(
  desktop: DesktopApi,
  { archive, index }: Pick<OpenedArchive, 'archive' | 'index'>,
  isFirst: boolean,
): ((view: View) => void) | undefined {
  const server = useRef<ArchiveServer>(undefined);
  useEffect(
    () => () => {
      server.current?.stop();
      server.current = undefined;
    },
    [archive, index],
  );
  const open = useCallback(
    (view: View) => {
      if (server.current === undefined) server.current = serveArchive({ ...archive, index }, view);
      else server.current.show(view);
      void desktop.openSecondWindow();
    },
    [desktop, archive, index],
  );
  return isFirst ? open : undefined;
}
