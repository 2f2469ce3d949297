import { ArrowLeft, ArrowRight, ChevronDown, Contrast, Download, Keyboard } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCommands } from '../../features/commands';
import { useNavigation } from '../../features/routes';
import { useArchive } from '../../features/useArchive';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { OfflineIndicator } from './OfflineIndicator';
import styles from './Shell.module.css';

export interface TopBarProps {
  readonly omnibox: ReactNode;
  /** Files done, of how many, while an import runs. */
  readonly importing: { readonly done: number; readonly total: number } | undefined;
}

/** Archive, back and forward, omnibox, import, requests, appearance, shortcuts. */
export function TopBar({ omnibox, importing }: TopBarProps) {
  const { archive, desktop, settings } = useArchive();
  const navigation = useNavigation();
  const commands = useCommands();
  return (
    <header className={styles.top} data-region tabIndex={-1}>
      <div className={styles.brand}>
        <svg
          className={styles.logo}
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          aria-hidden="true"
        >
          <path d="M5 3.5h14v17H5zM8.5 3.5v17M11.5 8h4.5M11.5 11.5h4.5" />
        </svg>
        <span className={styles.name}>Sourcebook</span>
        <Menu
          label={`Archive ${archive.name}`}
          trigger={
            <span className={styles.archive}>
              <span>{archive.name}</span>
              <ChevronDown aria-hidden />
            </span>
          }
          items={[
            { id: 'show-archive-folder', label: 'Show the archive’s folder' },
            { id: 'open-archive', label: 'Open another archive…', action: 'open-archive' },
            { id: 'verify', label: 'Verify…' },
          ]}
          onAction={(id) => commands.run(id)}
        />
        <IconButton
          label="Back"
          action="back"
          icon={<ArrowLeft />}
          isDisabled={!navigation.canGoBack}
          onPress={() => navigation.back()}
        />
        <IconButton
          label="Forward"
          action="forward"
          icon={<ArrowRight />}
          isDisabled={!navigation.canGoForward}
          onPress={() => navigation.forward()}
        />
      </div>
      {omnibox}
      <div className={styles.end}>
        {importing === undefined ? null : (
          <span
            className={styles.importing}
            role="status"
            aria-label={`Importing, ${importing.done} of ${importing.total}`}
          >
            <Download aria-hidden />
            {importing.done} of {importing.total}
          </span>
        )}
        <OfflineIndicator desktop={desktop} />
        <Menu
          label="Appearance"
          look="icon"
          trigger={<Contrast aria-hidden />}
          selected={`theme-${settings.theme}` as const}
          items={[
            { id: 'theme-system', label: 'As the system' },
            { id: 'theme-light', label: 'Light' },
            { id: 'theme-dark', label: 'Dark' },
          ]}
          onAction={(id) => commands.run(id)}
        />
        <IconButton
          label="Keyboard shortcuts"
          action="shortcuts"
          icon={<Keyboard />}
          onPress={() => commands.run('shortcuts')}
        />
      </div>
    </header>
  );
}
