import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { RecognisedPage, RecognisedPages } from '../core/ports';

/** A page that was recognised while others of its source still wait. */
export interface RecognisedPageRow {
  readonly sourceId: string;
  /** From 0. */
  readonly pageIndex: number;
  /** The languages it was recognised in, in their order, with spaces between. */
  readonly languages: string;
  readonly page: RecognisedPage;
}

/** The table, by `[sourceId+pageIndex]`. It is no part of the record: losing it costs only time. */
export interface RecognisedPagesTable {
  readonly recognisedPages: Table<RecognisedPageRow, [string, number]>;
}

/** Recognised pages in the working database. Pages recognised in other languages do not count. */
export function recognisedPages({ recognisedPages: table }: RecognisedPagesTable): RecognisedPages {
  const ofSource = (sourceId: string) =>
    table
      .where('[sourceId+pageIndex]')
      .between([sourceId, Dexie.minKey], [sourceId, Dexie.maxKey], true, true);
  return {
    async get(sourceId, languages) {
      const asked = joined(languages);
      const rows = await ofSource(sourceId).toArray();
      return new Map(rows.filter((row) => row.languages === asked).map((row) => [row.pageIndex, row.page]));
    },
    async put(sourceId, languages, page) {
      const { pageIndex } = page.page;
      await table.put({ sourceId, pageIndex, languages: joined(languages), page });
    },
    async remove(sourceId) {
      await ofSource(sourceId).delete();
    },
  };
}

function joined(languages: readonly string[]): string {
  return languages.join(' ');
}
