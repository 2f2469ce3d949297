/** What the very first open of the working database showed. */
export type RawOpening =
  | { readonly state: 'absent'; readonly dataLoss: string; readonly dataLossMessage: string }
  | { readonly state: 'present'; readonly version: number }
  /** It cannot be opened, or did not answer in time. */
  | { readonly state: 'unusable'; readonly reason: string };

/**
 * Opens a database without any library and closes it again, changing nothing. Chromium throws a
 * damaged database away and says so once only, on the first `upgradeneeded` event, as `dataLoss`;
 * any earlier open would use that up. Some damage makes an open never settle, hence the limit.
 */
export function openRaw(factory: IDBFactory, name: string, limitMs: number): Promise<RawOpening> {
  return new Promise((resolve) => {
    let absent: RawOpening | undefined;
    const timer = setTimeout(() => {
      resolve({ state: 'unusable', reason: `no answer within ${limitMs / 1000} seconds` });
    }, limitMs);
    const settle = (opening: RawOpening) => {
      clearTimeout(timer);
      resolve(opening);
    };
    const request = factory.open(name);
    request.addEventListener('upgradeneeded', (event) => {
      const { dataLoss, dataLossMessage } = event as IDBVersionChangeEvent & {
        readonly dataLoss?: string;
        readonly dataLossMessage?: string;
      };
      absent = { state: 'absent', dataLoss: dataLoss ?? 'none', dataLossMessage: dataLossMessage ?? '' };
      request.transaction?.abort();
    });
    request.addEventListener('success', () => {
      const { version } = request.result;
      request.result.close();
      settle({ state: 'present', version });
    });
    request.addEventListener('error', (event) => {
      event.preventDefault();
      settle(absent ?? { state: 'unusable', reason: request.error?.message ?? 'unknown error' });
    });
  });
}

/** Deletes a database; answers whether that was done within the limit. */
export function deleteRaw(factory: IDBFactory, name: string, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), limitMs);
    const settle = (done: boolean) => {
      clearTimeout(timer);
      resolve(done);
    };
    const request = factory.deleteDatabase(name);
    request.addEventListener('success', () => settle(true));
    request.addEventListener('error', (event) => {
      event.preventDefault();
      settle(false);
    });
  });
}
