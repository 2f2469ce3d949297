import type { Page } from '@playwright/test';

/** A mark to make: by its words, or by what stands around words that cannot be typed. */
export type WantedNote = (
  | { readonly quote: string }
  | { readonly around: string; readonly before: number; readonly after?: number }
) & {
  readonly highlight: 1 | 2 | 3 | 4 | 5;
  readonly note?: string;
  readonly tags?: readonly string[];
};

/** The part of the archive's own interface that these helpers call; see core/archive.ts. */
interface NotesWindow {
  readonly sourcebookTest: {
    readonly archive: {
      readonly imports: {
        addPasted(
          kind: 'text',
          content: string,
        ): Promise<readonly { readonly outcome?: { readonly source?: { readonly id: string } } }[]>;
      };
      readonly sources: {
        all(): { read(): Promise<readonly { readonly id: string }[]> };
        pageText(sourceId: string, pageIndex: number): Promise<string | undefined>;
      };
      readonly annotations: {
        all(): {
          read(): Promise<
            readonly {
              readonly annotation: {
                readonly id: string;
                readonly note: string;
                readonly anchors: readonly { readonly quote: string }[];
              };
            }[]
          >;
        };
        history(
          id: string,
        ): Promise<{ readonly ok: true; readonly value: readonly { readonly label: string }[] }>;
      };
      readonly do: {
        annotateQuote(request: unknown): Promise<{ readonly ok: boolean }>;
        readAgain(id: string, options: { readonly encoding: string }): Promise<{ readonly ok: boolean }>;
      };
    };
  };
}

/** Imports a pasted text; its id. */
export function pasteSource(page: Page, content: string): Promise<string> {
  return page.evaluate(async (words) => {
    const { archive } = (window as unknown as NotesWindow).sourcebookTest;
    const [item] = await archive.imports.addPasted('text', words);
    const id = item?.outcome?.source?.id;
    if (id === undefined) throw new Error(JSON.stringify(item));
    return id;
  }, content);
}

/** Makes notes on a source, one after another. */
export async function annotateIn(page: Page, sourceId: string, wanted: readonly WantedNote[]): Promise<void> {
  await page.evaluate(
    async ([id, notes]) => {
      const { archive } = (window as unknown as NotesWindow).sourcebookTest;
      const text = (await archive.sources.pageText(id, 0)) ?? '';
      for (const note of notes) {
        const at = 'around' in note ? text.indexOf(note.around) : 0;
        const quote =
          'quote' in note
            ? note.quote
            : text.slice(at - note.before, at + (note.after ?? 0) + note.around.length);
        const { highlight, note: words, tags } = note;
        const request = { sourceId: id, quote, highlight, note: words, tags };
        const made = await archive.do.annotateQuote(request);
        if (!made.ok) throw new Error(JSON.stringify({ quote, made }));
      }
    },
    [sourceId, wanted] as const,
  );
}

/** The note on a passage, as the archive has it. */
export function noteOf(page: Page, quote: string): Promise<string> {
  return page.evaluate(async (words) => {
    const { archive } = (window as unknown as NotesWindow).sourcebookTest;
    const rows = await archive.annotations.all().read();
    const row = rows.find(({ annotation }) => annotation.anchors[0]?.quote === words);
    if (row === undefined) throw new Error(`No note on “${words}”`);
    return row.annotation.note;
  }, quote);
}

/** What was done to the note on a passage, newest first. */
export function historyOf(page: Page, quote: string): Promise<readonly string[]> {
  return page.evaluate(async (words) => {
    const { archive } = (window as unknown as NotesWindow).sourcebookTest;
    const rows = await archive.annotations.all().read();
    const row = rows.find(({ annotation }) => annotation.anchors[0]?.quote === words);
    if (row === undefined) throw new Error(`No note on “${words}”`);
    return (await archive.annotations.history(row.annotation.id)).value.map(({ label }) => label);
  }, quote);
}

/** Reads the only source of the archive anew in an encoding; its id. */
export function readAgainAs(page: Page, encoding: string): Promise<string> {
  return page.evaluate(async (name) => {
    const { archive } = (window as unknown as NotesWindow).sourcebookTest;
    const [source] = await archive.sources.all().read();
    if (source === undefined) throw new Error('The archive has no source');
    const read = await archive.do.readAgain(source.id, { encoding: name });
    if (!read.ok) throw new Error(JSON.stringify(read));
    return source.id;
  }, encoding);
}
