import { useState } from 'react';
import type { TagRow } from '../../../core/annotation-work';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Select } from '../../../ui/Select';
import { placesForTag } from './tag-tree';
import { tagWords } from './useTagWork';

interface MoveTagDialogProps {
  readonly tag: string;
  readonly rows: readonly TagRow[];
  readonly onClose: () => void;
  /** Below this tag; at the top when it is empty. */
  readonly onMove: (parent: string) => void;
}

/** Moves a tag, with those below it, by keyboard. */
export function MoveTagDialog({ tag, rows, onClose, onMove }: MoveTagDialogProps) {
  const places = placesForTag(rows, tag);
  const [parent, setParent] = useState(places[0]);
  return (
    <Dialog
      title={`Move “${tagWords(tag)}”`}
      isOpen
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={parent === undefined}
            disabledReason="There is no other place for it"
            onPress={() => {
              if (parent !== undefined) onMove(parent);
            }}
          >
            Move
          </Button>
        </>
      }
    >
      <Select
        label="To below"
        value={parent}
        options={places.map((place) => ({
          id: place,
          label: place === '' ? 'The top level' : tagWords(place),
        }))}
        onChange={setParent}
      />
    </Dialog>
  );
}
