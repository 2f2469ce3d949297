import { ArrowLeftRight, Columns2, Unlink } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RelationRow } from '../../../core/annotation-work';
import { firstAnchor, quoteOf } from '../../../core/model/anchors';
import type { Annotation } from '../../../core/model/annotation';
import { BUILT_IN_RELATIONS, type PassageRelation } from '../../../core/model/passage-relation';
import { onOneLine } from '../../../core/model/place-words';
import type { Source } from '../../../core/model/source';
import { Button } from '../../../ui/Button';
import { RelationMark } from '../../../ui/RelationMark';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { KindMark } from '../../annotations/KindMark';
import { wordlessMark } from '../../annotations/kind-words';
import { NoteView } from '../../annotations/NoteView';
import { usePlaceWords } from '../../annotations/usePlaceWords';
import { useArchive } from '../../useArchive';
import panelStyles from '../all/NotePanel.module.css';
import styles from './Pairs.module.css';

interface PairPanelProps {
  readonly row: RelationRow;
  readonly onOpen: (annotation: Annotation) => void;
  readonly onCompare: () => void;
  readonly onUnlink: () => void;
}

/** A pair in full: both passages, and their relation to be changed, turned round, named or undone. */
export function PairPanel({ row, onOpen, onCompare, onUnlink }: PairPanelProps) {
  const { relation, kind, from, fromSource, to, toSource } = row;
  const { archive, preferences, announce, reportFailure } = useArchive();
  const kinds = [...BUILT_IN_RELATIONS, ...preferences.relationKinds];
  const change = async (
    changes: Partial<Pick<PassageRelation, 'kind' | 'from' | 'to' | 'label'>>,
    words: string,
  ) => {
    const changed = await archive.do.changePassageRelation(relation.id, changes);
    if (changed.ok) announce(words);
    else reportFailure(changed.failure.message);
  };
  return (
    <div className={panelStyles.panel}>
      <div className={panelStyles.content}>
        <Passage name="First passage" annotation={from} source={fromSource} onOpen={() => onOpen(from)} />
        <div className={styles.tie}>
          <RelationMark kind={relation.kind} words={kind.name} />
        </div>
        <Passage name="Second passage" annotation={to} source={toSource} onOpen={() => onOpen(to)} />
        <section className={panelStyles.section} aria-label="Relation">
          <Select
            label="The first … the second"
            value={relation.kind}
            options={kinds.map(({ id, name }) => ({ id, label: name }))}
            onChange={(id) => void change({ kind: id }, 'The relation is changed.')}
          />
          {kind.isSymmetric ? null : (
            <Button
              size="small"
              icon={<ArrowLeftRight aria-hidden />}
              onPress={() =>
                void change(
                  { from: relation.to, to: relation.from },
                  'Turned round: the second passage is the first now.',
                )
              }
            >
              Turn round
            </Button>
          )}
          <LabelField
            label={relation.label}
            onSave={(label) => void change({ label }, 'The label is changed.')}
          />
        </section>
      </div>
      <div className={panelStyles.actions}>
        <Button
          icon={<Columns2 aria-hidden />}
          isDisabled={fromSource.id === toSource.id}
          disabledReason="Both passages are in one source: open either of them."
          onPress={onCompare}
        >
          Beside one another
        </Button>
        <Button icon={<Unlink aria-hidden />} onPress={onUnlink}>
          Unlink
        </Button>
      </div>
    </div>
  );
}

function LabelField({ label, onSave }: { readonly label: string; readonly onSave: (label: string) => void }) {
  const [draft, setDraft] = useState(label);
  // Undo brings a former label back.
  useEffect(() => setDraft(label), [label]);
  const save = () => {
    if (draft.trim() !== label) onSave(draft);
  };
  return (
    <TextField
      label="Label of the pair"
      placeholder="How many came"
      value={draft}
      onChange={setDraft}
      onBlur={save}
      onSubmit={save}
      onEscape={() => setDraft(label)}
    />
  );
}

interface PassageProps {
  readonly name: string;
  readonly annotation: Annotation;
  readonly source: Source;
  readonly onOpen: () => void;
}

function Passage({ name, annotation, source, onOpen }: PassageProps) {
  const place = usePlaceWords(source, firstAnchor(annotation));
  const words = onOneLine(quoteOf(annotation));
  return (
    <section aria-label={name}>
      <div className={panelStyles.head}>
        <KindMark kind={annotation.kind} highlight={annotation.highlight} />
        <span className={panelStyles.place}>{place}</span>
      </div>
      <blockquote className={panelStyles.quote} lang={source.language || undefined} dir="auto">
        {words === '' ? wordlessMark(annotation.kind) : words}
      </blockquote>
      {annotation.note === '' ? null : <NoteView note={annotation.note} />}
      <button type="button" className={styles.open} onClick={onOpen}>
        <span className="visually-hidden">Open {name.toLowerCase()} in </span>
        <bdi lang={source.language || undefined}>{source.title}</bdi>
      </button>
    </section>
  );
}
