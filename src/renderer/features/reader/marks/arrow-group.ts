import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Makes a group of buttons one stop for the Tab key: arrow keys go from one to the next, and Tab
 * leaves the group. For `onKeyDown` of the element around the buttons.
 */
export function moveInGroup(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([disabled])')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (at === -1) return;
  if (event.key === 'Tab') {
    // From its last (or first) button the browser's own step leads out of the group.
    buttons[event.shiftKey ? 0 : buttons.length - 1]?.focus();
    return;
  }
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
