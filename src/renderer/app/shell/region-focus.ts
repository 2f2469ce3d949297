/** Moves the focus to the next or previous region of the window (F6), as they stand on the screen. */
export function focusRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null,
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((at + by) % Math.max(1, regions.length));
  if (next === undefined) return;
  const inside = next.querySelector<HTMLElement>(
    '[role=grid] [tabindex="0"], [aria-current], [aria-selected="true"], input, button, [tabindex="0"]',
  );
  (inside ?? next).focus();
}
