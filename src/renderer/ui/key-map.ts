import { createContext, useCallback, useContext, useMemo } from 'react';
import { type ActionId, actionOf } from '../../shared/keys/actions';
import { type ChosenKeys, keysOf, shownKeys } from '../../shared/keys/chosen-keys';
import { isSingle, type KeyPlatform } from '../../shared/keys/key-names';
import { type KeyPress, namesOfPress } from '../../shared/keys/key-press';

/** What decides which keys do what, in this window now. */
export interface KeyMap {
  readonly platform: KeyPlatform;
  /** The researcher's own keys. */
  readonly chosen: ChosenKeys;
  /** Whether keys of one character act (WCAG 2.1.4). */
  readonly singles: boolean;
}

/** Without a provider every action has its usual keys. */
export const KeyMapContext = createContext<KeyMap>({ platform: 'linux', chosen: {}, singles: true });

export const useKeyMap = (): KeyMap => useContext(KeyMapContext);

/** The keys of an action as they are printed on the keyboard, the first of them: `Ctrl F`. Undefined: it has none. */
export function useKeyOf(action: ActionId | undefined): string | undefined {
  const { platform, chosen } = useKeyMap();
  return action === undefined
    ? undefined
    : shownKeys(keysOf(actionOf(action), chosen, platform), platform)[0];
}

/** Gives the keys of actions in words, for hints: `N`, `1 – 5`; empty when there are none. */
export function useKeyWords(): (...actions: readonly ActionId[]) => string {
  const { platform, chosen } = useKeyMap();
  return useCallback(
    (...actions) =>
      shownKeys(
        actions.flatMap((action) => keysOf(actionOf(action), chosen, platform).slice(0, 1)),
        platform,
      ).join(' '),
    [platform, chosen],
  );
}

/** A line of hints: each action with its keys before it, those without keys left out. */
export function useKeyHints(): (...hints: readonly KeyHint[]) => string {
  const words = useKeyWords();
  return useCallback(
    (...hints) =>
      hints
        .flatMap((hint) => {
          if (typeof hint === 'string') return [hint];
          const [actions, does] = hint;
          const keys = words(...(typeof actions === 'string' ? [actions] : actions));
          return keys === '' ? [] : [`${keys} ${does}`];
        })
        .join(' · '),
    [words],
  );
}

/** Words as they stand, or actions and what is said of them. */
export type KeyHint = string | readonly [actions: ActionId | readonly ActionId[], does: string];

/** Tells whether keys pressed are those of an action. */
export function useIsKeyOf(action: ActionId): (press: KeyPress) => boolean {
  const { platform, chosen, singles } = useKeyMap();
  return useMemo(() => {
    const keys = keysOf(actionOf(action), chosen, platform).filter((key) => singles || !isSingle(key));
    return (press) => namesOfPress(press, platform).some((name) => keys.includes(name));
  }, [action, chosen, platform, singles]);
}
