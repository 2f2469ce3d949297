import type { MarkedPiece } from '../core/model/embedded-mark';
import type { PageBox, PageLayout } from '../core/model/extraction';
import { boxesForRange, equalWidths } from './boxes-for-range';

/** Letters left out between two marked ones that still make one piece: a space, a hyphen, a comma. */
const SMALL_GAP = 3;

/**
 * The stretches of a page's text whose letters have their centre in one of the boxes (in the space
 * of `layout`), in the text's order, with the boxes of the letters themselves. Spaces at the ends
 * are left out.
 */
export function piecesInBoxes(
  layout: PageLayout,
  pageText: string,
  boxes: readonly PageBox[],
): readonly MarkedPiece[] {
  const marked: { start: number; end: number }[] = [];
  for (const [index, run] of layout.runs.entries()) {
    const [whole] = boxesForRange(
      onlyRun(layout, index),
      pageText,
      run.start,
      run.start + run.length,
      equalWidths,
    );
    if (whole === undefined || !boxes.some((box) => meets(box, whole))) continue;
    const alone = onlyRun(layout, index);
    for (let at = run.start; at < run.start + run.length; ) {
      const next = at + lengthAt(pageText, at);
      const [letter] = boxesForRange(alone, pageText, at, next, equalWidths);
      if (letter !== undefined && boxes.some((box) => holdsCentre(box, letter)))
        marked.push({ start: at, end: next });
      at = next;
    }
  }
  return joined(
    marked.sort((one, other) => one.start - other.start),
    pageText,
  ).map(({ start, end }) => ({
    start,
    end,
    boxes: boxesForRange(layout, pageText, start, end, equalWidths),
  }));
}

const lengthAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) ?? 0).length;

function joined(letters: readonly { start: number; end: number }[], text: string) {
  const pieces: { start: number; end: number }[] = [];
  for (const { start, end } of letters) {
    const last = pieces.at(-1);
    const between = last === undefined ? undefined : text.slice(last.end, start);
    if (last !== undefined && between !== undefined && between.trim().length <= SMALL_GAP) last.end = end;
    else pieces.push({ start, end });
  }
  return pieces;
}

/** The layout with one run alone, so that only its letters are placed. */
function onlyRun(layout: PageLayout, index: number): PageLayout {
  const run = layout.runs[index];
  const { letters } = layout;
  const words = letters?.words?.find(([each]) => each === index)?.slice(1);
  return {
    width: layout.width,
    height: layout.height,
    rotation: layout.rotation,
    runs: run === undefined ? [] : [run],
    ...(letters === undefined
      ? {}
      : {
          letters: {
            fonts: letters.fonts,
            ofRuns: [letters.ofRuns[index] ?? -1],
            ...(words === undefined ? {} : { words: [[0, ...words]] }),
          },
        }),
  };
}

function meets(one: PageBox, other: PageBox): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function holdsCentre(box: PageBox, letter: PageBox): boolean {
  const x = letter.x + letter.width / 2;
  const y = letter.y + letter.height / 2;
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
