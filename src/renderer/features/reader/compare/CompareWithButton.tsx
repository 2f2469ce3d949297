import { Columns2 } from 'lucide-react';
import { useState } from 'react';
import type { Source } from '../../../core/model/source';
import { IconButton } from '../../../ui/IconButton';
import { useCommand } from '../../commands';
import { CompareWithDialog } from './CompareWithDialog';

/** Opens the choice of a source to lay beside this one. */
export function CompareWithButton({ source }: { readonly source: Source }) {
  const [isOpen, setOpen] = useState(false);
  useCommand('compare', () => setOpen(true));
  return (
    <>
      <IconButton
        label="Compare with another source"
        action="compare"
        icon={<Columns2 />}
        onPress={() => setOpen(true)}
      />
      {isOpen && <CompareWithDialog source={source} onClose={() => setOpen(false)} />}
    </>
  );
}
