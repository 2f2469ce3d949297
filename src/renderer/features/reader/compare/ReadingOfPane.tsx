import type { ReactNode } from 'react';
import type { Extraction } from '../../../core/model/extraction';
import type { Source } from '../../../core/model/source';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { KeptSource } from '../kept/KeptSource';
import { isKeptUnread } from '../kept/kept-words';
import { useReading } from '../useReading';

interface ReadingOfPaneProps {
  readonly source: Source;
  readonly children: (reading: {
    readonly source: Source;
    readonly extraction: Extraction;
    readonly problem: string | undefined;
  }) => ReactNode;
}

/** Fetches the text of a source for its pane; what was kept without its text says so. */
export function ReadingOfPane({ source, children }: ReadingOfPaneProps) {
  const reading = useReading(source);
  if (reading.state === 'loading') return <SkeletonRows count={6} />;
  const shown = reading.of === source.extraction.sha256 ? source : reading.source;
  if (isKeptUnread(shown, reading.extraction) && reading.problem === undefined)
    return <KeptSource source={shown} />;
  return children({ source: shown, extraction: reading.extraction, problem: reading.problem });
}
