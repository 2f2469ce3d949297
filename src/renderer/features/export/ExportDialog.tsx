import { Copy, Save } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ExportScope, MarkdownExport } from '../../core/archive';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { ProgressBar } from '../../ui/ProgressBar';
import { useArchive } from '../useArchive';
import styles from './ExportDialog.module.css';
import { MarkdownPreview } from './MarkdownPreview';
import { useScopeName } from './useScopeName';

export interface ExportDialogProps {
  readonly isOpen: boolean;
  readonly scope: ExportScope;
  readonly onClose: () => void;
}

/** Shows the excerpts of a scope as they will be written, and writes or copies them. */
export function ExportDialog({ isOpen, scope, onClose }: ExportDialogProps) {
  return isOpen ? <OpenExportDialog scope={scope} onClose={onClose} /> : null;
}

type Preparation =
  | { readonly state: 'preparing' }
  | { readonly state: 'ready'; readonly file: MarkdownExport }
  | { readonly state: 'failed'; readonly message: string };

const NOTHING_TO_SAVE = 'There is no excerpt in this export yet.';

function OpenExportDialog({ scope, onClose }: Omit<ExportDialogProps, 'isOpen'>) {
  const { archive, desktop, announce } = useArchive();
  const [preparation, setPreparation] = useState<Preparation>({ state: 'preparing' });
  const [failure, setFailure] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const scopeName = useScopeName(scope);
  const scopeKey = JSON.stringify(scope);

  useEffect(() => {
    let isCurrent = true;
    const prepare = async () => {
      const result = await archive.do.exportMarkdown(JSON.parse(scopeKey) as ExportScope);
      if (!isCurrent) return;
      setPreparation(
        result.ok
          ? { state: 'ready', file: result.value }
          : { state: 'failed', message: result.failure.message },
      );
    };
    void prepare();
    return () => {
      isCurrent = false;
    };
  }, [archive, scopeKey]);

  const file = preparation.state === 'ready' ? preparation.file : undefined;
  const isEmpty = file?.excerpts === 0;

  async function save({ name, markdown }: MarkdownExport) {
    setSaving(true);
    const saved = await desktop.saveText(name, markdown);
    setSaving(false);
    if (saved.ok) {
      announce(`Saved as ${saved.value.name}`);
      onClose();
    } else if (saved.failure.kind !== 'cancelled') {
      setFailure(saved.failure.message);
    }
  }

  async function copy({ markdown, excerpts }: MarkdownExport) {
    await desktop.copyText(markdown);
    announce(`Copied ${counted(excerpts, 'excerpt')} as Markdown`);
  }

  const disabled = {
    isDisabled: file === undefined || isEmpty || isSaving,
    disabledReason: isEmpty ? NOTHING_TO_SAVE : undefined,
  };
  return (
    <Dialog
      title="Export excerpts"
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <span className={styles.amounts}>{file === undefined ? '' : amounts(file)}</span>
          <Button
            variant="quiet"
            icon={<Copy aria-hidden />}
            {...disabled}
            onPress={() => {
              if (file !== undefined) void copy(file);
            }}
          >
            Copy
          </Button>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            icon={<Save aria-hidden />}
            {...disabled}
            onPress={() => {
              if (file !== undefined) void save(file);
            }}
          >
            Save file…
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <div className={styles.facts}>
          <h3 className={styles.label}>Scope</h3>
          <p className={styles.scope} dir="auto">
            {scopeName}
          </p>
          <h3 className={styles.label}>Format</h3>
          <p>Markdown, .md</p>
          <p className={styles.hint}>
            Each excerpt with its citation, your note and tags, and the SHA-256 of its source. Quotes are
            compared with the sources’ text once more.
          </p>
          {file === undefined || file.mismatches === 0 ? null : (
            <p className={styles.mismatches} role="status">
              {file.mismatches === 1
                ? 'One quote no longer stands in its source’s text as it was marked. It is exported, and marked in the file.'
                : `${file.mismatches} quotes no longer stand in their sources’ text as they were marked. They are exported, and marked in the file.`}
            </p>
          )}
          {failure === undefined ? null : (
            <FailureNotice message={failure} onDismiss={() => setFailure(undefined)} />
          )}
          {preparation.state === 'failed' ? <FailureNotice message={preparation.message} /> : null}
        </div>
        <section className={styles.preview} aria-label="Preview" tabIndex={0}>
          {preparation.state === 'preparing' ? <ProgressBar label="Preparing the preview" /> : null}
          {file === undefined ? null : (
            // What is exported is always light, so its preview is too.
            <div className={styles.sheet} data-theme="light">
              {isEmpty ? (
                <p className={styles.hint}>{NOTHING_TO_SAVE} Highlight text in a source first.</p>
              ) : (
                <MarkdownPreview markdown={file.markdown} />
              )}
            </div>
          )}
        </section>
      </div>
    </Dialog>
  );
}

const amounts = ({ excerpts, sources }: MarkdownExport): string =>
  `${counted(excerpts, 'excerpt')}, ${counted(sources, 'source')}`;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
