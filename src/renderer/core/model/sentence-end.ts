/** Marks that end a sentence whatever follows; the colon is the Armenian full stop as often typed. */
const FULL_STOP = /(?:[!?…։。！？｡؟۔।።]|(?<=\p{Script=Armenian}):)["'”’»›)\]」』]*$/u;
const PERIOD = /(\S*)\.["'”’»›)\]]*$/u;
const LOWER_CASE = /^["'“‘«‹([]*\p{Ll}/u;

/** Shortened words that a full stop follows inside a sentence, in lower case. */
const ABBREVIATIONS = new Set(
  (
    'a.d. adm al approx art b.c. ca capt cf ch cl co col cmdr dept dr e.g ed eds esp est et etc fig figs fr gen gov ' +
    'hon i.e inc jr km lt ltd maj mr mrs ms mt n.b no nos op p par para pp prof pt r.i.p rep rev s.a sec sect sen sgt ' +
    'sr st vol vols vs г гг др им п пп рис с см ср ст стр т тт ул bzw d.h hrsg nr s u.a usw vgl z.b p.ex cit ibid'
  ).split(' '),
);

/**
 * Whether a sentence ends between a token that ends at `end` and the next one, which starts at
 * `next` (UTF-16 offsets). An empty line ends one too; a single line break does not.
 */
export function endsSentence(text: string, end: number, next: number): boolean {
  const between = text.slice(end, next);
  if (/\n\s*\n/.test(between)) return true;
  const before = text.slice(Math.max(0, end - 24), end);
  if (FULL_STOP.test(before)) return true;
  const period = PERIOD.exec(before);
  if (period === null || LOWER_CASE.test(text.slice(next, next + 8))) return false;
  const word = (period[1] ?? '').replace(/^["'“‘«‹([]+/u, '').toLowerCase();
  const isInitial = /^\p{L}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
  return !isInitial && !ABBREVIATIONS.has(word);
}
