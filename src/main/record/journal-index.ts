/** Where a line begins. */
export interface JournalMark {
  readonly seq: number;
  readonly fileNumber: number;
  readonly offset: number;
}

const linesPerMark = 256;

/** A sparse index: the place of every 256th line and of the first line of each file. A million lines take some 4,000 marks. */
export class JournalIndex {
  private readonly marks: JournalMark[] = [];

  /** Tells the index of a line; lines come in order. */
  add(seq: number, fileNumber: number, offset: number): void {
    const last = this.marks.at(-1);
    if (last === undefined || last.fileNumber !== fileNumber || seq - last.seq >= linesPerMark) {
      this.marks.push({ seq, fileNumber, offset });
    }
  }

  /** The nearest known line at or before `seq`. */
  before(seq: number): JournalMark | undefined {
    let low = 0;
    let high = this.marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.marks[middle] as JournalMark).seq <= seq) low = middle + 1;
      else high = middle;
    }
    return this.marks[low - 1];
  }

  /** The first line of a file. */
  firstOf(fileNumber: number): JournalMark | undefined {
    return this.marks.find((mark) => mark.fileNumber === fileNumber);
  }

  /** Forgets every line after `seq`. */
  cutAfter(seq: number): void {
    while ((this.marks.at(-1)?.seq ?? 0) > seq) this.marks.pop();
  }
}
