import { useEffect, useMemo, useState } from 'react';
import { useOverlaid } from './shell/useNarrow';
import type { UsedSettings } from './useSettings';

/**
 * The settings as screens see them. Where panels lie over the screen, whether the right one is open is
 * a matter of the moment: it starts closed, and what is remembered for wide windows stays as it was.
 */
export function useOverlaidPanels(used: UsedSettings): UsedSettings {
  const isOverlaid = useOverlaid();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOverlaid) setOpen(false);
  }, [isOverlaid]);
  return useMemo(() => {
    if (!isOverlaid) return used;
    return {
      ...used,
      settings: { ...used.settings, rightPanelOpen: isOpen },
      changeSettings({ rightPanelOpen, ...others }) {
        if (rightPanelOpen !== undefined) setOpen(rightPanelOpen);
        if (Object.keys(others).length > 0) used.changeSettings(others);
      },
    };
  }, [isOverlaid, isOpen, used]);
}
