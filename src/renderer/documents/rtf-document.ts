import { appendAside, OfficeNotes } from './office-notes';
import { appendElement, childElements, childless, wordsBelow } from './office-tree';
import { strictly } from './encoded-bytes';
import { MARKER } from './html-list';
import type { HtmlElement } from './html-tree';
import { RtfCodePages, type RtfFont } from './rtf-code-pages';
import { RtfFlow, writeText } from './rtf-flow';
import { BODY_PARAGRAPH, bodyGroup, RtfCollected, type RtfGroup } from './rtf-group';
import { RtfInfo } from './rtf-info';
import { applyParagraphWord } from './rtf-paragraph-words';
import { scanRtf, type RtfHandler } from './rtf-scanner';
import { RTF_ASIDES, RTF_CHARACTERS, RTF_LEFT_OUT, RTF_MATH_SETTINGS, RTF_STARRED_TEXT } from './rtf-words';

export interface RtfContent {
  /** The text as a tree that html-blocks.ts reads. */
  readonly tree: HtmlElement;
  readonly info: RtfInfo;
  /** How many stretches deleted under change tracking were left out. */
  readonly deletions: number;
  readonly pictures: number;
  /** The file ends inside a group. */
  readonly isCut: boolean;
}

/** Takes rich text into a tree. Whatever is in the file, it ends, in time that grows with its size. */
export function rtfContent(bytes: Uint8Array): RtfContent {
  const reading = new RtfReading(bytes);
  scanRtf(bytes, reading);
  return reading.finish();
}

class RtfReading implements RtfHandler {
  readonly #notes = new OfficeNotes();
  readonly #body = new RtfFlow(childless('body'), this.#notes);
  readonly #asides: HtmlElement[] = [];
  readonly #codePages = new RtfCodePages();
  readonly #outlineLevels = new Map<number, number>();
  readonly #info = new RtfInfo();
  readonly #annotator = new RtfCollected();
  readonly #holdsRawUtf8: boolean;
  readonly #outer: RtfGroup[] = [];
  #group = bodyGroup(this.#body);
  #isGroupStart = false;
  #isStarred = false;
  /** Characters to pass over after a `\u`. */
  #toSkip = 0;
  /** Bytes of text that wait to be decoded together. */
  #pending: number[] = [];
  #defaultFont: number | undefined;
  #font: RtfFont | undefined;
  #style: number | undefined;
  #deletions = 0;
  #inDeletion = false;
  #pictures = 0;

  constructor(bytes: Uint8Array) {
    // A few programs write UTF-8 as it is, which no rich text may hold.
    this.#holdsRawUtf8 = bytes.some((byte) => byte >= 0x80) && strictly(bytes, 'utf-8') !== undefined;
  }

