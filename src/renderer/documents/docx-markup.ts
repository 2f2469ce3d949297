import { attribute, elementsBelow, textBelow, type HtmlElement, type HtmlParent } from './html-tree';
import { MARKER } from './html-list';
import { childElements, elementsNamed } from './office-tree';
import { parseXml } from './office-xml';

const FORMULA_TEXT = /<m:t(?:\s[^>]*)?>([^<]*)<\/m:t>/gu;
const DELETION = '<w:del ';

/** WordprocessingML in which formulas are runs of text, since mammoth passes them over. */
export function withFormulasAsText(xml: string): string {
  let result = '';
  let done = 0;
  for (let at = xml.indexOf('<m:oMath'); at !== -1; at = xml.indexOf('<m:oMath', done)) {
    const name = xml.startsWith('<m:oMathPara', at) ? 'm:oMathPara' : 'm:oMath';
    const close = xml.indexOf(`</${name}>`, at);
    if (close === -1) break;
    const end = close + name.length + 3;
    const text = [...xml.slice(at, end).matchAll(FORMULA_TEXT)].map(([, letters]) => letters).join('');
    const run = `<w:r><w:t xml:space="preserve"> ${text} </w:t></w:r>`;
    // In the files of a few programs a formula stands between paragraphs; there a run has no place.
    const isInParagraph = xml.lastIndexOf('<w:p', at) > xml.lastIndexOf('</w:p>', at);
    result += xml.slice(done, at) + (isInParagraph ? run : `<w:p>${run}</w:p>`);
    done = end;
  }
  return result + xml.slice(done);
}

/** How many stretches were deleted under change tracking; deleted paragraph marks are not counted. */
export function trackedDeletions(xml: string): number {
  let count = 0;
  let from = 0;
  for (let at = xml.indexOf(DELETION); at !== -1; at = xml.indexOf(DELETION, from)) {
    const open = xml.indexOf('>', at);
    if (open === -1) break;
    from = open;
    if (xml[open - 1] === '/') continue;
    const close = xml.indexOf('</w:del>', open);
    if (close === -1) break;
    if (/<w:delText[\s>]/u.test(xml.slice(open, close))) count += 1;
    from = close;
  }
  return count;
}

/** The paragraphs of a part, as plain text; with `within`, only those in elements of that name. */
export function plainParagraphs(xml: string, within = ''): string[] {
  const { root } = parseXml(xml);
  const roots: readonly HtmlElement[] = within === '' ? [root] : elementsNamed(root, within);
  const paragraphs = roots.flatMap((from) =>
    [...elementsBelow(from)].filter(({ tagName }) => tagName === 'w:p' || tagName === 'a:p'),
  );
  return [...new Set(paragraphs)].map((paragraph) => runText(paragraph).trim()).filter(Boolean);
}

/** The text of a paragraph's runs, without that of paragraphs inside it and of what was moved away. */
function runText(parent: HtmlElement): string {
  let text = '';
  for (const child of childElements(parent)) {
    if (/^[wam]:t$/u.test(child.tagName)) text += textBelow(child);
    else if (/^(?:w:(?:tab|br|cr)|a:br)$/u.test(child.tagName)) text += ' ';
    else if (!/^(?:[wa]:p|w:(?:movefrom|del))$/u.test(child.tagName)) text += runText(child);
  }
  return text;
}

/** Numbers the notes that mammoth wrote at the end as it numbered their marks in the text. */
export function numberedNotes(root: HtmlParent, isNote: RegExp): void {
  let number = 0;
  for (const element of elementsBelow(root)) {
    if (element.tagName !== 'li' || !isNote.test(attribute(element, 'id'))) continue;
    number += 1;
    const first = [...elementsBelow(element)].find(({ tagName }) => tagName === 'p') ?? element;
    first.childNodes.unshift({ nodeName: '#text', value: `[${number}] `, parentNode: first });
    element.attrs.push({ name: MARKER, value: '' });
  }
}
