import { MOST_INSTRUCTIONS_BYTES, TOO_LARGE_PAGE } from '../../src/renderer/pdf/pdf-limits';

/** One addition to pdf.js's worker: `added` goes in right before or right after `place`, which must stand there once. */
interface Addition {
  readonly what: string;
  readonly place: string;
  readonly added: string;
  readonly before?: true;
}

/**
 * Without the first, letters that a program drew as one shape are lost (Armenian ու in pages printed
 * by a browser). The second is what highlights stand on: where each character of a text item is. The
 * third is what forms, stamps and signatures show, with its place on the page. Then comes a warning that
 * a file would start programs. The last three keep a page that unpacks to hundreds of megabytes from
 * taking twice as many: pdf.js holds the pieces and their sum at the same time.
 */
const ADDITIONS: readonly Addition[] = [
  {
    what: 'ActualText of marked content',
    place: 'type: "beginMarkedContentProps",\n                id: Number.isInteger(mcid)',
    added: 'actualText: args[1] instanceof Dict ? args[1].get("ActualText") : undefined,\n                ',
    before: true,
  },
  {
    what: 'places of glyphs: a new item has none yet',
    place: 'const trm = textContentItem.transform = getCurrentTextTransform();',
    added: '\n      textContentItem.glyphs = [];\n      textContentItem.guessed = [];',
  },
  {
    what: 'places of glyphs: each glyph with its end and its advance',
    place: 'if (!intersector) {\n          textChunk.str.push(glyphUnicode);',
    added:
      '\n          textChunk.glyphs.push(textChunk.str.length - 1, textChunk.prevTransform ?? textChunk.transform, scaledDim * textChunk.textAdvanceScale);\n          textContentItem.drawnSpace = false;',
  },
  {
    what: 'places of glyphs: the file draws a space',
    place: 'saveLastChar(" ");\n          continue;',
    added: 'textContentItem.drawnSpace = true;\n          ',
    before: true,
  },
  {
    what: 'places of glyphs: a space that is only guessed, in an item',
    place: 'textContentItem.str.push(" ");',
    added:
      '\n          if (!textContentItem.drawnSpace) textContentItem.guessed.push(textContentItem.str.length - 1);',
  },
  {
    what: 'places of glyphs: a space that is only guessed, between items',
    place: 'str: " ",\n        dir: "ltr",\n        width,\n        height,',
    added: '\n        isGuessed: !textContentItem.drawnSpace,',
  },
  {
    what: 'places of glyphs: an item hands them out',
    place: 'hasEOL: textChunk.hasEOL',
    added: ',\n        glyphs: sourcebookGlyphs(textChunk, text, bidiResult.str)',
  },
  {
    what: 'text that annotations draw: asked of every kind',
    place: 'annotation.hasTextContent && annotation.viewable',
    added: 'annotation.appearance && annotation.viewable || ',
    before: true,
  },
  {
    what: 'text that annotations draw: its items are kept',
    place: 'let firstPositionX = Infinity;',
    added: 'const drawn = [];\n    ',
    before: true,
  },
  {
    what: 'text that annotations draw: each item',
    place: 'firstPositionX = Math.min(firstPositionX, item.transform[4]);',
    added: 'drawn.push(item);\n          ',
    before: true,
  },
  {
    what: 'text that annotations draw: moved to its place on the page',
    place: 'this.data.textContent = text;',
    added: '\n      this.data.drawn = sourcebookDrawn(drawn, this.data.rect, bbox, matrix);',
  },
  {
    what: 'names of glyphs: variants of a letter (one.oldstyle) are that letter, as the Adobe Glyph List says',
    place: 'let unicode = glyphsUnicodeMap[glyphName];',
    added: '\n      unicode ??= glyphsUnicodeMap[/^\\w+(?=\\.)/.exec(glyphName)?.[0]];',
  },
  {
    what: 'what kind of action a link or a button carries',
    place: 'const actionName = actionType.name;',
    added: '\n      resultObj.actionType = actionName;',
  },
  {
    what: 'drawing instructions of a page: how large they may be',
    place: 'const content = await this.pdfManager.ensure(this, "content");',
    added: `\n    for (const part of [content].flat()) if (part instanceof BaseStream) part.sourcebookMost = ${MOST_INSTRUCTIONS_BYTES};`,
  },
  {
    what: 'drawing instructions of a page: unpacking stops',
    place: 'totalLength += chunk.byteLength;',
    added:
      '\n        if (totalLength > this.sourcebookMost) {\n          this.sourcebookIsTooLarge = true;\n          throw await reader.cancel();\n        }',
  },
  {
    what: 'drawing instructions of a page: and is not tried another way',
    place: 'return {\n        decompressed: null,',
    added: `if (this.sourcebookIsTooLarge) throw new FormatError("${TOO_LARGE_PAGE}");\n      `,
    before: true,
  },
];

