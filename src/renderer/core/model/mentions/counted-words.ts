import { GAP } from './date-tokens';
import type { Scan } from './scan';

/** What a number may count, where a rule about endings does not show it. */
const COUNTED = new Set(
  (
    'people men women children sheep cattle head feet foot km kg mm cm hp psi rpm percent per pour cent hundred thousand million dollars ' +
    'jahre jahren mann menschen personen soldaten mark meter metern kilometer kilometern euro stuck tonnen frauen kinder ' +
    'hommes francs metres ans personnes habitants soldats euros dollars tonnes m ft lb lbs kw mw degrees ' +
    'kisi metre nəfər manat man wide high long deg times mile yard gallon'
  ).split(' '),
);
/** Words that make an amount of the number before them, in any language; folded. */
const SCALES = new Set(
  (
    'hundred thousand million millions billion billions percent per mln mlrd milyon milyar min bin faiz yuzde ' +
    'mio mrd millionen milliarden millions milliards mille prozent pour ' +
    'тыс тысяч млн млрд миллионов миллиардов процентов процента рублей ' +
    'հազար մլն մլրդ միլիոն միլիարդ տոկոս տոկոսով դրամ ' +
    'ათასი მილიონი მილიარდი მლნ მლრდ პროცენტი ლარი'
  ).split(' '),
);

/** Whether what follows a number makes it an amount: “2 million”. */
export function isScaled(scan: Scan, next: number): boolean {
  const token = scan.tokens[next];
  return token !== undefined && token.gap === GAP.space && SCALES.has(token.word);
}

/** Words with an -s that are no plurals. */
const SINGULAR = new Set(
  (
    'was is has his its this as does us thus always perhaps less across towards besides unless whereas afterwards ' +
    'sometimes nevertheless nonetheless congress les des ses dans mais vers plus sous puis apres trois alors ces nous ' +
    'vous mes tes leurs depuis lors selon tous sans pas hors des als bis aus das dass was eines seines es ' +
    'parliament britains russias turkeys'
  ).split(' '),
);
/** Whether the word behind a number is what it counts: “in 2000 cases”, “after 1500 years”. */
export function isCounting(scan: Scan, next: number): boolean {
  const token = scan.tokens[next];
  if (token === undefined || (token.gap & ~(GAP.space | GAP.dash)) !== 0) return false;
  // “2000 000”, “1200-1300 words”.
  if (token.digits > 0) return token.digits === 3 || token.gap === GAP.dash;
  if (COUNTED.has(token.word)) return true;
  if (token.gap !== GAP.space || SINGULAR.has(token.word)) return false;
  const initial = scan.text.charAt(token.start);
  return initial === initial.toLowerCase() && /^[a-z]{3,}[^s]s$/u.test(token.word);
}
