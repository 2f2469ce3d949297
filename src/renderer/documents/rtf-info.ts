import { RtfCollected } from './rtf-group';

/** What a rich text document says of itself. */
export class RtfInfo {
  readonly title = new RtfCollected();
  readonly author = new RtfCollected();
  /** As `2013-05-07`; empty where it does not say. */
  created = '';
  modified = '';
  #year = 0;
  #month = 0;
  #day = 0;

  /** Takes in a part of a date. */
  datePart(name: string, value: number): void {
    if (name === 'yr') this.#year = value;
    else if (name === 'mo') this.#month = value;
    else if (name === 'dy') this.#day = value;
  }

  /** The date whose parts came in since the last one. */
  takeDate(): string {
    const [year, month, day] = [this.#year, this.#month, this.#day];
    this.#year = this.#month = this.#day = 0;
    const twoDigits = (value: number) => String(value).padStart(2, '0');
    return year > 0 && month > 0 && day > 0 ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : '';
  }
}
