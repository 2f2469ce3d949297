import { type CustomScheme, protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { appScheme, policyReportPath } from './app-address';
import type { BlockedRequests } from './blocked-requests';
import { windowHeaders } from './content-policy';
import type { HeldLooks } from './held-looks';
import { objectResponse } from './object-response';
import { requestInPolicyReport } from './policy-report';
import { mediaTypeOf, staticFilePath } from './static-file';

/** Reports of the content policy longer than this are not read. */
const longestReportBytes = 64 * 1024;

/** Must be registered before Electron is ready. */
export const appSchemeRegistration: CustomScheme = {
  scheme: appScheme,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    corsEnabled: true,
    stream: true,
    codeCache: true,
    bypassCSP: false,
    allowServiceWorkers: false,
  },
};

export interface AppProtocolParts {
  /** Folder of the built renderer. */
  readonly rendererFolder: string;
  /** The open archive's folder; undefined when there is none. */
  readonly archiveFolder: string | undefined;
  readonly blocked: BlockedRequests;
  readonly looks: HeldLooks;
}

/** Answers `app://archive/…` from the built renderer, `app://objects/…` from the archive and `app://look/…` from memory; nothing else. */
export function serveApp(parts: AppProtocolParts): void {
  protocol.handle(appScheme, async (request) => {
    try {
      return await answer(request, parts);
    } catch (error) {
      // Told to the page as a failed request; the words are for the terminal.
      process.stderr.write(`app:// could not answer ${request.url}: ${String(error)}\n`);
      return plain(500, 'This file could not be read.');
    }
  });
}

async function answer(request: Request, parts: AppProtocolParts): Promise<Response> {
  const address = new URL(request.url);
  switch (address.hostname) {
    case 'archive':
      if (address.pathname === policyReportPath) return noteReport(request, parts.blocked);
      return windowFile(request, address.pathname, parts.rendererFolder);
    case 'objects':
      if (parts.archiveFolder === undefined) return plain(404, 'No archive is open.');
      return objectResponse(request, address.pathname.slice(1), parts.archiveFolder);
    case 'look':
      return parts.looks.response(request, address.pathname.slice(1));
    default:
      return plain(404, 'There is nothing here.');
  }
}

async function windowFile(request: Request, pathname: string, rendererFolder: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'This can only be read.');
  const path = staticFilePath(rendererFolder, pathname);
  if (path === undefined) return plain(404, 'There is nothing here.');
  let bytes: Buffer<ArrayBuffer>;
  try {
    bytes = await readFile(path);
  } catch {
    return plain(404, 'There is nothing here.');
  }
  const headers = {
    'Content-Type': mediaTypeOf(path),
    'Content-Length': String(bytes.length),
    ...windowHeaders,
  };
  return new Response(request.method === 'HEAD' ? null : bytes, { headers });
}

async function noteReport(request: Request, blocked: BlockedRequests): Promise<Response> {
  if (request.method !== 'POST') return plain(405, 'Reports are posted.');
  const body = await request.text();
  const asked = body.length > longestReportBytes ? undefined : requestInPolicyReport(body);
  if (asked !== undefined) blocked.add(asked.url, asked.what);
  return new Response(null, { status: 204 });
}

function plain(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...windowHeaders },
  });
}
