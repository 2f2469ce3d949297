import { useArchive } from '../../features/useArchive';
import { useWatched } from '../../ui/useWatched';
import { countWords, sizeWords } from '../../core/model/size-words';
import styles from './Shell.module.css';

/** What the archive holds, what was said last, and the keys of the present screen. */
export function StatusBar({ said, hints }: { readonly said: string; readonly hints: string }) {
  const { archive } = useArchive();
  const counts = useWatched(archive.sources.counts(), [archive]);
  const holds = counts.state === 'ready' ? counts.value : undefined;
  return (
    <footer className={styles.status}>
      <span>{holds === undefined ? '' : holdsWords(holds.sources, holds.bytes)}</span>
      <span role="status" aria-live="polite">
        {said}
      </span>
      <span>{hints}</span>
    </footer>
  );
}

function holdsWords(sources: number, bytes: number): string {
  if (sources === 0) return 'No sources yet';
  return `${countWords(sources, 'source')} · ${sizeWords(bytes)} on this computer`;
}
