import { attribute, elementsBelow, type HtmlElement, type HtmlParent } from './html-tree';

/**
 * Sentences about pictures and frames that a page shows, and that did not come with it. Nothing is
 * ever fetched. `atHand` are addresses that came along in the same file.
 */
export function pictureWarnings(root: HtmlParent, atHand: ReadonlySet<string> = new Set()): string[] {
  const elsewhere = new Set<string>();
  const beside = new Set<string>();
  let frames = 0;
  for (const element of elementsBelow(root)) {
    if (element.tagName === 'frame') frames += 1;
    if (element.tagName !== 'img' || isTooSmallToSee(element)) continue;
    const address = pictureAddress(element);
    if (address === '' || atHand.has(address) || /^(?:data|cid|blob|about):/iu.test(address)) continue;
    (/^(?:https?:)?\/\//iu.test(address) ? elsewhere : beside).add(address);
  }
  return [
    ...(elsewhere.size === 0
      ? []
      : [`${pictures(elsewhere.size)} on other servers ${were(elsewhere.size)} not loaded.`]),
    ...(beside.size === 0
      ? []
      : [
          `${pictures(beside.size)} that the page keeps in files beside it ${were(beside.size)} not read with it.`,
        ]),
    ...(frames === 0
      ? []
      : [
          `This page shows ${frames === 1 ? 'another page' : `${frames} other pages`} in frames. What stands in them is in files of their own, and was not read with it.`,
        ]),
  ];
}

/** Pages load pictures late, and name them in attributes of their own until then. */
function pictureAddress(image: HtmlElement): string {
  const source = attribute(image, 'src').trim();
  const isPlaceholder = source === '' || /^data:/iu.test(source);
  return isPlaceholder ? attribute(image, 'data-src').trim() || source : source;
}

const isTooSmallToSee = (image: HtmlElement) =>
  ['width', 'height'].some((name) => /^[01](?:px)?$/u.test(attribute(image, name).trim()));

const pictures = (count: number) => (count === 1 ? '1 picture' : `${count} pictures`);
const were = (count: number) => (count === 1 ? 'was' : 'were');
