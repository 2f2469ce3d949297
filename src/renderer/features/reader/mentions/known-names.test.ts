import { describe, expect, it } from 'vitest';
import { findNameMentions } from '../../../core/model/mentions/find-name-mentions';
import { eventsOfNames, knownNames } from './known-names';
import { eventRow } from './mention-fixture';

const meeting = eventRow('Meeting', {
  place: 'School hall, Dzovaket / Tsovaket',
  participants: ['Nara Keshal (chair)', 'I. Bergholm'],
});
const call = eventRow('Call', { place: 'by telephone', participants: ['Nara Keshal', 'both boards'] });
const known = knownNames([meeting, call]);

describe('the names that the archive knows', () => {
  it('are its participants, and each part of its places', () => {
    expect(known.names.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'participant Nara Keshal',
      'participant I. Bergholm',
      'place School hall',
      'place Dzovaket',
      'place Tsovaket',
    ]);
  });

  it('are no descriptions without a capital, but names of scripts that have none', () => {
    expect(knownNames([eventRow('One', { place: 'by letter' })]).names).toEqual([]);
    expect(knownNames([eventRow('Two', { place: 'თბილისი' })]).names).toHaveLength(1);
  });

  it('lead to every event in which one of them occurs, each once', () => {
    const [found] = findNameMentions('The chair, Nara Keshal, spoke.', known.names);
    expect(eventsOfNames(known, found?.ids ?? []).map(({ event }) => event.id)).toEqual(['Meeting', 'Call']);
    expect(eventsOfNames(known, ['place:dzovaket', 'place:tsovaket'])).toEqual([meeting]);
    expect(eventsOfNames(known, ['place:nowhere'])).toEqual([]);
  });
});
