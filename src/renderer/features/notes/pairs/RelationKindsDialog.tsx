import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { RelationRow } from '../../../core/annotation-work';
import { BUILT_IN_RELATIONS, type RelationKind } from '../../../core/model/passage-relation';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { IconButton } from '../../../ui/IconButton';
import { RelationMark } from '../../../ui/RelationMark';
import { Switch } from '../../../ui/Switch';
import { TextField } from '../../../ui/TextField';
import { useArchive } from '../../useArchive';
import styles from './Pairs.module.css';

interface RelationKindsDialogProps {
  readonly pairs: readonly RelationRow[];
  readonly onClose: () => void;
}

/** The relations a passage can have to another: those of every archive, and this archive's own. */
export function RelationKindsDialog({ pairs, onClose }: RelationKindsDialogProps) {
  const { archive, preferences, announce, reportFailure } = useArchive();
  const [failure, setFailure] = useState<string>();
  const uses = (id: string) => pairs.filter(({ relation }) => relation.kind === id).length;
  const remove = async ({ id, name }: RelationKind) => {
    const removed = await archive.do.removeRelationKind(id);
    if (removed.ok) announce(`The relation “${name}” is removed. Undo brings it back.`);
    else reportFailure(removed.failure.message);
  };
  const add = async (kind: Omit<RelationKind, 'id'>): Promise<boolean> => {
    const added = await archive.do.addRelationKind(kind);
    setFailure(added.ok ? undefined : added.failure.message);
    if (added.ok) announce(`The relation “${added.value.name}” is added.`);
    return added.ok;
  };
  return (
    <Dialog title="Relations between passages" isOpen onClose={onClose} size="medium">
      <table className={styles.kinds}>
        <thead>
          <tr>
            <th scope="col">First to second</th>
            <th scope="col">Second to first</th>
            <th scope="col">Pairs</th>
            <th scope="col">
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...BUILT_IN_RELATIONS, ...preferences.relationKinds].map((kind) => {
            const isOwn = preferences.relationKinds.includes(kind);
            const used = uses(kind.id);
            return (
              <tr key={kind.id}>
                <th scope="row">
                  <RelationMark kind={kind.id} words={kind.name} />
                </th>
                <td>{kind.isSymmetric ? 'the same' : kind.inverseName}</td>
                <td className={styles.number}>{used}</td>
                <td className={styles.removal}>
                  {!isOwn ? (
                    <span className={styles.fixed}>always there</span>
                  ) : used > 0 ? (
                    <span className={styles.fixed}>in use</span>
                  ) : (
                    <IconButton
                      label={`Remove relation “${kind.name}”`}
                      icon={<Trash2 />}
                      onPress={() => void remove(kind)}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.hint}>
        One of your own can be removed when no pair uses it. Give such pairs another relation first.
      </p>
      <NewKindForm failure={failure} onAdd={add} />
    </Dialog>
  );
}

interface NewKindFormProps {
  readonly failure: string | undefined;
  readonly onAdd: (kind: Omit<RelationKind, 'id'>) => Promise<boolean>;
}

function NewKindForm({ failure, onAdd }: NewKindFormProps) {
  const [name, setName] = useState('');
  const [inverse, setInverse] = useState('');
  const [isSymmetric, setSymmetric] = useState(false);
  const isComplete = name.trim() !== '' && (isSymmetric || inverse.trim() !== '');
  const submit = async () => {
    if (!isComplete) return;
    if (await onAdd({ name, inverseName: isSymmetric ? name : inverse, isSymmetric })) {
      setName('');
      setInverse('');
      setSymmetric(false);
    }
  };
  return (
    <form
      className={styles.form}
      aria-label="New relation"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3 className={styles.formTitle}>A relation of your own</h3>
      <div className={styles.fields}>
        <TextField
          label="The first passage … the second"
          placeholder="answers"
          value={name}
          error={failure}
          onChange={setName}
        />
        {isSymmetric ? null : (
          <TextField
            label="The second passage … the first"
            placeholder="is answered by"
            value={inverse}
            onChange={setInverse}
          />
        )}
      </div>
      <div className={styles.formEnd}>
        <Switch label="The same both ways" isOn={isSymmetric} onChange={setSymmetric} />
        <Button
          type="submit"
          isDisabled={!isComplete}
          disabledReason="Say how the relation reads from both sides"
        >
          Add relation
        </Button>
      </div>
    </form>
  );
}