/** Functions that the additions call; they see what the worker's own functions see. */
const FUNCTIONS = `
/*
 * Where the characters of an item stand along its baseline, from its start: two numbers a UTF-16 unit,
 * in hundredths of a point (whole numbers travel fastest). Spaces that are not drawn have -1e9.
 */
function sourcebookGlyphs(chunk, text, shown) {
  const {
    str,
    glyphs,
    guessed,
    transform,
    vertical
  } = chunk;
  if (!glyphs || glyphs.length === 0) {
    return undefined;
  }
  const units = text.length;
  const isTurned = shown !== text;
  if (isTurned && Array.from(text).reverse().join("") !== shown) {
    return undefined;
  }
  const offsets = new Array(str.length + 1);
  let offset = 0;
  for (let i = 0, ii = str.length; i < ii; i++) {
    offsets[i] = offset;
    offset += str[i].length;
  }
  offsets[str.length] = offset;
  if (offset !== units) {
    return undefined;
  }
  const [a, b, , , x, y] = transform;
  const size = Math.hypot(a, b) || 1;
  const right = 100 * (vertical ? b : a) / size;
  const up = 100 * (vertical ? -a : b) / size;
  const places = new Array(2 * units).fill(-1e9);
  for (let i = 0, ii = glyphs.length; i < ii; i += 3) {
    const end = glyphs[i + 1];
    const to = (end[4] - x) * right + (end[5] - y) * up;
    const from = to - 100 * Math.abs(glyphs[i + 2]);
    const first = offsets[glyphs[i]];
    const length = offsets[glyphs[i] + 1] - first;
    for (let unit = 0; unit < length; unit++) {
      const at = isTurned ? units - 1 - (first + unit) : first + unit;
      places[2 * at] = Math.round(from + (to - from) * unit / length);
      places[2 * at + 1] = Math.round(from + (to - from) * (unit + 1) / length);
    }
  }
  return {
    places,
    guessedSpaces: guessed.map(index => isTurned ? units - 1 - offsets[index] : offsets[index])
  };
}
/* Items of an annotation's drawing, from its own space to the page's (PDF 32000-1, 12.5.5). */
function sourcebookDrawn(items, rect, bbox, matrix) {
  const inner = matrix || [1, 0, 0, 1, 0, 0];
  const toPage = Util.transform(getTransformMatrix(rect, bbox || [0, 0, 1, 1], inner), inner);
  const scale = Math.hypot(toPage[0], toPage[1]);
  return items.map(({ str, dir, transform, width, height, fontName, glyphs }) => ({
    str,
    dir,
    transform: Util.transform(toPage, transform),
    width: width * scale,
    height: height * scale,
    fontName,
    glyphs: glyphs && {
      places: glyphs.places.map(place => place === -1e9 ? place : Math.round(place * scale)),
      guessedSpaces: glyphs.guessedSpaces
    }
  }));
}
`;

/**
 * pdf.js's worker with additions of ours, all marked by what they hand out; nothing of it is changed
 * or taken away. Throws when a place is not found, so that a new version of pdf.js is looked at.
 */
export function workerSource(original: string): string {
  let source = original;
  for (const { what, place, added, before } of ADDITIONS) {
    const parts = source.split(place);
    if (parts.length !== 2) throw new Error(`pdf.js changed: the place for "${what}" was not found once.`);
    source = parts.join(before === true ? `${added}${place}` : `${place}${added}`);
  }
  return `/* Changed by Sourcebook: see ADDITIONS in scripts/setup/pdfjs-worker-source.ts of its sources. */\n${source}${FUNCTIONS}`;
}
