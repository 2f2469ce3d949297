import type { ExtractedPage, Extraction } from '../../core/model/extraction';
import type { PagesTurn } from '../../core/model/pages-look';

/** Pages of a reading as they are shown: turned by the file and, besides, by the researcher. */
export class TurnedPages {
  readonly #extraction: () => Extraction;
  readonly #turn: () => PagesTurn;
  readonly #turned = new Map<number, { readonly turn: PagesTurn; readonly page: ExtractedPage }>();

  constructor(extraction: () => Extraction, turn: () => PagesTurn) {
    this.#extraction = extraction;
    this.#turn = turn;
  }

  at(pageIndex: number): ExtractedPage | undefined {
    const page = this.#extraction().pages[pageIndex];
    const turn = this.#turn();
    if (page?.layout === undefined || turn === 0) return page;
    const known = this.#turned.get(pageIndex);
    if (known?.turn === turn) return known.page;
    const rotation = (page.layout.rotation + turn) % 360;
    const turned = { ...page, layout: { ...page.layout, rotation } };
    this.#turned.set(pageIndex, { turn, page: turned });
    return turned;
  }

  /** The reading is another one. */
  forget(): void {
    this.#turned.clear();
  }
}
