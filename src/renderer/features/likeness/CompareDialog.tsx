import type { Source, SourceRelation } from '../../core/model/source';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ComparedTexts } from './ComparedTexts';
import styles from './CompareDialog.module.css';
import { JudgeKeys } from './JudgeKeys';
import { relationWords } from './likeness-words';
import { useJudge } from './useJudge';

interface CompareDialogProps {
  readonly one: Source;
  readonly other: Source;
  readonly relation: SourceRelation['kind'] | undefined;
  readonly onClose: () => void;
}

/** Two sources side by side, to be told apart or taken as one text. They stay two sources either way. */
export function CompareDialog({ one, other, relation, onClose }: CompareDialogProps) {
  const judge = useJudge();
  const mark = async (kind: SourceRelation['kind']) => {
    if (await judge(one, other, kind)) onClose();
  };
  const same = () => void mark('same-text');
  const different = () => void mark('different-text');
  return (
    <Dialog
      title="Compare texts"
      size="large"
      isOpen
      onClose={onClose}
      footer={
        <>
          {relation === undefined ? (
            <JudgeKeys />
          ) : (
            <span className={styles.left}>
              {relationWords(relation)}.
              <Button variant="link" onPress={() => void judge(one, other, undefined)}>
                Take back
              </Button>
            </span>
          )}
          <Button onPress={onClose}>{relation === undefined ? 'Decide later' : 'Close'}</Button>
          {relation === 'different-text' ? null : <Button onPress={different}>Different texts</Button>}
          {relation === 'same-text' ? null : (
            <Button variant="primary" onPress={same}>
              Same text
            </Button>
          )}
        </>
      }
    >
      <ComparedTexts one={one} other={other} keys={{ s: same, d: different, l: onClose }} onLeave={onClose} />
    </Dialog>
  );
}
