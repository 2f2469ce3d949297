/**
 * Damages a text as another print, another reading or another recognition of it would, and keeps
 * account of where every character went.
 */
import { below, oneOf, shuffled } from './seeded-random.mjs';

/** What a place of the damaged text is: the offset of an untouched character of the old text, or one of these. */
const CHANGED = -1;
const NEW_PARAGRAPH = -2;

const LETTER = /\p{L}/u;
const SPACE = /\s/u;

/** What recognition takes for one another, by script: what stands there, and what is read. */
const CONFUSIONS = [
  'rn m, m rn, cl d, d cl, l 1, l I, I l, i l, e c, c e, o 0, O 0, a o, h b, b h, u n, n u, t f, f t',
  "S 5, s 5, B 8, vv w, w vv, g 9, y v, ı i, i ı, ş s, ç c, ğ g, ü u, ö o, ə e, é e, ä a, ß B, . ', ' .",
  'ш щ, щ ш, и н, н и, п л, л п, е с, с е, ы ьі, ь ъ, ю о, й и, о 0, т г, ё е, в з',
  'ա տ, տ ա, ո ս, ս ո, ն և, գ զ, զ գ, ր ը, ը ր, հ ի, ի հ, ւ վ, ե է, ։ :, ղ դ, պ ա',
  'ი о, ა ა, ს ხ, ხ ს, ვ კ, კ ვ, ب ت, ت ث, ن ب, ح خ, د ذ, ر ز, ي ی, ك ک, ו ן, ה ח',
].flatMap((line) => line.split(', ').map((pair) => pair.split(' ')));
const confusionsOf = Map.groupBy(CONFUSIONS, ([from]) => from[0]);

