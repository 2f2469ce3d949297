import type { Action } from '../../../shared/keys/action';
import { ACTIONS } from '../../../shared/keys/actions';
import { type ChosenKeys, keysOf, shownKeys, usualKeys } from '../../../shared/keys/chosen-keys';
import { isKey, isSingle, type KeyPlatform, keyWords, partsOfKey } from '../../../shared/keys/key-names';
import { type KeyPress, namesOfPress } from '../../../shared/keys/key-press';

/** Keys that are pressed only to be held with another. */
const MODIFIERS = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'NumLock',
  'ScrollLock',
  'Fn',
]);

/** True while only keys are down that are held with another, which is still to come. */
export const isOnlyHeld = ({ key }: KeyPress): boolean => MODIFIERS.has(key);

/** What was pressed, for an action that is being given a key. */
export interface Recorded {
  /** What to keep: as the layout writes it, with Shift told where other keys are held. */
  readonly key: string;
  /** Everything the same press may be called; none of it may mean something else. */
  readonly names: readonly string[];
}

/** What was pressed, or why it cannot be used, in a sentence. */
export function recordPress(
  press: KeyPress,
  action: Action,
  platform: KeyPlatform,
): { readonly recorded: Recorded } | { readonly refusal: string } {
  const names = namesOfPress(press, platform).filter(isKey);
  const [first] = names;
  if (first === undefined) return { refusal: 'This key cannot be used. Press another one.' };
  const isHeld = press.ctrlKey || press.altKey || press.metaKey;
  const key = (isHeld ? names.find((name) => name.includes('shift+')) : undefined) ?? first;
  const refusal = refusalOf({ key, names }, action, platform);
  return refusal === undefined ? { recorded: { key, names } } : { refusal };
}

/** Keys of the clipboard and of the system, which every program leaves to them. */
const OF_THE_SYSTEM: Readonly<Record<KeyPlatform, readonly string[]>> = {
  linux: ['mod+c', 'mod+v', 'mod+x', 'mod+a', 'mod+q', 'alt+f4', 'alt+space', 'f10', 'shift+f10'],
  win32: ['mod+c', 'mod+v', 'mod+x', 'mod+a', 'mod+q', 'alt+f4', 'alt+space', 'f10', 'shift+f10'],
  darwin: ['mod+c', 'mod+v', 'mod+x', 'mod+a', 'mod+q', 'mod+h', 'mod+alt+h', 'mod+m', 'mod+space'],
};

const MOVING = new Set(
  'arrowleft arrowright arrowup arrowdown home end pageup pagedown enter space insert backspace'.split(' '),
);

function refusalOf({ key, names }: Recorded, action: Action, platform: KeyPlatform): string | undefined {
  const words = keyWords(key, platform);
  const { held, name } = partsOfKey(key);
  if (name === 'tab' || name === 'escape')
    return `${words} always moves or steps out, so it cannot be given away.`;
  if (names.some((each) => OF_THE_SYSTEM[platform].includes(each)))
    return `${words} belongs to the system, or to copying and pasting. Press another one.`;
  const fixed = ACTIONS.find(
    (other) =>
      other.isFixed === true &&
      meet(other, action) &&
      usualKeys(other, platform).some((each) => names.includes(each)),
  );
  if (fixed !== undefined) return `${words} stays with “${fixed.label}”. Press another one.`;
  const usual = usualKeys(action, platform);
  if (names.some((each) => usual.includes(each))) return undefined;
  const isFarHeld =
    held.includes('alt') && !held.includes('shift') && !(platform === 'darwin' && held.length === 1);
  if (MOVING.has(name) && !isFarHeld) return `${words} moves or acts in texts and lists. Press another one.`;
  if (action.scope !== 'window') return undefined;
  if (isSingle(key) || held.length === 0 || held.join() === 'shift')
    if (!/^f\d+$/u.test(name))
      return `This acts everywhere, also while you type, so it needs ${heldWords(platform)} together with the key, or an F key.`;
  if (name === 'delete') return `${words} deletes while you type. Press another one.`;
  if (platform === 'darwin' && held.every((modifier) => modifier === 'alt' || modifier === 'shift'))
    if (name.length === 1) return `${words} writes a character. Hold Cmd or Ctrl with it.`;
  return undefined;
}

const heldWords = (platform: KeyPlatform): string => (platform === 'darwin' ? 'Cmd or Ctrl' : 'Ctrl or Alt');

/** Whether two actions can be meant by the same press: in one place, or one of them everywhere. */
const meet = (one: Action, other: Action): boolean =>
  one.scope === other.scope || one.scope === 'window' || other.scope === 'window';

/** Other actions that have one of these keys where this one would act too. */
export function conflictsOf(
  names: readonly string[],
  action: Action,
  chosen: ChosenKeys,
  platform: KeyPlatform,
): readonly Action[] {
  return ACTIONS.filter(
    (other) =>
      other.id !== action.id &&
      other.isFixed !== true &&
      meet(other, action) &&
      keysOf(other, chosen, platform).some((key) => names.includes(key)),
  );
}

/** The researcher's keys after this action was given these, and everything in conflict lost them. */
export function withKeys(
  chosen: ChosenKeys,
  action: Action,
  keys: readonly string[],
  names: readonly string[],
  platform: KeyPlatform,
): ChosenKeys {
  const next = new Map(Object.entries(chosen));
  const set = (of: Action, own: readonly string[]) => {
    if (own.join(' ') === usualKeys(of, platform).join(' ')) next.delete(of.id);
    else next.set(of.id, own.join(' '));
  };
  for (const other of conflictsOf(names, action, chosen, platform))
    set(
      other,
      keysOf(other, chosen, platform).filter((key) => !names.includes(key)),
    );
  set(action, keys);
  return Object.fromEntries(next);
}

/** Whether the researcher has changed the keys of an action. */
export const isChanged = (action: Action, chosen: ChosenKeys): boolean =>
  action.isFixed !== true && chosen[action.id] !== undefined;

/** `Find in this source: now Ctrl Alt F.` */
export function changeWords(action: Action, chosen: ChosenKeys, platform: KeyPlatform): string {
  const keys = shownKeys(keysOf(action, chosen, platform), platform);
  return `${action.label}: ${keys.length === 0 ? 'no key now' : `now ${keys.join(' or ')}`}.`;
}

/** Whether an action is meant by what is looked for: in its words, its heading or its keys. */
export function isSought(action: Action, heading: string, keys: readonly string[], sought: string): boolean {
  const words = sought
    .toLocaleLowerCase()
    .split(/[\s+]+/u)
    .filter((word) => word !== '');
  const text = `${action.label} ${heading}`.toLocaleLowerCase();
  if (words.every((word) => text.includes(word))) return true;
  const wanted = words.join(' ');
  return keys.some(
    (key) =>
      key.toLocaleLowerCase() === wanted || (wanted.length > 1 && key.toLocaleLowerCase().startsWith(wanted)),
  );
}
