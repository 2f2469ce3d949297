import type { Action } from './action';
import {
  isKey,
  keyWords,
  type KeyPlatform,
  nameWords,
  onPlatform,
  partsOfKey,
  modifierWords,
} from './key-names';

/** Keys the researcher gave to actions, by action; several of one action are parted by spaces. Empty: none. */
export type ChosenKeys = Readonly<Record<string, string>>;

/** The keys an action has without the researcher's choice, on that platform. */
export function usualKeys({ keys, macKeys }: Action, platform: KeyPlatform): readonly string[] {
  const usual = platform === 'darwin' ? (macKeys ?? keys) : keys;
  return usual.map((key) => onPlatform(key, platform));
}

/** The keys that do it now: the researcher's, else the usual ones. What is no key is left out. */
export function keysOf(action: Action, chosen: ChosenKeys, platform: KeyPlatform): readonly string[] {
  const own = action.isFixed === true ? undefined : chosen[action.id];
  if (own === undefined) return usualKeys(action, platform);
  return own
    .split(' ')
    .filter(isKey)
    .map((key) => onPlatform(key, platform));
}

/** Whether a text is what `ChosenKeys` may hold. */
export const areKeys = (text: string): boolean => text === '' || text.split(' ').every(isKey);

/**
 * Keys as they are shown, one after another: `Ctrl Y`. Digits in a row become `1 – 5`, arrows held with
 * the same keys `Shift ← →`.
 */
export function shownKeys(keys: readonly string[], platform: KeyPlatform): readonly string[] {
  const runs: { readonly held: readonly string[]; readonly names: string[] }[] = [];
  for (const key of keys) {
    const { held, name } = partsOfKey(key);
    // The key of + where that is written with Shift; one sign says it.
    if (name === '=' && keys.includes([...held, '+'].join('+'))) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.held.join() === held.join() && continues(last.names, name))
      last.names.push(name);
    else runs.push({ held, names: [name] });
  }
  return runs.flatMap(({ held, names }) => {
    const [first = '', second] = names;
    if (second === undefined || (!isArrow(first) && names.length === 2))
      return names.map((name) => keyWords([...held, name].join('+'), platform));
    const words = isArrow(first) ? names.map(nameWords).join(' ') : `${first} – ${names.at(-1) ?? ''}`;
    return [[...held.map((modifier) => modifierWords(modifier, platform)), words].join(' ')];
  });
}

const isArrow = (name: string): boolean => name.startsWith('arrow');

function continues(names: readonly string[], name: string): boolean {
  const last = names.at(-1) ?? '';
  if (isArrow(last)) return isArrow(name);
  return /^\d$/u.test(last) && /^\d$/u.test(name) && Number(name) === Number(last) + 1;
}
