import type { MetadataField, SourceMetadata } from '../core/model/source';
import { primaryLanguage } from './detect-language';
import { standardIdentifier } from './standard-identifier';
import { edtfDate } from './written-date';

/** What an office file says of itself, as it is written there; empty where it says nothing. */
export interface OfficeProperties {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** When the file was made, and when it was last saved. */
  readonly created?: string | undefined;
  readonly modified?: string | undefined;
  readonly language?: string | undefined;
  readonly identifiers?: readonly string[];
}

/** Names that programs give to files and users that have none. */
const NO_TITLE = /^(?:untitled|unbenannt|без имени|document|microsoft word -.*)\s*\d*$/iu;
const NO_AUTHOR = /^(?:user|admin|administrator|owner|unknown|author|пользователь|\.|-)\s*\d*$/iu;
/** Earlier dates are a clock that was not set: no office file of these kinds is older. */
const FIRST_YEAR = 1985;

/** Metadata from a file's own properties, and where the date is from. Absent keys are not known. */
export function officeMetadata(properties: OfficeProperties): {
  readonly metadata: Partial<SourceMetadata>;
  readonly origins: Partial<Record<MetadataField, string>>;
} {
  const title = words(properties.title);
  const author = words(properties.author);
  const language = primaryLanguage(words(properties.language));
  const created = fileDate(properties.created);
  const date = created || fileDate(properties.modified);
  const identifiers = (properties.identifiers ?? []).flatMap((written) => standardIdentifier(written) ?? []);
  return {
    metadata: {
      ...(title === '' || NO_TITLE.test(title) ? {} : { title }),
      ...(author === '' || NO_AUTHOR.test(author) ? {} : { author }),
      ...(date === '' ? {} : { date }),
      ...(language === '' ? {} : { language }),
      ...(identifiers.length === 0 ? {} : { identifiers: [...new Set(identifiers)] }),
    },
    origins:
      date === ''
        ? {}
        : { date: created === '' ? 'the day the file was last saved' : 'the day the file was made' },
  };
}

const words = (text: string | undefined) => (text ?? '').replaceAll(/\s+/gu, ' ').trim();

function fileDate(written: string | undefined): string {
  const date = edtfDate(words(written));
  return Number(date.slice(0, 4)) < FIRST_YEAR ? '' : date;
}