const LIGATURES = [
  ['ffi', 'ﬃ'],
  ['ffl', 'ﬄ'],
  ['ff', 'ﬀ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
  ['եւ', 'և'],
  ['մն', 'ﬓ'],
];

/**
 * Of every 100 letters, `100 * rate` are wrong, too many or missing. On top of that spaces go, come
 * and change, words are broken with hyphens, letters become ligatures; and of 100 paragraphs two are
 * moved, three are new and one is gone.
 *
 * @param {string} text
 * @param {number} rate
 * @param {() => number} random
 * @param {{ untorn?: readonly {start: number, end: number}[], removed?: readonly {start: number, end: number}[] }} wishes
 *   stretches that no change of paragraphs may tear apart or take away; and paragraphs to take away
 * @returns {{ text: string, origins: Int32Array }} the damaged text and, for each of its characters,
 *   the offset of the one it is in the old text; negative for what is changed or new
 */
export function damagedText(text, rate, random, { untorn = [], removed = [] } = {}) {
  const out = { parts: [], origins: [] };
  const alphabet = lettersFor(text, random);
  for (const block of rearranged(text, random, untorn, removed)) {
    if (typeof block === 'string') put(out, block, NEW_PARAGRAPH);
    else damageBlock(out, text, block, rate, random, alphabet);
  }
  return { text: out.parts.join(''), origins: Int32Array.from(out.origins) };
}

function put(out, characters, origin) {
  out.parts.push(characters);
  for (let index = 0; index < characters.length; index += 1) {
    out.origins.push(origin >= 0 ? origin + index : origin);
  }
}

function damageBlock(out, text, { start, end }, rate, random, alphabet) {
  let index = start;
  while (index < end) {
    const unit = text.charCodeAt(index);
    const isPair = unit >= 0xd800 && unit < 0xdc00 && index + 1 < end;
    const length = isPair ? 2 : 1;
    const character = text.slice(index, index + length);
    if (SPACE.test(character)) {
      if (random() < 3 * rate) put(out, oneOf(random, ['', '  ', '\n', '\u00a0', ' \n']), CHANGED);
      else put(out, character, index);
      index += length;
      continue;
    }
    const ligature = LIGATURES.find(([letters]) => text.startsWith(letters, index));
    if (ligature !== undefined && index + ligature[0].length <= end && random() < 10 * rate) {
      put(out, ligature[1], CHANGED);
      index += ligature[0].length;
      continue;
    }
    if (random() < rate) index += wrongLetter(out, text, index, length, end, random, alphabet);
    else {
      put(out, character, index);
      index += length;
    }
    const isInWord = index < end && LETTER.test(character) && LETTER.test(text.charAt(index));
    if (isInWord && random() < rate / 2)
      put(out, oneOf(random, ['-\n', '\u00ad', '\u00ad\n', ' ', '-']), CHANGED);
  }
}

/** Puts something else in place of the characters here, and answers how many were used up. */
function wrongLetter(out, text, index, length, end, random, alphabet) {
  const kind = random();
  if (kind < 0.2) return length;
  if (kind < 0.4) {
    put(out, text.slice(index, index + length), index);
    put(out, oneOf(random, alphabet), CHANGED);
    return length;
  }
  const confusions = (confusionsOf.get(text[index]) ?? []).filter(
    ([from]) => text.startsWith(from, index) && index + from.length <= end,
  );
  if (kind < 0.7 && confusions.length > 0) {
    const [from, to] = oneOf(random, confusions);
    put(out, to, CHANGED);
    return from.length;
  }
  const other = oneOf(random, alphabet);
  put(out, other === text.slice(index, index + length) ? '' : other, CHANGED);
  return length;
}

/** Letters as frequent as in the text. */
function lettersFor(text, random) {
  const letters = Array.from({ length: 2000 }, () => text[below(random, text.length)]).filter((letter) =>
    LETTER.test(letter ?? ''),
  );
  return letters.length > 0 ? letters : ['x'];
}

/** The text's blocks in their new order; new paragraphs as strings. */
function rearranged(text, random, untorn, removed) {
  const blocks = blocksBetween(text, bordersOf(text, [...untorn, ...removed]));
  const isGone = ({ start, end }) => removed.some((each) => each.start >= start && each.end <= end);
  const isFree = ({ start, end }) => !untorn.some((each) => each.start < end && each.end > start);
  const order = [];
  const moved = [];
  for (const block of blocks) {
    const chance = random();
    if (isFree(block) && (isGone(block) || chance < 0.01)) continue;
    if (chance < 0.03 && blocks.length > 3) moved.push(block);
    else order.push(block);
    if (chance > 0.97) order.push(newParagraph(text, random));
  }
  for (const block of moved) order.splice(below(random, order.length + 1), 0, block);
  return order;
}

/** Ends of paragraphs that no stretch reaches over; without paragraphs, ends of sentences and lines. */
function bordersOf(text, untorn) {
  const byParagraph = [...text.matchAll(/\n\s*\n/gu)].map((match) => match.index + match[0].length);
  const isParted = byParagraph.length >= text.length / 4000;
  const borders = isParted
    ? byParagraph
    : [...text.matchAll(/[.!?։؟。]["»”)]*\s+|\n/gu)].map((match) => match.index + match[0].length);
  return borders.filter((border) => !untorn.some(({ start, end }) => start < border && end > border));
}

/** Blocks of at least some hundred characters between borders. */
function blocksBetween(text, borders) {
  const blocks = [];
  let start = 0;
  for (const end of [...borders, text.length]) {
    if (end - start < 300 && end !== text.length) continue;
    if (end > start) blocks.push({ start, end });
    start = end;
  }
  return blocks;
}

/** Words of the text in another order. */
function newParagraph(text, random) {
  const from = below(random, Math.max(1, text.length - 600));
  const words = text
    .slice(from, from + 600)
    .split(/\s+/u)
    .slice(1, -1);
  return `${shuffled(random, words).join(' ')}\n\n`;
}

/** The pages of a text: cut at spaces, about `length` characters each. */
export function pagesOf(text, length = 3000) {
  const pages = [];
  for (let start = 0; start < text.length || pages.length === 0; ) {
    let end = Math.min(text.length, start + length);
    const space = end < text.length ? text.slice(end - 200, end).search(/\s\S*$/u) : -1;
    if (space > 0) end = end - 200 + space + 1;
    pages.push({ pageIndex: pages.length, text: text.slice(start, end) });
    start = end;
  }
  return pages;
}

/** Letters on either side of an end in which damage makes the end itself uncertain, and by how many letters at most. */
const NEAR = 3;
const MOST_UNCERTAIN = 2;

/**
 * Between which offsets of the damaged text a stretch of the old one begins, and between which it
 * ends: from the last untouched letter outside it to the first untouched letter inside; and, since a
 * wrong letter can be read as the last of one word or the first of the next, by as many letters more
 * as were damaged within three letters of that end, two at most. Undefined when the stretch is gone.
 *
 * @param {{ text: string, origins: Int32Array }} damaged
 * @param {{ start: number, end: number }} stretch in the old text
 * @param {Int32Array} newAt from `newPlaces`
 * @returns {{ first: number, last: number, start: readonly [number, number], end: readonly [number, number] } | undefined}
 *   `first` and `last`: its untouched letters at the very ends
 */
export function truePlace({ text, origins }, { start, end }, newAt) {
  const isLetter = (at) => origins[at] !== CHANGED && !SPACE.test(text[at]);
  const isInside = (at) => origins[at] >= start && origins[at] < end;
  let first = -1;
  let last = -1;
  for (let old = start; old < end; old += 1) {
    const at = newAt[old];
    if (at === -1 || !isLetter(at)) continue;
    if (first === -1) first = at;
    last = at;
  }
  if (first === -1) return betweenNeighbours(newAt, start, end);
  let before = first;
  while (before > 0 && !(isLetter(before - 1) && !isInside(before - 1))) before -= 1;
  let after = last + 1;
  while (after < text.length && !(isLetter(after) && !isInside(after))) after += 1;
  const atStart = uncertainty({ text, origins }, newAt, start, before, first);
  const atEnd = uncertainty({ text, origins }, newAt, end, last + 1, after);
  return {
    first,
    last,
    start: [before - atStart, first + atStart],
    end: [last + 1 - atEnd, after + atEnd],
  };
}

/** Letters on either side in which an untouched one must stand when a stretch has none itself. */
const NEIGHBOUR = 40;

/** Where a stretch must be of which no letter is untouched: between its untouched neighbours, if both are there. */
function betweenNeighbours(newAt, start, end) {
  let before = start - 1;
  while (before >= 0 && start - before < NEIGHBOUR && newAt[before] === -1) before -= 1;
  let after = end;
  while (after < newAt.length && after - end < NEIGHBOUR && newAt[after] === -1) after += 1;
  if (before < 0 || after >= newAt.length || newAt[before] === -1 || newAt[after] === -1) return undefined;
  const first = newAt[before] + 1;
  const next = newAt[after];
  const isThere = next >= first && next - first < 2 * NEIGHBOUR;
  return isThere ? { first, last: next - 1, start: [first, next], end: [first, next] } : undefined;
}

/** How many letters were damaged about an end: old ones that are gone or changed, new ones that came. */
function uncertainty({ text, origins }, newAt, old, from, to) {
  let damaged = 0;
  for (let near = Math.max(0, old - NEAR); near < Math.min(newAt.length, old + NEAR); near += 1) {
    if (newAt[near] === -1) damaged += 1;
  }
  for (let at = Math.max(0, from - NEAR); at < Math.min(text.length, to + NEAR); at += 1) {
    if (origins[at] === CHANGED && !SPACE.test(text[at])) damaged += 1;
  }
  return Math.min(MOST_UNCERTAIN, damaged);
}

/** For each character of the old text its offset in the damaged one; -1 for those that are changed or gone. */
export function newPlaces({ origins }, oldLength) {
  const newAt = new Int32Array(oldLength).fill(-1);
  for (let at = 0; at < origins.length; at += 1) if (origins[at] >= 0) newAt[origins[at]] = at;
  return newAt;
}
