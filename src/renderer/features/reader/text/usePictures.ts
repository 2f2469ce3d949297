import { createContext, useContext, useEffect, useMemo } from 'react';
import type { Source } from '../../../core/model/source';
import { useArchive } from '../../useArchive';

/** A picture as it can be shown: an address of the window's own, or a sentence why not. */
export type LoadedPicture =
  | { readonly state: 'shown'; readonly address: string }
  | { readonly state: 'missing'; readonly message: string };

/** Takes a picture out of the original, once for each reference. */
export type LoadPicture = (reference: string) => Promise<LoadedPicture>;

const PictureContext = createContext<LoadPicture | undefined>(undefined);
export const PictureProvider = PictureContext.Provider;

/** How pictures of the text are loaded. Only inside a text. */
export function useLoadPicture(): LoadPicture | undefined {
  return useContext(PictureContext);
}

/** The pictures of a source; what was loaded is given back when the text is closed. */
export function usePictures(source: Source): LoadPicture {
  const { archive } = useArchive();
  const pictures = useMemo(
    () => createPictures((reference) => archive.originals.picture(source, reference)),
    // The pictures are in the original; another row of the same source has the same ones.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [archive, source.id, source.sha256],
  );
  useEffect(() => () => pictures.release(), [pictures]);
  return pictures.load;
}

type Read = (reference: string) => Promise<
  | {
      readonly ok: true;
      readonly value: { readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> };
    }
  | { readonly ok: false; readonly failure: { readonly message: string } }
>;

function createPictures(read: Read) {
  const loaded = new Map<string, Promise<LoadedPicture>>();
  const addresses: string[] = [];
  const open = async (reference: string): Promise<LoadedPicture> => {
    const picture = await read(reference);
    if (!picture.ok) return { state: 'missing', message: picture.failure.message };
    const { bytes, mediaType } = picture.value;
    const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    addresses.push(address);
    return { state: 'shown', address };
  };
  return {
    load: (reference: string): Promise<LoadedPicture> => {
      const known = loaded.get(reference) ?? open(reference);
      loaded.set(reference, known);
      return known;
    },
    release: () => {
      for (const address of addresses) URL.revokeObjectURL(address);
      addresses.length = 0;
      loaded.clear();
    },
  };
}
