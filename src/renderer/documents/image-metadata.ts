import ExifReader from 'exifreader';
import type { SourceMetadata } from '../core/model/source';
import { edtfDate } from './written-date';

/** What exifreader writes where a value points outside the file. */
const FAULTY = '<faulty value>';
/** Words that cameras and programs write where a description belongs. */
const NOT_A_TITLE =
  /^(?:olympus digital camera|sony dsc|digital still camera|dcim\b.*|untitled|default|screenshot|image|scan(?:ned)?(?: image)?|created with .*)$/iu;
/** A longer description is one, and no title. */
const LONGEST_TITLE = 200;

/**
 * What a picture's own data says: when it was taken (Exif), by whom, and what it is called (IPTC, the
 * text of a PNG, Exif). The date on which the file was written or changed is none of these. Damaged
 * data is as good as none.
 */
export function imageMetadata(bytes: Uint8Array<ArrayBuffer>): Partial<SourceMetadata> {
  const tags = tagsOf(bytes);
  const exif = (name: string) => words(tags.exif?.[name]);
  const iptc = (name: string) => words(tags.iptc?.[name]);
  const png = (name: string) => words(tags.pngText?.[name]);
  const title = [
    iptc('Headline'),
    iptc('Object Name'),
    png('Title'),
    iptc('Caption/Abstract'),
    exif('ImageDescription'),
    png('Description'),
  ].find(isTitle);
  const author = [iptc('By-line'), exif('Artist'), png('Author')].find((name) => /\p{L}/u.test(name));
  const date = dayTaken(exif('DateTimeOriginal')) || dayTaken(iptc('Date Created'));
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(date === '' ? {} : { date }),
  };
}

type Tags = Partial<Readonly<Record<'exif' | 'iptc' | 'pngText', Readonly<Record<string, unknown>>>>>;

function tagsOf(bytes: Uint8Array<ArrayBuffer>): Tags {
  try {
    const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
    return ExifReader.load(whole, { expanded: true }) as unknown as Tags;
  } catch {
    // A picture without such data, or with damaged data, can still be shown and recognised.
    return {};
  }
}

/** A tag, or the several of one name, as one line of text. */
function words(tag: unknown): string {
  if (Array.isArray(tag)) return tag.map(words).filter(Boolean).join('; ');
  if (typeof tag !== 'object' || tag === null || !('description' in tag)) return '';
  const { description } = tag;
  if (typeof description !== 'string' || description === FAULTY) return '';
  return asUtf8(description)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** Exif's text is ASCII by its rules and UTF-8 by custom; its bytes come one a character. */
function asUtf8(text: string): string {
  if (!/[\u0080-\u00ff]/u.test(text) || /[\u0100-\u{10ffff}]/u.test(text)) return text;
  try {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

const isTitle = (text: string) =>
  /\p{L}/u.test(text) && text.length <= LONGEST_TITLE && !NOT_A_TITLE.test(text) && !/\uFFFD/u.test(text);

/** The day of `2010:06:12 10:11:12` or `20100612`; empty where a clock was never set. */
function dayTaken(written: string): string {
  const match = /^(\d{4})[:\-/]?(\d{2})[:\-/]?(\d{2})/u.exec(written);
  return match === null || match[1] === '0000' ? '' : edtfDate(`${match[1]}-${match[2]}-${match[3]}`);
}
