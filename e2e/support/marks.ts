import { expect, type Locator, type Page } from '@playwright/test';
import { boxesOfWords, type Box } from './selection';

/** What of an annotation the journeys of marks look at. */
export interface KnownMark {
  readonly id: string;
  readonly kind: string;
  readonly slot: number;
  readonly note: string;
  /** The words of each piece, on one line. */
  readonly pieces: readonly string[];
  readonly pages: readonly number[];
  /** PDF points of the unrotated page; undefined for marks of words. */
  readonly area: Box | undefined;
}

interface TestWindow {
  readonly sourcebookTest: {
    readonly archive: {
      readonly annotations: {
        all(): {
          read(): Promise<
            readonly {
              readonly annotation: {
                readonly id: string;
                readonly kind: string;
                readonly highlight: number;
                readonly note: string;
                readonly area?: { readonly box: Box };
                readonly anchors: readonly { readonly quote: string; readonly pageIndex: number }[];
              };
              readonly source: { readonly title: string };
            }[]
          >;
        };
        relations(): {
          read(): Promise<readonly { readonly relation: { readonly kind: string } }[]>;
        };
      };
    };
  };
}

/** The marks of a source by its title, in no particular order. */
export async function marksOf(page: Page, title: RegExp): Promise<readonly KnownMark[]> {
  const rows = await page.evaluate(async () => {
    const { archive } = (window as unknown as TestWindow).sourcebookTest;
    return (await archive.annotations.all().read()).map(({ annotation, source }) => ({
      title: source.title,
      id: annotation.id,
      kind: annotation.kind,
      slot: annotation.highlight,
      note: annotation.note,
      pieces: annotation.anchors.map(({ quote }) => quote.replaceAll(/\s+/gu, ' ')),
      pages: annotation.anchors.map(({ pageIndex }) => pageIndex),
      area: annotation.area?.box,
    }));
  });
  return rows.filter((row) => title.test(row.title));
}

/** Waits until the source has one mark like that, and answers it. */
export async function markLike(
  page: Page,
  title: RegExp,
  wanted: Partial<Omit<KnownMark, 'area'>>,
): Promise<KnownMark> {
  const find = async () =>
    (await marksOf(page, title)).filter((mark) =>
      Object.entries(wanted).every(
        ([key, value]) => JSON.stringify(mark[key as keyof KnownMark]) === JSON.stringify(value),
      ),
    );
  await expect.poll(find, { message: JSON.stringify(wanted) }).toHaveLength(1);
  const [mark] = await find();
  if (mark === undefined) throw new Error('The mark is gone again');
  return mark;
}

/** Kinds of the relations between passages. */
export function relationKinds(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { archive } = (window as unknown as TestWindow).sourcebookTest;
    return (await archive.annotations.relations().read()).map(({ relation }) => relation.kind);
  });
}

/** Words that are painted over the text under a name of the CSS Custom Highlight API. */
export function paintedAs(page: Page, name: RegExp): Promise<readonly string[]> {
  return page.evaluate(
    (pattern) =>
      [...CSS.highlights.entries()]
        .filter(([each]) => new RegExp(pattern, 'u').test(each))
        .flatMap(([, highlight]) => [...highlight].map((range) => (range as Range).toString())),
    name.source,
  );
}

/** Drags the mouse over words without looking at what is selected then. */
export async function dragWords(page: Page, document: Locator, words: string): Promise<void> {
  const boxes = await boxesOfWords(document, words);
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (first === undefined || last === undefined) throw new Error(`“${words}” has no place on the screen`);
  await drag(
    page,
    [first.x + 0.5, first.y + first.height / 2],
    [last.x + last.width - 0.5, last.y + last.height / 2],
  );
}

export async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 });
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
}

/** Clicks in the middle of words. */
export async function clickWords(page: Page, document: Locator, words: string): Promise<void> {
  const [box] = await boxesOfWords(document, words);
  if (box === undefined) throw new Error(`“${words}” has no place on the screen`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
