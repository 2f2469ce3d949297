import { useState } from 'react';
import type { RelationKind } from '../../../core/model/passage-relation';
import { Button } from '../../../ui/Button';
import { Switch } from '../../../ui/Switch';
import { TextField } from '../../../ui/TextField';
import styles from './RelationChooser.module.css';

interface NewRelationFormProps {
  readonly onAdd: (kind: Omit<RelationKind, 'id'>) => Promise<void>;
  readonly onCancel: () => void;
}

/** A relation of the archive's own: how it reads from either side. */
export function NewRelationForm({ onAdd, onCancel }: NewRelationFormProps) {
  const [name, setName] = useState('');
  const [inverse, setInverse] = useState('');
  const [isSymmetric, setSymmetric] = useState(false);
  const words = name.trim();
  const inverseWords = isSymmetric ? words : inverse.trim();
  const isComplete = words !== '' && inverseWords !== '';
  const submit = () => {
    if (isComplete) void onAdd({ name: words, inverseName: inverseWords, isSymmetric });
  };
  return (
    <form
      className={styles.fresh}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label="The first passage … the second"
        placeholder="answers"
        value={name}
        onChange={setName}
        autoFocus
        onEscape={onCancel}
      />
      <Switch label="The same both ways" isOn={isSymmetric} onChange={setSymmetric} />
      {!isSymmetric && (
        <TextField
          label="The second passage … the first"
          placeholder="is answered by"
          value={inverse}
          onChange={setInverse}
          onEscape={onCancel}
        />
      )}
      <div className={styles.freshButtons}>
        <Button size="small" onPress={onCancel}>
          Back
        </Button>
        <Button
          size="small"
          variant="primary"
          type="submit"
          isDisabled={!isComplete}
          disabledReason="Say how the relation reads from both sides."
        >
          Add and link
        </Button>
      </div>
    </form>
  );
}
