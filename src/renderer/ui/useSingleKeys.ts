import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { DefaultKey, RegionScope } from '../../shared/keys/actions';
import { useKeyMap } from './key-map';
import { bindingOf } from './single-key';
import { writesText } from './text-field-focus';

/** What the keys of a region do, each written with its usual key. */
export type RegionKeys<Scope extends RegionScope> = Readonly<Partial<Record<DefaultKey<Scope>, () => void>>>;

/**
 * Keys of a region: they act only while focus is inside `ref` and not in a text field. They are
 * written with the usual key of their action (src/shared/keys/region-actions.ts, which lists every one);
 * the key that the researcher gave the action counts in its place. Unless `enabled`, and while the
 * researcher has turned single keys off, only keys that are no single character act.
 */
export function useSingleKeys<Scope extends RegionScope>(
  ref: RefObject<HTMLElement | null>,
  bindings: RegionKeys<Scope>,
  enabled: boolean,
  scope: Scope,
): void {
  const map = useKeyMap();
  const latest = useRef({ bindings, enabled, map });
  useEffect(() => {
    latest.current = { bindings, enabled, map };
  });
  useEffect(() => {
    const region = ref.current;
    if (region === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || writesText(event.target)) return;
      const now = latest.current;
      const acting = now.enabled && now.map.singles ? 'all' : 'held';
      const usual = bindingOf(event, scope, Object.keys(now.bindings), now.map, acting);
      const act = usual === undefined ? undefined : now.bindings[usual as DefaultKey<Scope>];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    region.addEventListener('keydown', onKeyDown);
    return () => region.removeEventListener('keydown', onKeyDown);
  }, [ref, enabled, scope]);
}
