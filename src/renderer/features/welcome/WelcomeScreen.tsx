import { Download } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { ProgressBar } from '../../ui/ProgressBar';
import { useWatched } from '../../ui/useWatched';
import { useCommands } from '../commands';
import { useScreenFrame } from '../panels';
import { useArchive } from '../useArchive';
import { sampleProgress } from './sample-progress';
import { useSample } from './useSample';
import { NothingLeaves, WelcomeKeys } from './WelcomeNotes';
import styles from './WelcomeScreen.module.css';

export interface WelcomeScreenProps {
  /** Number of sources in the sample archive. */
  readonly sampleSize: number;
  /** The archive has something in it now, or is about to. */
  readonly onDone: () => void;
}

/**
 * The first screen of a new archive. It is left when an import begins, however it was begun; a
 * dialog that was cancelled, or a sample that failed, leaves it where it is.
 */
export function WelcomeScreen({ sampleSize, onDone }: WelcomeScreenProps) {
  const { archive } = useArchive();
  const commands = useCommands();
  const ScreenFrame = useScreenFrame();
  const sample = useSample(onDone);
  const imports = useWatched(archive.imports.items, [archive]);
  const items = imports.state === 'ready' ? imports.value : [];
  const isAdding = sample.state.kind === 'adding';
  const hasOwnImport = items.length > 0 && sample.state.kind === 'idle';

  useEffect(() => {
    if (hasOwnImport) onDone();
  }, [hasOwnImport, onDone]);

  return (
    <ScreenFrame label="Welcome">
      <div className={styles.screen}>
        <div className={styles.inner}>
          <h1 className={styles.title}>Start with the documents</h1>
          <p className={styles.lead}>
            Bring in articles, reports and letters. Every original stays as it is, its text can be searched,
            and what the sources say of an event can be read side by side.
          </p>

          <section className={styles.drop} aria-label="Add sources: drop or choose files">
            <Download className={styles.dropIcon} aria-hidden />
            <h2 className={styles.dropTitle}>Drop files or folders here</h2>
            <p className={styles.formats}>
              PDF, Word, OpenDocument, EPUB, web pages, e-mail, text, scans and pictures
            </p>
            <div className={styles.actions}>
              <Button
                variant="primary"
                size="large"
                // The one thing to do here; a screen reader has read the window's name by then.
                // oxlint-disable-next-line jsx-a11y/no-autofocus
                autoFocus
                isDisabled={isAdding}
                onPress={() => commands.run('import-files')}
              >
                Choose files…
              </Button>
              <Button size="large" isDisabled={isAdding} onPress={() => commands.run('import-folder')}>
                Choose a folder…
              </Button>
            </div>
          </section>

          <div className={styles.sample}>
            <Button variant="link" isDisabled={isAdding} onPress={() => void sample.open()}>
              Open the sample archive
            </Button>
            <span className={styles.sampleSize}>{`${sampleSize} invented sources about one meeting`}</span>
          </div>
          {isAdding ? <SampleProgress {...sampleProgress(items, sampleSize)} /> : null}
          {sample.state.kind === 'failed' ? (
            <div className={styles.notice}>
              <FailureNotice
                message={sample.state.message}
                action={items.length === 0 ? undefined : { label: 'Go to the archive', onPress: onDone }}
                onDismiss={sample.dismiss}
              />
            </div>
          ) : null}

          <NothingLeaves path={archive.path} />
          <WelcomeKeys />
        </div>
      </div>
    </ScreenFrame>
  );
}

function SampleProgress({ words, value }: { readonly words: string; readonly value: number | undefined }) {
  return (
    <div className={styles.progress}>
      <output>{words}</output>
      <ProgressBar label="Adding the sample" value={value} />
    </div>
  );
}
