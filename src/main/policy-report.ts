import { z } from 'zod';
import { isOwnRequest } from './app-address';

/** A report that Chromium posts to `report-uri` (CSP level 2). */
const reportSchema = z.object({
  'csp-report': z.object({
    'blocked-uri': z.string(),
    'effective-directive': z.string().optional(),
    'violated-directive': z.string().optional(),
  }),
});

const askers: Readonly<Record<string, string>> = {
  'connect-src': 'connection',
  'img-src': 'image',
  'script-src': 'script',
  'script-src-elem': 'script',
  'style-src': 'style sheet',
  'style-src-elem': 'style sheet',
  'font-src': 'font',
  'media-src': 'media',
  'frame-src': 'frame',
  'object-src': 'object',
  'worker-src': 'worker',
  'manifest-src': 'manifest',
  'form-action': 'form',
};

/**
 * What the content policy stopped, when it was a request: an address with its asker. Undefined for
 * what asked for no other address (inline scripts and styles, `eval`) and for the app's own.
 */
export function requestInPolicyReport(
  body: string,
): { readonly url: string; readonly what: string } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  const report = reportSchema.safeParse(value);
  if (!report.success) return undefined;
  const details = report.data['csp-report'];
  const url = details['blocked-uri'];
  // Keywords such as `inline`, and schemes without an address (`data`, `blob`), reach no one.
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  const directive = details['effective-directive'] ?? details['violated-directive'] ?? '';
  if (isOwnRequest(url, directive === 'frame-src' ? 'frame' : 'document', false)) return undefined;
  return { url, what: askers[directive] ?? directive };
}
