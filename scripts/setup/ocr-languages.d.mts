/** Where the fetched language data is kept, as `<code>.traineddata.gz`. */
export const ocrCacheFolder: string;

/** Makes sure that the data for Russian is in the cache, where it can be had; resolves to whether it is. */
export function ensureOcrLanguages(): Promise<boolean>;
