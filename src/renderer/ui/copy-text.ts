/**
 * Puts text on the clipboard, and with it `html` for programs that set text. Goes through the document's copy command, which needs no
 * permission: the app denies them all, the clipboard's included.
 * Answers whether the text is there.
 */
export function copyText(text: string, html?: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return done;
}
