import type { Result } from '../../shared/result';

/** What the worker that turns pictures into pages can be asked. */
export type PictureCalls = {
  /** Fetches a stored picture and answers with a PDF of its pictures; see picture-pages.ts. */
  pdf: {
    request: { readonly address: string; readonly bytes: number };
    answer: Result<Uint8Array<ArrayBuffer>, { readonly message: string }>;
    /** Pages done. */
    news: number;
  };
};
