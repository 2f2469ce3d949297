import type { DesktopApi } from '../../../preload/desktop-api';
import { failure, type Result, success } from '../../../shared/result';
import type { Archive } from '../../core/archive';
import { languagesOf } from '../../recognition/language-codes';
import type { LanguagesFor } from './import-command';
import { optionValue, type ParsedCommand } from './parse-command';

/**
 * `--ocr LANGS|off`: in which languages pictures are recognised. Without the option it is as the
 * settings say: not at all, or in the languages that are proposed for each source.
 */
export async function recognitionOption(
  archive: Archive,
  desktop: Pick<DesktopApi, 'settings'>,
  command: ParsedCommand,
): Promise<Result<LanguagesFor, string>> {
  const given = optionValue(command, 'ocr');
  if (given === 'off') return success(() => Promise.resolve([]));
  if (given === undefined) {
    const { recogniseAutomatically } = await desktop.settings();
    return success((source) =>
      recogniseAutomatically ? archive.recognition.propose(source) : Promise.resolve([]),
    );
  }
  const available = await archive.recognition.languages();
  const languages: string[] = [];
  for (const name of given.split(/[,+]/u).map((part) => part.trim().toLowerCase())) {
    // Scripts are used to tesseract's three letters from other programs.
    const language = languagesOf([name])[0] ?? name;
    if (!available.includes(language)) {
      return failure(
        `Text cannot be recognised in “${name}” on this computer. There are: ${available.join(', ')}.`,
      );
    }
    if (!languages.includes(language)) languages.push(language);
  }
  return success(() => Promise.resolve(languages));
}
