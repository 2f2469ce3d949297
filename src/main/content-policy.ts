import { looksOrigin, objectsOrigin, policyReportPath, windowOrigin } from './app-address';

/** The content policy of the page and of its workers. What it stops is reported and counted. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  `connect-src 'self' ${objectsOrigin}`,
  "worker-src 'self'",
  `frame-src ${looksOrigin}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  `report-uri ${windowOrigin}${policyReportPath}`,
].join('; ');

/** Headers of every file of the window. The three cross-origin ones make `crossOriginIsolated` true. */
export const windowHeaders = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-cache',
} as const;

/**
 * The policy of a page shown as it was published (decision 13): a document without an origin that runs
 * nothing, sends nothing, leads nowhere, and shows only what stands in itself.
 */
export const lookPolicy = [
  "default-src 'none'",
  'img-src data:',
  'font-src data:',
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${windowOrigin}`,
  'sandbox',
  `report-uri ${windowOrigin}${policyReportPath}`,
].join('; ');

export const lookHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': lookPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-store',
} as const;

/** Headers of every object: bytes for the window's scripts, never a document. */
export const objectHeaders = {
  'Content-Type': 'application/octet-stream',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': windowOrigin,
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'Range',
  'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Length, Content-Range',
  'Accept-Ranges': 'bytes',
  'Cache-Control': 'no-store',
} as const;
