/**
 * The language data of text recognition that npm does not have: Russian, from Debian's archive.
 * The other languages come with the packages of package.json; see ocr-assets.ts.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { exclusively } from './exclusive.mjs';
import { cacheFolder, say } from './project.mjs';
import { findProgram, run } from './run-command.mjs';
import { isStamped, writeStamp } from './stamps.mjs';

/** The data for Russian: Debian's package, and the SHA-256 of the file in it. */
export const russianData = {
  code: 'rus',
  package: 'tesseract-ocr-rus',
  sha256: 'e16e5e036cce1d9ec2b00063cf8b54472625b9e14d893a169e2b0dedeb4df225',
};

/** Where the fetched data is kept, as `<code>.traineddata.gz`; ocr-assets.ts takes it from here. */
export const ocrCacheFolder = join(cacheFolder, 'ocr');

const withoutRussian = 'Text recognition will do without Russian, and the app says so.';

/**
 * Makes sure that the data for Russian is in the cache. Where it cannot be had, this says so and
 * goes on: the app is built without that language.
 *
 * @param {{ folder?: string, data?: typeof russianData, fetchPackage?: (name: string, folder: string) => Promise<string | undefined> }} options
 *   for tests; `fetchPackage` unpacks a package into a folder and returns why it could not
 * @returns {Promise<boolean>} whether the data is there
 */
export async function ensureOcrLanguages({
  folder = ocrCacheFolder,
  data = russianData,
  fetchPackage = unpackDebianPackage,
} = {}) {
  const target = join(folder, `${data.code}.traineddata.gz`);
  const stamp = join(folder, `.${data.code}-stamp`);
  const isThere = () => isStamped(stamp, data.sha256) && existsSync(target);
  if (isThere()) return true;
  mkdirSync(folder, { recursive: true });
  return exclusively(
    join(folder, 'fetch.lock'),
    async () => {
      if (isThere()) return true;
      const problem = await fetchData(data, { folder, target, fetchPackage });
      if (problem !== undefined) {
        say(`${problem} ${withoutRussian}`);
        return false;
      }
      writeStamp(stamp, data.sha256);
      return true;
    },
    () => say('Another command is fetching the data for text recognition; waiting for it.'),
  );
}

/** @returns {Promise<string | undefined>} why the data could not be had, as a sentence */
async function fetchData(data, { folder, target, fetchPackage }) {
  const work = mkdtempSync(join(folder, 'fetch-'));
  try {
    const problem = await fetchPackage(data.package, work);
    if (problem !== undefined) return problem;
    const file = findFile(work, `${data.code}.traineddata`);
    if (file === undefined) return `The package ${data.package} does not hold ${data.code}.traineddata.`;
    const bytes = readFileSync(file);
    if (createHash('sha256').update(bytes).digest('hex') !== data.sha256)
      return `The package ${data.package} holds other data than the one that was tested, so it was not taken.`;
    const made = join(work, 'data.gz');
    writeFileSync(made, gzipSync(bytes, { level: 9 }));
    renameSync(made, target);
    return undefined;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Downloads a Debian package as anybody may, without installing it, and unpacks it into a folder. */
async function unpackDebianPackage(name, folder) {
  const missing = ['apt-get', 'dpkg-deb'].filter((program) => findProgram(program) === undefined);
  if (missing.length > 0)
    return `The data for recognising Russian comes from Debian's archive, and this machine has no ${missing.join(' and no ')}.`;
  say(`Fetching the data for recognising Russian (${name}, 1 MB)…`);
  const download = () => run('apt-get', ['download', '-q', name], { cwd: folder });
  let downloaded = await download();
  if (downloaded.code !== 0 && process.getuid?.() === 0) {
    // A fresh machine has no lists of packages yet.
    await run('apt-get', ['update', '-q']);
    downloaded = await download();
  }
  const archive = readdirSync(folder).find((file) => file.endsWith('.deb'));
  if (downloaded.code !== 0 || archive === undefined)
    return `The data for recognising Russian (${name}) could not be downloaded with apt-get.`;
  const unpacked = await run('dpkg-deb', ['-x', join(folder, archive), join(folder, 'unpacked')]);
  return unpacked.code === 0 ? undefined : `The downloaded package ${name} could not be unpacked.`;
}

function findFile(folder, name) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).find(
    (entry) => entry.isFile() && entry.name === name,
  );
  return found === undefined ? undefined : join(found.parentPath ?? dirname(found.path), found.name);
}
