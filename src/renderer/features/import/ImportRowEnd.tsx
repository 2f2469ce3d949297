import { X } from 'lucide-react';
import type { Source } from '../../core/model/source';
import { canBeUnlocked } from '../../core/model/source-reading';
import { hasPictures } from '../../core/workflows/recognition-plan';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { ProgressBar } from '../../ui/ProgressBar';
import { useNavigation } from '../routes';
import { useArchive } from '../useArchive';
import type { TrayRow } from './import-rows';
import styles from './ImportTray.module.css';
import { PasswordForm } from './PasswordForm';
import { usePutAside } from './put-aside';

interface ImportRowEndProps extends TrayRow {
  readonly onRecognise: (sources: readonly Source[]) => void;
}

/** What one can do with a file: as long as it is on its way, and by what it wants then. */
export function ImportRowEnd({ item, source, need, words, onRecognise }: ImportRowEndProps) {
  const { archive } = useArchive();
  const [, putAside] = usePutAside();
  const skip = () => putAside([item.id]);
  if (item.outcome === undefined) {
    const part = item.total > 0 ? item.done / item.total : undefined;
    return (
      <>
        <span className={styles.bar}>
          <ProgressBar label={`${item.name}: ${words}`} value={item.stage === 'waiting' ? 0 : part} />
        </span>
        <IconButton
          label={`Cancel ${item.name}`}
          icon={<X />}
          onPress={() => archive.imports.cancel(item.id)}
        />
      </>
    );
  }
  const { status } = item.outcome;
  if (status === 'failed' || status === 'cancelled') {
    return (
      <Button variant="quiet" size="small" onPress={() => archive.imports.retry(item.id)}>
        Try again
      </Button>
    );
  }
  if (source === undefined) return null;
  switch (need) {
    case undefined:
      return <ShowSource source={source} label="Show source" />;
    case 'needs-password':
      return canBeUnlocked(source) ? (
        <PasswordForm itemId={item.id} name={item.name} onSkip={skip} />
      ) : (
        <>
          <ShowSource source={source} label="Show source" />
          <Skip onPress={skip} />
        </>
      );
    case 'no-text':
      return (
        <>
          {hasPictures(source) ? (
            <Button size="small" onPress={() => onRecognise([source])}>
              Recognise text…
            </Button>
          ) : (
            <ShowSource source={source} label="Show source" />
          )}
          <Skip onPress={skip} />
        </>
      );
    case 'uncertain-encoding':
      return (
        <>
          <CorrectEncoding source={source} />
          <Skip onPress={skip} />
        </>
      );
    case 'kept-unread':
    case 'partly-read':
      return (
        <>
          <ShowSource source={source} label="Show source" />
          <Skip onPress={skip} />
        </>
      );
  }
}

function ShowSource({ source, label }: { readonly source: Source; readonly label: string }) {
  const navigation = useNavigation();
  return (
    <Button
      variant="quiet"
      size="small"
      onPress={() => navigation.open({ screen: 'source', sourceId: source.id })}
    >
      {label}
    </Button>
  );
}

/** The encoding is chosen among the source's details in the library, above the tray. */
function CorrectEncoding({ source }: { readonly source: Source }) {
  const navigation = useNavigation();
  const { changeSettings } = useArchive();
  const show = () => {
    changeSettings({ rightPanelOpen: true });
    navigation.replace({ screen: 'library', select: { sourceId: source.id, serial: Date.now() } });
  };
  return (
    <Button variant="quiet" size="small" onPress={show}>
      Correct…
    </Button>
  );
}

/** What is skipped stays in the archive as it is; the row asks for nothing more. */
function Skip({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button variant="quiet" size="small" onPress={onPress}>
      Skip
    </Button>
  );
}
