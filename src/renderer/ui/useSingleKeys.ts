import { type RefObject, useEffect } from 'react';

/** Keys by what they stand for: `1`, `n`, `]`, `Delete`, `F7`; letters in lower case. */
export type KeyBindings = Readonly<Record<string, () => void>>;

/**
 * Single keys that act only while focus is in the region and not in a text field (WCAG 2.1.4).
 * Letters are found by the key's place (`KeyN`), so that they work in Cyrillic and Armenian layouts.
 */
export function useSingleKeys(
  region: RefObject<HTMLElement | null>,
  bindings: KeyBindings,
  enabled: boolean,
): void {
  useEffect(() => {
    const element = region.current;
    if (element === null || !enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.defaultPrevented ||
        isTextField(event.target)
      )
        return;
      const action =
        bindings[event.key] ?? bindings[event.key.toLowerCase()] ?? bindings[placeOf(event.code)];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [region, bindings, enabled]);
}

/** `KeyN` → `n`, `Digit1` → `1`; other codes stand for themselves. */
const placeOf = (code: string): string => code.replace(/^(Key|Digit)/u, '').toLowerCase();

/** Whether typing there writes text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['button', 'checkbox', 'radio', 'range', 'submit'].includes(target.type)
  );
}
