import { app, type Session, type WebContents } from 'electron';
import { type Asker, isLookAddress, isOwnRequest, isPageAddress, isWindowAddress } from './app-address';
import type { BlockedRequests } from './blocked-requests';

/**
 * All that the window may have: to write text to the clipboard after a click, and that the system
 * does not throw its working database away when the disk gets full. Neither reaches anyone.
 */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage']);

/** Refuses everything a page could ask of a session. To be called once, before the window is made. */
export function lockSession(session: Session, blocked: BlockedRequests): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const isAllowed = granted.has(permission) && isWindowAddress(details.requestingUrl);
    if (!isAllowed) blocked.add(details.requestingUrl, `permission: ${permission}`);
    answer(isAllowed);
  });
  // The origin comes with a slash at its end, or without.
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => granted.has(permission) && isWindowAddress(`${origin}/`),
  );
  session.setDevicePermissionHandler(() => false);
  session.setCertificateVerifyProc((request, answer) => {
    blocked.add(request.hostname, 'certificate');
    answer(-2);
  });
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL('app://archive/none/');

  session.webRequest.onBeforeRequest((details, answer) => {
    const isOwn = isOwnRequest(details.url, askerOf(details.resourceType), !app.isPackaged);
    if (!isOwn) blocked.add(details.url, requestWords(details.resourceType));
    answer({ cancel: !isOwn });
  });
  session.on('will-download', (event, item) => {
    event.preventDefault();
    blocked.add(item.getURL(), 'download');
  });
}

/** Refuses what any web contents could do to leave the page; for contents that exist later too. */
export function lockWebContents(blocked: BlockedRequests): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents, blocked));
  app.on('certificate-error', (event, _contents, url, _error, _certificate, answer) => {
    event.preventDefault();
    blocked.add(url, 'certificate');
    answer(false);
  });
  app.on('login', (event, _contents, details, _proxy, answer) => {
    event.preventDefault();
    blocked.add(details.url, 'sign-in');
    answer();
  });
  app.on('select-client-certificate', (event, _contents, url, _list, answer) => {
    event.preventDefault();
    blocked.add(url, 'client certificate');
    answer();
  });
}

function lockContents(contents: WebContents, blocked: BlockedRequests): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(({ url }) => {
    blocked.add(url, 'window');
    return { action: 'deny' };
  });
  // The top frame emits both; it is noted once, below.
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isPageAddress(event.url)) return;
    // The page fills its locked frame; what is in the frame leads nowhere.
    const isByPage = event.initiator?.parent === null && isWindowAddress(event.initiator.url);
    if (!event.isMainFrame && isByPage && isLookAddress(event.url)) return;
    event.preventDefault();
    blocked.add(event.url, event.isMainFrame ? 'navigation' : 'frame');
  });
  contents.on('will-navigate', (event) => {
    if (!isPageAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (event.isMainFrame && isPageAddress(event.url)) return;
    event.preventDefault();
    blocked.add(event.url, 'redirect');
  });
  contents.on('will-attach-webview', (event, _preferences, parameters) => {
    event.preventDefault();
    blocked.add(parameters['src'] ?? '', 'webview');
  });
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    blocked.add('', 'permission: bluetooth');
    answer('');
  });
}

function askerOf(resourceType: string): Asker {
  if (resourceType === 'mainFrame') return 'window';
  return resourceType === 'subFrame' ? 'frame' : 'document';
}

/** Electron's name for what asked, in words: `subFrame` is `frame`, `xhr` is `connection`. */
function requestWords(resourceType: string): string {
  switch (resourceType) {
    case 'mainFrame':
      return 'navigation';
    case 'subFrame':
      return 'frame';
    case 'stylesheet':
      return 'style sheet';
    case 'xhr':
    case 'webSocket':
      return 'connection';
    case 'cspReport':
      return 'report';
    default:
      return resourceType;
  }
}
