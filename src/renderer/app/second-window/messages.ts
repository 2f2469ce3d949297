import type { View } from '../../features/routes';

/** The wire between the window that holds the archive and a second one; both are the same page. */
export const CHANNEL_NAME = 'sourcebook-second-window';

/** What of the archive is asked for: `sources.one`, `do.annotate`. */
export type ArchivePath = string;

interface Asked {
  readonly number: number;
  readonly path: ArchivePath;
  readonly args: readonly unknown[];
}

/** From the second window. `from` tells windows apart, as one that was loaded again. */
export type SecondMessage = { readonly from: string } & (
  | { readonly kind: 'hello' | 'bye' }
  | ({ readonly kind: 'call' } & Asked)
  | ({ readonly kind: 'watch' } & Asked)
  | { readonly kind: 'unwatch'; readonly number: number }
);

/** To the second window. */
export type FirstMessage = { readonly to: string } & (
  | { readonly kind: 'welcome'; readonly facts: ArchiveFacts; readonly view: View }
  | { readonly kind: 'show'; readonly view: View }
  /** The value of a call, or a new one of something watched. */
  | { readonly kind: 'value'; readonly number: number; readonly value: unknown }
  | { readonly kind: 'trouble'; readonly number: number; readonly error: string }
);

export interface ArchiveFacts {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly appVersion: string;
}
