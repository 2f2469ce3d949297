import { CopyCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { useWatched } from '../../ui/useWatched';
import { useArchive } from '../useArchive';
import { LikePairsDialog } from './LikePairsDialog';
import { counted } from './likeness-words';

/** Opens the pairs that wait to be judged; nothing while there are none. */
export function LikePairsButton() {
  const { archive } = useArchive();
  const watched = useWatched(archive.likenesses.unjudged(), [archive]);
  const [isOpen, setOpen] = useState(false);
  const count = watched.state === 'ready' ? watched.value.length : 0;
  return (
    <>
      {count > 0 || watched.state === 'failed' || isOpen ? (
        <Button variant="quiet" icon={<CopyCheck aria-hidden />} onPress={() => setOpen(true)}>
          {watched.state === 'failed' ? 'Alike texts' : counted(count, 'alike pair')}
        </Button>
      ) : null}
      <LikePairsDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
