/** The slice of the page's document that is needed here; main and preload compile without the DOM. */
interface Focusable {
  readonly tagName: string;
  readonly type?: unknown;
  readonly isContentEditable?: boolean;
}
declare const document: { readonly activeElement: Focusable | null };

/** Kinds of `<input>` into which no text is typed. */
const withoutText = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** True while the researcher is typing, so that undo means the typing and not the archive. */
export function isTyping(): boolean {
  const focused = document.activeElement;
  if (focused === null) return false;
  if (focused.isContentEditable === true || focused.tagName === 'TEXTAREA') return true;
  return focused.tagName === 'INPUT' && !withoutText.has(String(focused.type));
}
