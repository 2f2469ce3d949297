import { FolderOpen, Monitor, Moon, Sun } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { useWatched } from '../../ui/useWatched';
import { useScreenFrame } from '../panels';
import { useArchive } from '../useArchive';
import { KeyboardSection } from './KeyboardSection';
import { RecognitionSection } from './RecognitionSection';
import styles from './SettingsScreen.module.css';
import { countWords, sizeWords } from '../../core/model/size-words';
import { TextSizeControl } from './TextSizeControl';
import { VerifySection } from './VerifySection';
import { WatchedFolderSection } from './WatchedFolderSection';

/** How the app looks and behaves, and how the archive is. Every choice counts at once. */
export function SettingsScreen() {
  const app = useArchive();
  const { settings, startup } = app;
  const ScreenFrame = useScreenFrame();
  return (
    <ScreenFrame label="Settings">
      <div className={styles.screen}>
        <div className={styles.inner}>
          <h1 className={styles.title}>Settings</h1>
          <Section title="Reading">
            <div className={styles.setting}>
              <span className={styles.label}>Theme</span>
              <SegmentedControl
                label="Theme"
                options={[
                  { id: 'system', label: 'As the system', icon: <Monitor aria-hidden /> },
                  { id: 'light', label: 'Light', icon: <Sun aria-hidden /> },
                  { id: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
                ]}
                value={settings.theme}
                onChange={(theme) => app.changeSettings({ theme })}
              />
            </div>
            <TextSizeControl
              value={settings.documentTextSize}
              onChange={(documentTextSize) => app.changeSettings({ documentTextSize })}
            />
          </Section>
          <Section title="Keyboard">
            <KeyboardSection />
          </Section>
          <Section title="Watched folder">
            <WatchedFolderSection />
          </Section>
          <Section title="Text recognition">
            <RecognitionSection />
          </Section>
          <Section title="Archive">
            <ArchiveFacts />
            <VerifySection />
          </Section>
          <p className={styles.version}>{`Sourcebook ${startup.appVersion}`}</p>
        </div>
      </div>
    </ScreenFrame>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function ArchiveFacts() {
  const { archive, desktop } = useArchive();
  const counts = useWatched(archive.sources.counts(), [archive]);
  return (
    <>
      <div className={styles.setting}>
        <span className={styles.label}>Folder</span>
        <div className={styles.folder}>
          <code className={styles.path}>{archive.path}</code>
          <Button size="small" icon={<FolderOpen />} onPress={() => void desktop.showArchiveFolder()}>
            Show folder
          </Button>
        </div>
      </div>
      <div className={styles.setting}>
        <span className={styles.label}>Holds</span>
        {counts.state === 'ready' ? (
          <p className={styles.counts}>
            {[
              countWords(counts.value.sources, 'source'),
              countWords(counts.value.annotations, 'note'),
              countWords(counts.value.events, 'event'),
            ].join(', ')}
            {`. The originals take up ${sizeWords(counts.value.bytes)}.`}
          </p>
        ) : (
          <p className={styles.counts}>
            {counts.state === 'failed' ? 'The archive could not be counted.' : '–'}
          </p>
        )}
      </div>
    </>
  );
}
