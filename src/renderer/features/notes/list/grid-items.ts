/** What a list shows: rows, and headings above those that belong together. */
export type GridItem<Row> =
  | { readonly kind: 'row'; readonly id: string; readonly row: Row }
  | { readonly kind: 'heading'; readonly id: string; readonly heading: GridHeading };

/** The head of a group of rows. */
export interface GridHeading {
  readonly title: string;
  /** BCP 47 language of a title that is a source's; empty when it is not known. */
  readonly language?: string;
  /** EDTF; shown after the title where it is given. */
  readonly date?: string;
  /** Rows in the group. */
  readonly count: number;
}

export type RowItem<Row> = Extract<GridItem<Row>, { readonly kind: 'row' }>;

/** The rows without their headings, in their order. */
export function rowsOf<Row>(items: readonly GridItem<Row>[]): readonly RowItem<Row>[] {
  return items.filter((item) => item.kind === 'row');
}
