import { writtenDay } from './email-day';
import { attribute, elementsBelow, topComments, type HtmlParent } from './html-tree';

/** What the program that saved a page noted on it. Empty strings where it noted nothing. */
export interface SavingNote {
  readonly address: string;
  /** EDTF day. */
  readonly savedOn: string;
  /** How it was saved, in words. */
  readonly how: string;
  /** Where these facts come from, in words that follow "from". */
  readonly origin: string;
}

interface Program {
  readonly name: string;
  readonly address: RegExp;
  readonly date: RegExp;
}

/** Notes in comments, each with its own wording. */
const IN_COMMENTS: readonly Program[] = [
  { name: 'SingleFile', address: /\burl:\s*(\S+)/iu, date: /\bsaved date:\s*([^\n]+)/iu },
  { name: 'monolith', address: /saved from (\S+)/iu, date: /\bat (\d{4}-\S+) using monolith/iu },
];
const PROGRAM_MARKS: readonly RegExp[] = [/saved with SingleFile/iu, /using monolith/iu];

/** Reads the note that SingleFile, monolith, Save Page WE, WebScrapBook or the browser itself leaves. */
export function savingNote(root: HtmlParent): SavingNote | undefined {
  for (const comment of topComments(root)) {
    const index = PROGRAM_MARKS.findIndex((mark) => mark.test(comment));
    const program = IN_COMMENTS[index];
    if (program !== undefined)
      return noteOf(program.name, program.address.exec(comment)?.[1], program.date.exec(comment)?.[1]);
    const address = /saved from url=\(\d+\)(\S+)/u.exec(comment)?.[1];
    if (address !== undefined)
      return {
        address: webAddress(address),
        savedOn: '',
        how: 'saved from a browser',
        origin: 'the note that the browser left when it saved the page',
      };
  }
  return noteInElements(root);
}

function noteInElements(root: HtmlParent): SavingNote | undefined {
  let address = '';
  let date = '';
  for (const element of elementsBelow(root)) {
    if (element.tagName === 'html') {
      const source = attribute(element, 'data-scrapbook-source');
      if (source === '') continue;
      const digits = /^(\d{4})(\d{2})(\d{2})/u.exec(attribute(element, 'data-scrapbook-create'));
      return noteOf('WebScrapBook', source, digits === null ? '' : digits.slice(1).join('-'));
    }
    if (element.tagName === 'body') break;
    if (element.tagName !== 'meta') continue;
    if (attribute(element, 'name') === 'savepage-url') address = attribute(element, 'content');
    if (attribute(element, 'name') === 'savepage-date') date = attribute(element, 'content');
  }
  return address === '' ? undefined : noteOf('Save Page WE', address, date);
}

function noteOf(program: string, address = '', date = ''): SavingNote {
  return {
    address: webAddress(address),
    savedOn: writtenDay(date),
    how: `saved from a browser with ${program}`,
    origin: `the note that ${program} left in the page`,
  };
}

/** Only addresses of the web say where a page was; the path of a file on a disk does not. */
const webAddress = (text: string) => (/^https?:\/\/\S+$/iu.test(text) ? text : '');
