import { ArrowLeftRight, Unlink } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { quoteOf } from '../../../core/model/anchors';
import type { Annotation } from '../../../core/model/annotation';
import { onOneLine } from '../../../core/model/place-words';
import { BUILT_IN_RELATIONS } from '../../../core/model/passage-relation';
import { Button } from '../../../ui/Button';
import { classes } from '../../../ui/classes';
import { EmptyState } from '../../../ui/EmptyState';
import { RelationMark } from '../../../ui/RelationMark';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { useArchive } from '../../useArchive';
import { PassageDifference } from './PassageDifference';
import styles from './PairsPanel.module.css';
import type { ComparedTie } from './ties';

interface PairsPanelProps {
  readonly ties: readonly ComparedTie[];
  readonly chosen: string | undefined;
  readonly onChoose: (relationId: string) => void;
  readonly onUnlink: (tie: ComparedTie) => void;
}

/** The tied passages as a list: the same pairs as the ribbons, with what can be done to each. */
export function PairsPanel({ ties, chosen, onChoose, onUnlink }: PairsPanelProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (ties.length === 0)
    return <EmptyState title="No linked passages yet" text="Select a passage on each side, press L." />;
  return (
    <ol ref={list} className={styles.list} aria-label="Linked passages">
      {ties.map((tie) => {
        const { id } = tie.row.relation;
        const isChosen = id === chosen;
        return (
          <li
            key={id}
            className={classes(styles.pair, isChosen && styles.chosen)}
            aria-current={isChosen || undefined}
          >
            <button type="button" className={styles.open} onClick={() => onChoose(id)}>
              <Quote annotation={sideOf(tie, 'left')} />
              <span className={styles.relation}>
                <RelationMark kind={tie.row.kind.id} words={tie.words} />
                {tie.label === tie.words ? null : <span dir="auto">{tie.label}</span>}
              </span>
              <Quote annotation={sideOf(tie, 'right')} />
            </button>
            {isChosen && <PairTools key={id} tie={tie} onUnlink={() => onUnlink(tie)} />}
          </li>
        );
      })}
    </ol>
  );
}

function Quote({ annotation }: { readonly annotation: Annotation }) {
  return (
    <span className={styles.quote} dir="auto">
      {onOneLine(quoteOf(annotation)) || 'A marked place without words'}
    </span>
  );
}

/** The chosen pair: its differences, its relation and label, and the way to part it. */
function PairTools({ tie, onUnlink }: { readonly tie: ComparedTie; readonly onUnlink: () => void }) {
  const { archive, preferences, reportFailure } = useArchive();
  const { relation } = tie.row;
  const [label, setLabel] = useState(relation.label);
  const change = async (changes: Parameters<typeof archive.do.changePassageRelation>[1]) => {
    const changed = await archive.do.changePassageRelation(relation.id, changes);
    if (!changed.ok) reportFailure(changed.failure.message);
  };
  const saveLabel = () => {
    if (label.trim() !== relation.label) void change({ label: label.trim() });
  };
  return (
    <div className={styles.tools}>
      <PassageDifference one={quoteOf(sideOf(tie, 'left'))} other={quoteOf(sideOf(tie, 'right'))} />
      <Select
        label="Relation, from the first to the second"
        options={[...BUILT_IN_RELATIONS, ...preferences.relationKinds].map(({ id, name }) => ({
          id,
          label: name,
        }))}
        value={relation.kind}
        onChange={(kind) => void change({ kind })}
      />
      <div
        onBlur={saveLabel}
        onKeyDown={(event) => {
          if (event.key === 'Enter') saveLabel();
        }}
      >
        <TextField label="Label" value={label} onChange={setLabel} placeholder="How many" />
      </div>
      <div className={styles.buttons}>
        {!tie.row.kind.isSymmetric && (
          <Button
            size="small"
            icon={<ArrowLeftRight aria-hidden />}
            onPress={() => void change({ from: relation.to, to: relation.from })}
          >
            Turn round
          </Button>
        )}
        <Button size="small" icon={<Unlink aria-hidden />} onPress={onUnlink}>
          Unlink
        </Button>
      </div>
    </div>
  );
}

const sideOf = ({ row, leftId }: ComparedTie, side: 'left' | 'right'): Annotation =>
  (row.from.id === leftId) === (side === 'left') ? row.from : row.to;
