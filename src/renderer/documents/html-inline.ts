import type { TextStyle } from '../core/model/extraction';
import { attribute, hasAttribute, type HtmlElement } from './html-tree';

const STYLES: Readonly<Record<string, TextStyle['kind']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'struck',
  del: 'struck',
  strike: 'struck',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

/** How an element sets its text apart from what is around it; undefined when it does not. */
export function styleOf(element: HtmlElement): TextStyle['kind'] | undefined {
  if (element.tagName === 'a') return hasAttribute(element, 'href') ? 'link' : undefined;
  const known = STYLES[element.tagName];
  if (known !== undefined || element.tagName !== 'span') return known;
  const said = attribute(element, 'style');
  if (/(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)\b/iu.test(said)) return 'bold';
  return /(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)\b/iu.test(said) ? 'italic' : undefined;
}
