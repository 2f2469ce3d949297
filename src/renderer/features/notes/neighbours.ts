import type { ReactNode } from 'react';
import type { EventRow } from '../../core/archive';
import type { Stance } from '../../core/model/archive-event';

/** An event that passages are to be tied to; it may have to be made first. */
export type EventToLink =
  | { readonly kind: 'existing'; readonly eventId: string }
  | { readonly kind: 'new'; readonly title: string; readonly date: string };

/** What the notebook needs of other features; app/ hands it in. */
export interface NotebookNeighbours {
  /** Asks for an event and what the passages say of it. */
  readonly linkForm: (
    events: readonly EventRow[],
    onLink: (event: EventToLink, stance: Stance) => void,
  ) => ReactNode;
}
