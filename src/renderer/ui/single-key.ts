import { actionAt, type RegionScope } from '../../shared/keys/actions';
import { keysOf } from '../../shared/keys/chosen-keys';
import { isSingle } from '../../shared/keys/key-names';
import { type KeyPress, namesOfPress } from '../../shared/keys/key-press';
import type { KeyMap } from './key-map';

/** Which keys act: every one, or only those that are held with others or are no character. */
export type ActingKeys = 'all' | 'held';

/**
 * Which of a region's bindings, each written with its usual key, the keys pressed stand for; the
 * researcher may have given it another. Undefined when none.
 */
export function bindingOf(
  press: KeyPress,
  scope: RegionScope,
  bindings: readonly string[],
  map: KeyMap,
  acting: ActingKeys,
): string | undefined {
  const names = namesOfPress(press, map.platform).filter((name) => acting === 'all' || !isSingle(name));
  const keysNow = bindings.map((usual) => ({
    usual,
    keys: keysOf(actionAt(scope, usual), map.chosen, map.platform),
  }));
  for (const name of names) {
    const found = keysNow.find(({ keys }) => keys.includes(name));
    if (found !== undefined) return found.usual;
  }
  return undefined;
}