  open(): void {
    this.#flush();
    this.#toSkip = 0;
    const isSubstitute = this.#group.isDoubled;
    this.#group.isDoubled = false;
    this.#outer.push(this.#group);
    this.#group = { ...this.#group, onClose: undefined };
    if (isSubstitute) Object.assign(this.#group, { sink: undefined, isSubstitute });
    this.#isGroupStart = true;
    this.#isStarred = false;
  }

  close(): void {
    this.#flush();
    this.#toSkip = 0;
    this.#isGroupStart = false;
    this.#group.onClose?.();
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    this.#group = outer;
  }

  symbol(byte: number): void {
    const character = String.fromCharCode(byte);
    if (character === '*') this.#isStarred = true;
    else if ('\\{}'.includes(character)) this.hex(byte);
    else if (character === '~') this.#character('\u00A0');
    else if (character === '_') this.#character('\u2011');
    else if (character === '\t') this.#character('\t');
    else if (character === '-' && this.#toSkip > 0) this.#toSkip -= 1;
    else if (character === '\n' || character === '\r') this.#endParagraph();
  }

  hex(byte: number): void {
    this.#isGroupStart = false;
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (this.#isReading) this.#pending.push(byte);
  }

  bytes(run: Uint8Array): void {
    this.#isGroupStart = false;
    const kept = run.subarray(this.#toSkip);
    this.#toSkip = Math.max(0, this.#toSkip - run.length);
    if (!this.#isReading) return;
    if (this.#holdsRawUtf8 && kept.some((byte) => byte >= 0x80)) {
      this.#flush();
      this.#write(new TextDecoder().decode(kept));
    } else for (const byte of kept) this.#pending.push(byte);
  }

  word(name: string, parameter: number | undefined): void {
    const mayOpen = this.#isGroupStart || this.#isStarred;
    const isStarred = this.#isStarred;
    this.#isGroupStart = false;
    this.#isStarred = false;
    const character = RTF_CHARACTERS.get(name);
    if (name === 'u') this.#unicode(parameter ?? 0);
    else if (character !== undefined) this.#character(character);
    else {
      // A control word that is no character ends the substitutes, lest a broken file lose it.
      this.#toSkip = 0;
      if (SETTINGS_OF_BYTES.test(name)) this.#flush();
      if (mayOpen && this.#openDestination(name, isStarred)) return;
      this.#setting(name, parameter);
    }
  }

  finish(): RtfContent {
    const isCut = this.#outer.length > 0;
    while (this.#outer.length > 0) this.close();
    this.#flush();
    this.#body.finish(BODY_PARAGRAPH);
    const { root } = this.#body;
    const asides = this.#asides.flatMap((aside) => childElements(aside).map(wordsBelow));
    for (const aside of new Set(asides)) if (/\p{L}{2}/u.test(aside)) appendAside(root, aside);
    return {
      tree: root,
      info: this.#info,
      deletions: this.#deletions,
      pictures: this.#pictures,
      isCut,
    };
  }

  /** Whether the word makes its group one that is told apart; where its text goes is then set. */
  #openDestination(name: string, isStarred: boolean): boolean {
    const group = this.#group;
    if (group.isSubstitute) return true;
    if (name === 'ud') group.sink = this.#outer.at(-1)?.sink;
    else if (name === 'upr') group.isDoubled = true;
    else if (this.#openTable(name) || this.#openFlow(name)) return true;
    else if (RTF_LEFT_OUT.has(name) || RTF_MATH_SETTINGS.test(name)) {
      if (/^(?:shp)?pict$/u.test(name) && group.sink !== undefined) this.#pictures += 1;
      if (name === 'pn') this.#markListItem();
      group.sink = undefined;
    } else if (isStarred && !RTF_STARRED_TEXT.has(name)) group.sink = undefined;
    else return false;
    return true;
  }

  /** Groups that say something of the document. */
  #openTable(name: string): boolean {
    const group = this.#group;
    const info = this.#info;
    if (name === 'fonttbl' || name === 'stylesheet' || name === 'info') {
      group.sink = name === 'fonttbl' ? new RtfCollected() : undefined;
      group.context = name === 'fonttbl' ? 'fonts' : name === 'info' ? 'info' : 'styles';
    } else if (name === 'atnauthor') group.sink = this.#annotator;
    else if (group.context !== 'info') return false;
    else if (name === 'title' || name === 'author') group.sink = info[name];
    else if (name === 'creatim') group.onClose = () => (info.created = info.takeDate());
    else if (name === 'revtim') group.onClose = () => (info.modified = info.takeDate());
    else return false;
    return true;
  }

  /** Groups with paragraphs of their own, and the marks of lists. */
  #openFlow(name: string): boolean {
    const group = this.#group;
    const { sink } = group;
    if (!(sink instanceof RtfFlow)) return false;
    if (name === 'listtext' || name === 'pntext') {
      this.#markListItem();
      const mark = new RtfCollected();
      group.sink = mark;
      // A bullet only marks a list; a number is part of what is written.
      group.onClose = () => {
        if (!/[\p{L}\p{N}]/u.test(mark.text)) return;
        writeText(sink, `${mark.text.trim()} `);
        sink.paragraph.attrs.push({ name: MARKER, value: '' });
      };
      return true;
    }
    const root = this.#rootOf(name, sink);
    if (root === undefined) return false;
    const flow = new RtfFlow(root);
    group.sink = flow;
    group.paragraph = BODY_PARAGRAPH;
    group.styles = [];
    group.onClose = () => flow.finish(this.#group.paragraph);
    return true;
  }

  #rootOf(name: string, flow: RtfFlow): HtmlElement | undefined {
    if (name === 'footnote') return this.#notes.openNote(flow.paragraph);
    if (name === 'shptxt' || name === 'dptxbxtext') return appendElement(flow.paragraph, 'div');
    if (name === 'annotation') {
      const author = this.#annotator.text.trim();
      this.#annotator.text = '';
      return this.#notes.openComment(author);
    }
    if (!RTF_ASIDES.has(name)) return undefined;
    const aside = childless('body');
    this.#asides.push(aside);
    return aside;
  }

  /** The paragraph around this group is an item of a list. */
  #markListItem(): void {
    const outer = this.#outer.at(-1);
    if (outer !== undefined)
      outer.paragraph = { ...outer.paragraph, listLevel: outer.paragraph.listLevel ?? 0 };
  }

  #setting(name: string, parameter: number | undefined): void {
    if (this.#group.context === 'fonts') this.#fontSetting(name, parameter);
    else if (this.#group.context === 'styles') this.#styleSetting(name, parameter);
    else if (this.#group.context === 'info') this.#info.datePart(name, parameter ?? 0);
    else if (!applyParagraphWord(this.#group, name, parameter, this.#outlineLevels))
      this.#characterSetting(name, parameter);
  }

  #fontSetting(name: string, parameter: number | undefined): void {
    if (name === 'f') {
      this.#font = { charset: undefined, codePage: undefined, name: '' };
      this.#codePages.fonts.set(parameter ?? 0, this.#font);
    } else if (name === 'fcharset' && this.#font !== undefined)
      this.#codePages.setCharset(this.#font, parameter ?? 0);
    else if (name === 'cpg' && this.#font !== undefined) this.#font.codePage = parameter;
  }

  #styleSetting(name: string, parameter: number | undefined): void {
    if (name === 's') this.#style = parameter;
    else if (/^c?s$|^ds$|^ts$/u.test(name)) this.#style = undefined;
    else if (name === 'outlinelevel' && this.#style !== undefined)
      this.#outlineLevels.set(this.#style, parameter ?? 0);
  }

  #characterSetting(name: string, parameter: number | undefined): void {
    const group = this.#group;
    const isOn = parameter !== 0;
    const style = STYLES[name];
    if (style !== undefined) {
      this.#flush();
      const others = group.styles.filter((each) => each !== style);
      group.styles = isOn ? [...others, style] : others;
      return;
    }
    if (name === 'ulnone' || name === 'nosupersub') {
      this.#flush();
      group.styles = group.styles.filter((each) => !(name === 'ulnone' ? /^u$/u : /^su[bp]$/u).test(each));
      return;
    }
    if (name === 'f') group.font = parameter;
    else if (name === 'plain') {
      group.font = this.#defaultFont;
      group.change = 'none';
      group.styles = [];
    } else if (name === 'uc') group.substitutes = Math.min(16, Math.max(0, parameter ?? 1));
    else if (name === 'deleted') group.change = isOn ? 'deleted' : 'none';
    else if (name === 'mvf') group.change = isOn ? 'moved' : 'none';
    else if (name === 'ansicpg' && parameter !== undefined) this.#codePages.ansi = parameter;
    else if (name === 'mac') this.#codePages.ansi = MACINTOSH;
    else if (name === 'deff') {
      this.#defaultFont = parameter;
      group.font = parameter;
    }
  }

  #unicode(parameter: number): void {
    this.#flush();
    const code = parameter < 0 ? parameter + 0x1_00_00 : parameter;
    if (code >= 0x20) this.#write(String.fromCharCode(code));
    this.#toSkip = this.#group.substitutes;
  }

  #character(character: string): void {
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    this.#flush();
    this.#write(character);
  }

  /** Nothing before the first group or after it is text. */
  get #isReading(): boolean {
    return this.#group.sink !== undefined && this.#outer.length > 0;
  }

  #endParagraph(): void {
    this.#flush();
    const { sink, paragraph } = this.#group;
    if (sink instanceof RtfFlow) sink.endParagraph(paragraph);
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = Uint8Array.from(this.#pending);
    this.#pending = [];
    this.#write(this.#codePages.decode(bytes, this.#group.font));
  }

  #write(text: string): void {
    const { sink, change, context, styles } = this.#group;
    if (sink === undefined) return;
    if (context === 'fonts') {
      if (this.#font !== undefined) this.#font.name += text;
    } else if (sink instanceof RtfCollected) sink.text += text;
    else if (change === 'none') {
      this.#inDeletion = false;
      writeText(sink, text, styles);
    } else if (change === 'deleted') {
      if (!this.#inDeletion) this.#deletions += 1;
      this.#inDeletion = true;
    }
  }
}

const MACINTOSH = 10_000;
/** Control words that set letters, and what does so in HTML. */
const STYLES: Readonly<Record<string, string>> = {
  b: 'b',
  i: 'i',
  ul: 'u',
  strike: 's',
  super: 'sup',
  sub: 'sub',
};
/** After these the bytes that wait may be read otherwise, or belong elsewhere. */
const SETTINGS_OF_BYTES =
  /^(?:f|plain|deleted|mvf|par|sect|page|column|line|lbr|cell|nestcell|row|nestrow|deff|ansicpg|mac)$/u;
