import { attribute, type HtmlElement } from './html-tree';
import { writtenNumber } from './list-numbers';
import { numberIn } from './office-tree';
import type { OdtStyles } from './odt-styles';

/** The lists that are open, from the outermost: their style and how far each level has counted. */
export class OdtLists {
  readonly #styles: OdtStyles['lists'];
  readonly #open: { readonly style: string; count: number | undefined }[] = [];
  /** How far the outermost list with a style last counted, for one that goes on with it. */
  readonly #last = new Map<string, number | undefined>();

  constructor(styles: OdtStyles['lists']) {
    this.#styles = styles;
  }

  begin(list: HtmlElement): void {
    const style = attribute(list, 'text:style-name') || (this.#open.at(-1)?.style ?? '');
    const goesOn =
      attribute(list, 'text:continue-numbering') === 'true' || attribute(list, 'text:continue-list') !== '';
    this.#open.push({ style, count: goesOn ? this.#last.get(style) : undefined });
  }

  end(): void {
    const closed = this.#open.pop();
    if (closed !== undefined) this.#last.set(closed.style, closed.count);
  }

  /** What stands before the next item; undefined for a dot, or where no style says. */
  next(item: HtmlElement): string | undefined {
    const depth = this.#open.length;
    const list = this.#open.at(-1);
    const level = this.#level(depth);
    if (list === undefined || level === undefined) return undefined;
    list.count = numberIn(item, 'text:start-value', (list.count ?? level.start - 1) + 1);
    if (level.form === undefined) return undefined;
    const numbers: string[] = [];
    for (let at = Math.max(1, depth - level.shownLevels + 1); at <= depth; at += 1) {
      const own = this.#level(at);
      if (own?.form !== undefined)
        numbers.push(writtenNumber(this.#open[at - 1]?.count ?? own.start, own.form));
    }
    return `${level.prefix}${numbers.join('.')}${level.suffix}`.trim();
  }

  #level(depth: number) {
    return this.#styles.get(this.#open.at(-1)?.style ?? '')?.get(depth);
  }
}
