import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DesktopApi, Settings } from '../../preload/desktop-api';

export interface UsedSettings {
  readonly settings: Settings;
  readonly theme: 'light' | 'dark';
  readonly changeSettings: (changes: Partial<Settings>) => void;
}

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

/** The settings as they are, shown at once when changed; the theme stands on the document's root. */
export function useSettings(desktop: DesktopApi, initial: Settings): UsedSettings {
  const [settings, setSettings] = useState(initial);
  useEffect(() => desktop.onSettings(setSettings), [desktop]);
  const isSystemDark = useSyncExternalStore(
    (changed) => {
      systemDark.addEventListener('change', changed);
      return () => systemDark.removeEventListener('change', changed);
    },
    () => systemDark.matches,
  );
  const theme = settings.theme === 'system' ? (isSystemDark ? 'dark' : 'light') : settings.theme;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const changeSettings = useCallback(
    (changes: Partial<Settings>) => {
      setSettings((before) => ({ ...before, ...changes }));
      void desktop.changeSettings(changes);
    },
    [desktop],
  );
  return useMemo(() => ({ settings, theme, changeSettings }), [settings, theme, changeSettings]);
}
