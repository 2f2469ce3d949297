import type { Action, KeyGroup } from '../../shared/keys/action';
import { KEY_GROUPS } from '../../shared/keys/action';
import { ACTIONS } from '../../shared/keys/actions';
import { keysOf, shownKeys } from '../../shared/keys/chosen-keys';
import type { KeyMap } from './key-map';

/** One thing the keyboard does, or several that are listed in one line, with their keys as printed. */
export interface Shortcut {
  readonly label: string;
  /** Each one does it by itself: `Ctrl Shift F`, `F6`, `1 – 5`. */
  readonly keys: readonly string[];
}

export interface ShortcutGroup extends KeyGroup {
  readonly shortcuts: readonly Shortcut[];
}

/** Every key of the app as it is now, by where it acts; for lists to read. Actions without keys are left out. */
export function shortcutGroups({ platform, chosen }: KeyMap): readonly ShortcutGroup[] {
  return KEY_GROUPS.map((group): ShortcutGroup => {
    const lines = new Map<string, string[]>();
    for (const action of actionsOfGroup(group)) {
      const label = action.line ?? action.label;
      const keys = keysOf(action, chosen, platform);
      lines.set(label, [...(lines.get(label) ?? []), ...keys]);
    }
    const shortcuts = [...lines].flatMap(([label, keys]) =>
      keys.length === 0 ? [] : [{ label, keys: shownKeys(keys, platform) }],
    );
    return { ...group, shortcuts };
  }).filter(({ shortcuts }) => shortcuts.length > 0);
}

/** The actions under a heading, in order. */
export const actionsOfGroup = ({ id }: KeyGroup): readonly Action[] =>
  ACTIONS.filter(({ group }) => group === id);
