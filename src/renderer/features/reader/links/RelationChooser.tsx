import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import type { RelationKind } from '../../../core/model/passage-relation';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Key } from '../../../ui/Key';
import { writesText } from '../../../ui/text-field-focus';
import { useArchive } from '../../useArchive';
import { NewRelationForm } from './NewRelationForm';
import styles from './RelationChooser.module.css';
import { choiceOfKey, passageInWords, relationChoices } from './relation-choices';
import type { usePassageLinking } from './usePassageLinking';

/** How the second passage of a pair bears on the first: one key, or a press. */
export function RelationChooser({ linking }: { readonly linking: ReturnType<typeof usePassageLinking> }) {
  return (
    <Dialog title="Link passages" size="small" isOpen={linking.pair !== undefined} onClose={linking.close}>
      {linking.pair !== undefined && <Choices linking={linking} />}
    </Dialog>
  );
}

function Choices({ linking }: { readonly linking: ReturnType<typeof usePassageLinking> }) {
  const { preferences } = useArchive();
  const [isTurned, setTurned] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const { pair } = linking;
  if (pair === undefined) return null;
  const [from, to] = isTurned ? [pair.second, pair.first] : [pair.first, pair.second];
  const choices = relationChoices(preferences.relationKinds);
  const choose = (kind: RelationKind) => void linking.relate(kind, isTurned, '');
  return (
    <div
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || writesText(event.target)) return;
        const kind = choiceOfKey(event.key, choices);
        if (kind !== undefined) choose(kind);
        else if (event.code === 'KeyX') setTurned(!isTurned);
        else if (event.key === '0') setAdding(true);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Passage quote={from.quote} sourceTitle={from.sourceTitle} />
      {isAdding ? (
        <NewRelationForm
          onCancel={() => setAdding(false)}
          onAdd={async (fresh) => {
            const kind = await linking.addKind(fresh);
            if (kind !== undefined) await linking.relate(kind, isTurned, '');
          }}
        />
      ) : (
        <ul className={styles.kinds} aria-label="Relation">
          {choices.map((kind, index) => (
            <li key={kind.id}>
              <button
                type="button"
                className={styles.kind}
                autoFocus={index === 0}
                onClick={() => choose(kind)}
              >
                {kind.name}
                {index < 9 && <Key>{index + 1}</Key>}
              </button>
            </li>
          ))}
          <li>
            <button type="button" className={styles.kind} onClick={() => setAdding(true)}>
              Other…
              <Key>0</Key>
            </button>
          </li>
        </ul>
      )}
      <Passage quote={to.quote} sourceTitle={to.sourceTitle} />
      <div className={styles.turn}>
        <Button
          variant="quiet"
          size="small"
          icon={<ArrowLeftRight aria-hidden="true" />}
          onPress={() => setTurned(!isTurned)}
        >
          Other way round <Key>X</Key>
        </Button>
      </div>
    </div>
  );
}

function Passage({ quote, sourceTitle }: { readonly quote: string; readonly sourceTitle: string }) {
  return (
    <p className={styles.passage}>
      <span className={styles.quote} dir="auto">
        {passageInWords(quote, sourceTitle)}
      </span>
      <span className={styles.source} dir="auto">
        {sourceTitle}
      </span>
    </p>
  );
}
