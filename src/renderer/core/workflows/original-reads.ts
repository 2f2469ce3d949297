import type { Originals } from '../archive';
import type { Source } from '../model/source';
import type { OriginalReader } from '../ports';
import { Cancellation } from './cancellation';

/** Reads pictures and looks out of the originals of sources. */
export function originalReads(reader: OriginalReader): Originals {
  return {
    picture: (source, reference) => reader.picture(placeOf(source), reference, new Cancellation()),
    look: (source, part) =>
      reader.look({ ...placeOf(source), ...encodingOf(source) }, part, new Cancellation()),
  };
}

const placeOf = ({ sha256, bytes, originalName: name }: Source) => ({ sha256, bytes, name });

/** The encoding that its text was read in, so that both show the same letters. */
const encodingOf = ({ extraction: { encoding } }: Source) => (encoding === '' ? {} : { encoding });
