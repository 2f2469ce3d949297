import type { DesktopApi } from '../preload/desktop-api';

declare global {
  interface Window {
    /** The one bridge to the desktop; the preload puts it there. */
    readonly desktop: DesktopApi;
  }
}
