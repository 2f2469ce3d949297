/** Where the worker of tesseract.js would get what its caller did not name. Our caller names all. */
const FOREIGN_ADDRESS = /https:\/\/cdn\.[a-z.]+\/npm\//gu;
const HOW_MANY = 2;

/** What the engine writes of stains on the paper is no error of the program; its real failures are answers. */
const QUIET = 'console.error = () => {};';

/**
 * The worker of tesseract.js without its addresses in the network: what is not named comes from
 * beside it, or not at all. Throws when the addresses are not found as often as they were, so that a
 * new version is looked at.
 */
export function ocrWorkerSource(original: string): string {
  const found = original.match(FOREIGN_ADDRESS)?.length ?? 0;
  if (found !== HOW_MANY)
    throw new Error(`tesseract.js changed: its worker names ${found} addresses instead of ${HOW_MANY}.`);
  const note = '/* Changed by Sourcebook: no addresses in the network, and no words on the console. */';
  return `${note}\n${QUIET}\n${original.replaceAll(FOREIGN_ADDRESS, '')}`;
}
