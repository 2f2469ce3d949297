import type { ActionId } from '../../shared/keys/actions';
import { Key } from './Key';
import { useKeyOf } from './key-map';

/** The key that does something now, as it is printed on the keyboard; nothing when it has none. */
export function KeyOf({ action }: { readonly action: ActionId }) {
  const key = useKeyOf(action);
  return key === undefined ? null : <Key>{key}</Key>;
}
