/** A name as it is meant, and as it may be written again. */
export interface CssName {
  readonly text: string;
  readonly written: string;
}

const SPACE = /\s+/uy;
const PLAIN = /[\w\u0080-\u{10FFFF}-]+/uy;
const HEX = /[\da-f]{1,6}/iuy;
const IN_STRING = { '"': /[^"\\\n]+/uy, "'": /[^'\\\n]+/uy } as const;
const IN_ADDRESS = /[^)\\]+/uy;

/** A character of a name or a string, so that it cannot be taken for anything else. */
export const escaped = (character: string) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `;

/** Walks through a style sheet by the tokens of CSS Syntax 3. Escapes are read as what they stand for. */
export class CssReader {
  readonly #css: string;
  #at = 0;

  constructor(css: string) {
    this.#css = css;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#css.length;
  }

  next(): string {
    const character = this.#css[this.#at] ?? '';
    this.#at += 1;
    return character;
  }

  take(character: string): boolean {
    if (this.#css[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  skipSpace(): void {
    while (this.#run(SPACE) !== '' || this.skipComment());
  }

  skipComment(): boolean {
    if (!this.#css.startsWith('/*', this.#at)) return false;
    const end = this.#css.indexOf('*/', this.#at + 2);
    this.#at = end === -1 ? this.#css.length : end + 2;
    return true;
  }

  /** The rest of a rule without a block, and the semicolon after it. */
  skipRule(): string {
    const from = this.#at;
    while (!this.isAtEnd) {
      if (this.skipComment() || this.string() !== undefined) continue;
      const character = this.#css[this.#at];
      if (character === ';' || character === '{' || character === '}') break;
      this.#at += 1;
    }
    const rest = this.#css.slice(from, this.#at);
    this.take(';');
    return rest;
  }

  /** What a string says; undefined when none begins here. A string that is not closed ends with its line. */
  string(): string | undefined {
    const quote = this.#css[this.#at];
    if (quote !== '"' && quote !== "'") return undefined;
    this.#at += 1;
    const text: string[] = [];
    while (!this.isAtEnd) {
      text.push(this.#run(IN_STRING[quote]));
      if (this.take(quote) || this.#css[this.#at] === '\n') break;
      if (this.take('\\')) text.push(this.#escape());
    }
    return text.join('');
  }

  /** A name; undefined when none begins here. */
  name(): CssName | undefined {
    let text = '';
    let written = '';
    while (!this.isAtEnd) {
      const plain = this.#run(PLAIN);
      text += plain;
      written += plain;
      if (this.#css[this.#at] !== '\\' || this.#css[this.#at + 1] === '\n') break;
      this.#at += 1;
      const character = this.#escape();
      text += character;
      written += escaped(character);
    }
    return text === '' ? undefined : { text, written };
  }

  /** The address in `url(…)`, after its parenthesis, and the parenthesis that closes it. */
  address(): string {
    this.#run(SPACE);
    const quoted = this.string();
    const text: string[] = [];
    while (!this.isAtEnd) {
      text.push(this.#run(IN_ADDRESS));
      if (this.take(')')) break;
      if (this.take('\\')) text.push(this.#escape());
    }
    return quoted ?? text.join('');
  }

  /** What stands here and matches. */
  #run(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const run = pattern.exec(this.#css)?.[0] ?? '';
    this.#at += run.length;
    return run;
  }

  /** What stands after a backslash. */
  #escape(): string {
    const hex = this.#run(HEX);
    if (hex === '') {
      const character = this.next();
      return character === '\n' ? '' : character;
    }
    if (/\s/u.test(this.#css[this.#at] ?? '')) this.#at += 1;
    const code = Number.parseInt(hex, 16);
    return code === 0 || code > 0x10_ff_ff || (code >= 0xd800 && code <= 0xdfff)
      ? '\uFFFD'
      : String.fromCodePoint(code);
  }
}
