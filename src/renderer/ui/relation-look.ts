import type { Stance } from '../core/model/archive-event';

/**
 * How a relation between passages looks: confirming ones as what supports, contradicting ones as what
 * disputes, those of wording (quotes, translates, continues) as context, the archive's own as mentions.
 */
export function relationLook(kind: string): Stance {
  switch (kind) {
    case 'confirms':
      return 'supports';
    case 'contradicts':
      return 'disputes';
    case 'quotes':
    case 'translates':
    case 'continues':
      return 'context';
    default:
      return 'mentions';
  }
}
