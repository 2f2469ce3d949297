import { useCallback, useState } from 'react';
import type { ExportScope, SourceRow } from '../core/archive';
import { useCommand } from '../features/commands';
import { EventScreen } from '../features/events/EventScreen';
import { EventsScreen } from '../features/events/EventsScreen';
import { ExportDialog } from '../features/export/ExportDialog';
import { HelpScreen } from '../features/help/HelpScreen';
import { ImportTray } from '../features/import/ImportTray';
import { OfferedFiles } from '../features/import/offered/OfferedFiles';
import { RecognitionTray } from '../features/import/recognition/RecognitionTray';
import { CompareDialog } from '../features/likeness/CompareDialog';
import { LikePairsButton } from '../features/likeness/LikePairsButton';
import { LikeSourcesSection } from '../features/likeness/LikeSourcesSection';
import { LibraryScreen } from '../features/library/LibraryScreen';
import type { NotebookNeighbours } from '../features/notes/neighbours';
import { NotesScreen } from '../features/notes/NotesScreen';
import { CompareScreen } from '../features/reader/compare/CompareScreen';
import { LinkForm } from '../features/reader/LinkForm';
import { SourceScreen } from '../features/reader/SourceScreen';
import type { View } from '../features/routes';
import { SearchScreen, type SearchIndexUpkeep } from '../features/search/SearchScreen';
import { SettingsScreen } from '../features/settings/SettingsScreen';

/** The screen for a view. Features do not know one another; what one needs of another is handed in here. */
export function Screen({ view, index }: { readonly view: View; readonly index: SearchIndexUpkeep }) {
  const [scope, setScope] = useState<ExportScope>();
  useCommand(
    'export',
    useCallback(() => setScope(scopeOf(view)), [view]),
  );
  return (
    <>
      <ScreenOf view={view} index={index} onExport={setScope} />
      {scope === undefined ? null : <ExportDialog isOpen scope={scope} onClose={() => setScope(undefined)} />}
    </>
  );
}

/** What goes on below the library: files that are offered, texts being recognised, imports. */
function Trays() {
  return (
    <>
      <OfferedFiles />
      <RecognitionTray />
      <ImportTray />
    </>
  );
}

/** Two whole texts beside each other, with what was said of them. */
const wholeTexts = (one: SourceRow, other: SourceRow, close: () => void) => (
  <CompareDialog one={one} other={other} relation={undefined} onClose={close} />
);

const likeSources = (source: SourceRow) => <LikeSourcesSection source={source} />;

/** The notebook ties passages to an event as the reader does. */
const notebookNeighbours: NotebookNeighbours = {
  linkForm: (events, onLink) => <LinkForm events={events} autoFocus onLink={onLink} />,
};

/** What export means there: the source or event that is shown, else every marked passage. */
function scopeOf(view: View): ExportScope {
  if (view.screen === 'source') return { kind: 'source', sourceId: view.sourceId };
  if (view.screen === 'event') return { kind: 'event', eventId: view.eventId };
  return { kind: 'all' };
}

interface ScreenOfProps {
  readonly view: View;
  readonly index: SearchIndexUpkeep;
  readonly onExport: (scope: ExportScope) => void;
}

function ScreenOf({ view, index, onExport }: ScreenOfProps) {
  switch (view.screen) {
    case 'library':
      return (
        <LibraryScreen
          select={view.select}
          tray={<Trays />}
          likeSources={likeSources}
          likePairs={<LikePairsButton />}
        />
      );
    case 'source':
      return (
        <SourceScreen
          key={view.sourceId}
          sourceId={view.sourceId}
          at={view.at}
          onExport={() => onExport(scopeOf(view))}
        />
      );
    case 'search':
      return <SearchScreen query={view.query} index={index} />;
    case 'events':
      return <EventsScreen />;
    case 'event':
      return <EventScreen key={view.eventId} eventId={view.eventId} />;
    case 'compare':
      return (
        <CompareScreen
          key={view.sourceIds.toSorted().join(' ')}
          sourceIds={view.sourceIds}
          onExport={onExport}
          renderWholeTexts={wholeTexts}
        />
      );
    case 'notes':
      return <NotesScreen part={view.part ?? 'notes'} tag={view.tag} neighbours={notebookNeighbours} />;
    case 'settings':
      return <SettingsScreen />;
    case 'help':
      return <HelpScreen />;
  }
}
