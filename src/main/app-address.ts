/** The addresses of the app's own scheme. Everything else is refused; see lockdown.ts. */
export const appScheme = 'app';
/** Origin of the window: the built files of the renderer. */
export const windowOrigin = 'app://archive';
/** Where the window reads the archive's objects: `app://objects/<sha256>`. */
export const objectsOrigin = 'app://objects';
export const windowAddress = `${windowOrigin}/index.html`;
/** Where Chromium reports what the content policy stopped. */
export const policyReportPath = '/policy-report';

/** True for an address of the window's own origin, which is also what may call main. */
export function isWindowAddress(address: string): boolean {
  return address.startsWith(`${windowOrigin}/`);
}

/** True for the page itself, with or without a query or fragment: all that may be navigated to. */
export function isPageAddress(address: string): boolean {
  const page = address.replace(/[?#].*$/s, '');
  return page === windowAddress || page === `${windowOrigin}/`;
}

/**
 * True when a request may go on: the app's own files and objects, blobs the window made, and
 * `data:` for anything but a frame. `frameRequest` is true for documents of windows and frames.
 */
export function isOwnRequest(address: string, frameRequest: boolean, allowDevTools: boolean): boolean {
  if (isWindowAddress(address) || address.startsWith(`${objectsOrigin}/`)) return true;
  if (address.startsWith(`blob:${windowOrigin}/`)) return true;
  if (address.startsWith('data:')) return !frameRequest;
  return allowDevTools && address.startsWith('devtools://devtools/');
}
