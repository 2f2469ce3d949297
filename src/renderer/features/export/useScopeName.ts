import { useEffect, useState } from 'react';
import type { ExportScope } from '../../core/archive';
import { useArchive } from '../useArchive';

/** What is exported, in words; empty until the name is read. */
export function useScopeName(scope: ExportScope): string {
  const { archive } = useArchive();
  const [name, setName] = useState('');
  const eventId = scope.kind === 'event' ? scope.eventId : undefined;
  const sourceId = scope.kind === 'source' ? scope.sourceId : undefined;

  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const [event, source] = await Promise.all([
        eventId === undefined ? undefined : archive.events.one(eventId).read(),
        sourceId === undefined ? undefined : archive.sources.one(sourceId).read(),
      ]);
      if (!isCurrent) return;
      if (event !== undefined) setName(`This event: ${event.event.title}`);
      else if (source !== undefined) setName(`This source: ${source.title}`);
      else setName(`The whole archive: ${archive.name}`);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [archive, eventId, sourceId]);

  return name;
}
