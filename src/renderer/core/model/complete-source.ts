import { NO_METADATA } from './source';
import type { Source, SourceReading } from './source';

/** A source as some version of the app has written it; the first version knew fewer fields. */
export type WrittenSource = Partial<Source> & Pick<Source, 'id' | 'sha256'>;

/** Gives a source written by an earlier version the fields it did not have. */
export function completeSource(written: WrittenSource): Source {
  const source = written as Source;
  return {
    ...NO_METADATA,
    ...source,
    origins: source.origins ?? {},
    formerReadings: (source.formerReadings ?? []).map(completeReading),
    extraction: completeReading(source.extraction),
  };
}

function completeReading(reading: SourceReading): SourceReading {
  return { ...reading, emptyPages: reading.emptyPages ?? [], at: reading.at ?? '' };
}
