/** The addresses of the app's own scheme. Everything else is refused; see lockdown.ts. */
export const appScheme = 'app';
/** Origin of the window: the built files of the renderer. */
export const windowOrigin = 'app://archive';
/** Where the window reads the archive's objects: `app://objects/<sha256>`. */
export const objectsOrigin = 'app://objects';
/** Where the window's locked frame shows how a page was published: `app://look/<id>`; see held-looks.ts. */
export const looksOrigin = 'app://look';
export const windowAddress = `${windowOrigin}/index.html`;
/** The page in the second window, which works on the archive of the first. */
export const secondWindowAddress = `${windowAddress}?second-window`;
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

/** True for a document that only the window's locked frame may show. */
export function isLookAddress(address: string): boolean {
  return address.startsWith(`${looksOrigin}/`);
}

/** What asks: the document of a window, that of a frame in one, or anything a document needs. */
export type Asker = 'window' | 'frame' | 'document';

/**
 * True when a request may go on: the app's own files and objects, blobs the window made, documents of
 * the locked frame for a frame, and `data:` for anything but a window or a frame.
 */
export function isOwnRequest(address: string, asker: Asker, allowDevTools: boolean): boolean {
  if (isWindowAddress(address) || address.startsWith(`${objectsOrigin}/`)) return true;
  if (isLookAddress(address)) return asker === 'frame';
  if (address.startsWith(`blob:${windowOrigin}/`)) return true;
  if (address.startsWith('data:')) return asker === 'document';
  return allowDevTools && address.startsWith('devtools://devtools/');
}
