import type { TextPicture } from '../core/model/extraction';
import { attribute, elementsBelow, type HtmlElement, type HtmlParent } from './html-tree';

/** What finds a picture in the original again, by its element; empty when it did not come with the file. */
export type FindPicture = (element: HtmlElement) => string;

/** A description longer than this is cut. */
const LONGEST_DESCRIPTION = 2000;
const LARGEST_PX = 20_000;
const LEAST_FRAME_PX = 48;
const LONGEST_PLACEHOLDER = 400;

/** A picture as its document shows it; undefined for what nobody is meant to see. */
export function shownPicture(
  element: HtmlElement,
  findPicture: FindPicture,
): Omit<TextPicture, 'at'> | undefined {
  if (isTooSmallToSee(element)) return undefined;
  const reference = findPicture(element);
  const description = (attribute(element, 'alt') || attribute(element, 'title'))
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_DESCRIPTION);
  const width = pixelsIn(element, 'width');
  const height = pixelsIn(element, 'height');
  // Of a picture that is not there only its frame and what is said of it could be shown.
  const isSmall = Math.min(width ?? LEAST_FRAME_PX, height ?? LEAST_FRAME_PX) < LEAST_FRAME_PX;
  if (reference === '' && (description === '' || isSmall)) return undefined;
  return {
    reference,
    description,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
}

function pixelsIn(element: HtmlElement, name: string): number | undefined {
  const written = /^\s*(\d+)(?:\.\d+)?(?:px)?\s*$/u.exec(attribute(element, name))?.[1];
  const pixels = Number(written ?? 0);
  return pixels > 0 && pixels <= LARGEST_PX ? pixels : undefined;
}

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

/**
 * Pages load pictures late, and name them in attributes of their own until then; what stands in their
 * place meanwhile is small. A page that was saved later has the picture itself there.
 */
export function pictureAddress(image: HtmlElement): string {
  const source = (
    attribute(image, 'src') ||
    attribute(image, 'xlink:href') ||
    attribute(image, 'href')
  ).trim();
  const isPlaceholder = source === '' || (/^data:/iu.test(source) && source.length < LONGEST_PLACEHOLDER);
  return isPlaceholder ? attribute(image, 'data-src').trim() || source : source;
}

const isTooSmallToSee = (image: HtmlElement) =>
  ['width', 'height'].some((name) => /^[01](?:px)?$/u.test(attribute(image, name).trim()));

const pictures = (count: number) => (count === 1 ? '1 picture' : `${count} pictures`);
const were = (count: number) => (count === 1 ? 'was' : 'were');
