import { ExternalLink, ListChecks, SearchX } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import { firstAnchor, quoteOf, wantsRepair } from '../../../core/model/anchors';
import { onOneLine } from '../../../core/model/place-words';
import { countWords } from '../../../core/model/size-words';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { FailureNotice } from '../../../ui/FailureNotice';
import { NOTHING_SELECTED } from '../../../ui/selection';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useWatched } from '../../../ui/useWatched';
import { HealthBadge } from '../../annotations/HealthBadge';
import { KindMark } from '../../annotations/KindMark';
import { wordlessMark } from '../../annotations/kind-words';
import { NoteView } from '../../annotations/NoteView';
import { piecesToRepair } from '../../annotations/pieces-to-repair';
import { momentWords } from '../../annotations/saved-words';
import { useNavigation } from '../../routes';
import { useArchive } from '../../useArchive';
import { bySource, byTitle } from '../all/note-order';
import panelStyles from '../all/NotePanel.module.css';
import type { GridItem } from '../list/grid-items';
import { rowsOf } from '../list/grid-items';
import { RowGrid } from '../list/RowGrid';
import styles from '../Notebook.module.css';
import { useRemembered } from '../notebook-memory';
import { PartPanel } from '../PartPanel';
import { FindAgainDialog } from './FindAgainDialog';
import { formerQuote } from './former-quote';
import repairStyles from './Repair.module.css';
import { repairReason } from './repair-reason';
import { ReviewDialog } from './ReviewDialog';

const ROW_HEIGHT = 76;

/** Notes whose words were not found, or found by likeness, after their source was read anew. */
export function RepairQueue() {
  const { archive, settings, changeSettings } = useArchive();
  const navigation = useNavigation();
  const watched = useWatched(archive.annotations.all(), [archive]);
  const [selection, setSelection] = useRemembered('repair', NOTHING_SELECTED);
  const [finding, setFinding] = useState<AnnotationRow>();
  const [isReviewing, setReviewing] = useState(false);
  const items = useMemo(() => (watched.state === 'ready' ? repairItems(watched.value) : []), [watched]);
  const rows = useMemo(() => rowsOf(items).map(({ row }) => row), [items]);
  const chosen = rows.filter(({ annotation }) => selection.ids.has(annotation.id));
  const [single] = chosen.length === 1 ? chosen : [];
  // The dialog follows the note while its pieces are repaired one after another.
  const found = rows.find(({ annotation }) => annotation.id === finding?.annotation.id);

  const open = ({ annotation, source }: AnnotationRow, newTab: boolean) => {
    const { pageIndex, start, end } = firstAnchor(annotation);
    const at = { pageIndex, start, end, annotationId: annotation.id, serial: performance.now() };
    navigation.open({ screen: 'source', sourceId: source.id, at }, { newTab });
  };

  if (watched.state === 'loading') return <SkeletonRows count={4} />;
  if (watched.state === 'failed') {
    return (
      <FailureNotice
        message="The notes could not be read. They are safe in the archive’s folder. Start Sourcebook anew."
        details={String(watched.error)}
      />
    );
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        title="Every passage stands where it was marked"
        text="When a source is read again, or a newer file takes its place, notes whose words are not found for certain are listed here."
      />
    );
  }
  return (
    <>
      <div className={styles.tools}>
        <output className={styles.counted}>
          {countWords(rows.length, 'note wants', 'notes want')} a look. Nothing is lost: each keeps its
          quotation.
        </output>
        <span className={styles.grow} />
        <Button icon={<ListChecks aria-hidden />} onPress={() => setReviewing(true)}>
          {chosen.length > 1 ? 'Review the sure ones among those chosen…' : 'Review the sure ones…'}
        </Button>
      </div>
      <RowGrid
        label="Notes to repair"
        items={items}
        selection={selection}
        onSelect={setSelection}
        onOpen={(row, newTab) => (newTab ? open(row, true) : setFinding(row))}
        onPeek={() => changeSettings({ rightPanelOpen: !settings.rightPanelOpen })}
        rowHeight={ROW_HEIGHT}
        renderRow={(row) => <RepairCells row={row} />}
      />
      <PartPanel>
        {single === undefined ? (
          <EmptyState
            title={chosen.length > 1 ? `${countWords(chosen.length, 'note')} selected` : 'Select a note'}
            text={
              chosen.length > 1
                ? 'Review the sure ones among them, or look at them one by one.'
                : 'What was marked and why it was not found is shown here.'
            }
          />
        ) : (
          <RepairPanel
            key={single.annotation.id}
            row={single}
            onFind={() => setFinding(single)}
            onOpen={() => open(single, false)}
          />
        )}
      </PartPanel>
      {found === undefined ? null : <FindAgainDialog row={found} onClose={() => setFinding(undefined)} />}
      {isReviewing && (
        <ReviewDialog rows={chosen.length > 1 ? chosen : rows} onClose={() => setReviewing(false)} />
      )}
    </>
  );
}

