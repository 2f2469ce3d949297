import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The beginning that is read before anything else: it shows whether the object is there. */
const BEGINNING_BYTES = 64 * 1024;

/**
 * Gives pdf.js the parts of a stored PDF that it asks for. By itself pdf.js asks for parts at http
 * addresses only, and would load an object of the archive whole: 2 GB to show one page.
 */
export class ObjectRange extends PDFDataRangeTransport {
  readonly #address: string;
  readonly #ending = new AbortController();
  /** Called once when a part cannot be read; what waits for it would wait for ever. */
  onFailure: () => void = () => undefined;

  private constructor(address: string, length: number, beginning: Uint8Array) {
    super(length, beginning);
    this.#address = address;
  }

  /** `length` in bytes. Undefined when the object cannot be read. */
  static async open(address: string, length: number): Promise<ObjectRange | undefined> {
    const beginning = await partOf(address, 0, Math.min(length, BEGINNING_BYTES));
    return beginning && new ObjectRange(address, length, beginning);
  }

  override requestDataRange(begin: number, end: number): void {
    void partOf(this.#address, begin, end, this.#ending.signal).then((part) => {
      if (this.#ending.signal.aborted) return;
      if (part === undefined) this.onFailure();
      else this.onDataRange(begin, part);
    });
  }

  override abort(): void {
    this.#ending.abort();
  }
}

async function partOf(
  address: string,
  begin: number,
  end: number,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const answer = await fetch(address, {
      headers: { Range: `bytes=${begin}-${end - 1}` },
      ...(signal === undefined ? {} : { signal }),
    });
    if (!answer.ok) return undefined;
    const part = new Uint8Array(await answer.arrayBuffer());
    return part.length === end - begin ? part : undefined;
  } catch {
    // Gone, or not wanted any more: for the caller both mean that there is nothing.
    return undefined;
  }
}
