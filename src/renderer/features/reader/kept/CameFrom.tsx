import type { SourceParent } from '../../../core/model/source';
import { Button } from '../../../ui/Button';
import { useWatched } from '../../../ui/useWatched';
import { useNavigation } from '../../routes';
import { useArchive } from '../../useArchive';

/** What a source came in, and where in it: "archive.zip › inner/path". The container opens. */
export function CameFrom({ parent }: { readonly parent: SourceParent }) {
  const { archive } = useArchive();
  const { open } = useNavigation();
  const watched = useWatched(archive.sources.one(parent.sourceId), [archive, parent.sourceId]);
  const container = watched.state === 'ready' ? watched.value : undefined;
  return (
    <>
      {container === undefined ? (
        <span>{watched.state === 'loading' ? '' : 'a source that is no longer in the archive'}</span>
      ) : (
        <Button variant="link" onPress={() => open({ screen: 'source', sourceId: container.id })}>
          <span dir="auto">{container.originalName}</span>
        </Button>
      )}
      {' › '}
      <span dir="auto">{parent.path}</span>
    </>
  );
}