function repairItems(all: readonly AnnotationRow[]): readonly GridItem<AnnotationRow>[] {
  const groups = bySource(
    all.filter(({ health }) => wantsRepair(health)),
    byTitle,
  );
  return groups.flatMap(({ id, heading, rows }) => [
    { kind: 'heading' as const, id: `group ${id}`, heading },
    ...rows.map((row) => ({ kind: 'row' as const, id: row.annotation.id, row })),
  ]);
}

function RepairCells({ row }: { readonly row: AnnotationRow }) {
  const { annotation, source, health } = row;
  const { at, what } = repairReason(row);
  const quote = onOneLine(quoteOf(annotation));
  return (
    <div className={repairStyles.cells}>
      <span role="rowheader" className={repairStyles.words}>
        <span className={repairStyles.quote} lang={source.language || undefined} dir="auto">
          {quote === '' ? wordlessMark(annotation.kind) : quote}
        </span>
        <span className={repairStyles.reason}>{at === '' ? what : `${momentWords(at)}: ${what}`}</span>
      </span>
      <span role="gridcell" className={repairStyles.health}>
        <HealthBadge health={health} />
      </span>
    </div>
  );
}

interface RepairPanelProps {
  readonly row: AnnotationRow;
  readonly onFind: () => void;
  readonly onOpen: () => void;
}

function RepairPanel({ row, onFind, onOpen }: RepairPanelProps) {
  const { annotation, source, health } = row;
  const pieces = piecesToRepair(row);
  const former = useFormerQuotes(row);
  const { at, what } = repairReason(row);
  return (
    <div className={panelStyles.panel}>
      <div className={panelStyles.content}>
        <div className={panelStyles.head}>
          <KindMark kind={annotation.kind} highlight={annotation.highlight} />
        </div>
        <HealthBadge health={health} />
        <p className={repairStyles.why}>
          {at === '' ? 'The source changed: ' : `The source changed on ${momentWords(at)}: `}
          {what}.{' '}
          {health.state === 'lost' ? 'The words were not found again.' : 'The words were found by likeness.'}
        </p>
        {pieces.map((piece) => {
          const anchor = annotation.anchors[piece];
          if (anchor === undefined) return null;
          const was = former.get(piece);
          return (
            <section key={piece} className={panelStyles.section} aria-label={`Piece ${piece + 1}`}>
              <h3 className={panelStyles.label}>{was === undefined ? 'It was marked as' : 'It was'}</h3>
              <blockquote className={panelStyles.quote} lang={source.language || undefined} dir="auto">
                {was === undefined ? (
                  <>
                    <span className={repairStyles.around}>{onOneLine(anchor.prefix)}</span>
                    {onOneLine(anchor.quote)}
                    <span className={repairStyles.around}>{onOneLine(anchor.suffix)}</span>
                  </>
                ) : (
                  onOneLine(was)
                )}
              </blockquote>
              {was === undefined ? null : (
                <>
                  <h3 className={panelStyles.label}>Now there stands</h3>
                  <blockquote className={panelStyles.quote} lang={source.language || undefined} dir="auto">
                    {onOneLine(anchor.quote)}
                  </blockquote>
                </>
              )}
            </section>
          );
        })}
        {annotation.note === '' ? null : (
          <section className={panelStyles.section} aria-label="Note">
            <NoteView note={annotation.note} />
          </section>
        )}
        <p className={panelStyles.source}>
          <bdi lang={source.language || undefined}>{source.title}</bdi>
        </p>
      </div>
      <div className={panelStyles.foot}>
        <Button icon={<SearchX aria-hidden />} onPress={onFind}>
          Find it again…
        </Button>
        <Button icon={<ExternalLink aria-hidden />} onPress={onOpen}>
          Open source
        </Button>
      </div>
    </div>
  );
}

/** What stood in each piece that was found by likeness, before that. */
function useFormerQuotes(row: AnnotationRow): ReadonlyMap<number, string> {
  const { archive } = useArchive();
  const [quotes, setQuotes] = useState<ReadonlyMap<number, string>>(new Map());
  useEffect(() => {
    let isWanted = true;
    void archive.annotations.history(row.annotation.id).then((history) => {
      if (!isWanted || !history.ok) return;
      const present = row.source.extraction.sha256;
      const found = row.annotation.anchors.flatMap((anchor, piece): [number, string][] => {
        if (anchor.extraction !== present || anchor.health?.state !== 'approximate') return [];
        const was = formerQuote(history.value, row, piece);
        return was === undefined ? [] : [[piece, was]];
      });
      setQuotes(new Map(found));
    });
    return () => {
      isWanted = false;
    };
  }, [archive, row]);
  return quotes;
}
