import { useCommand } from '../commands';

/** Commands of the menu and the keyboard that the reader carries out while it is shown. */
export function useReaderCommands(reader: {
  readonly isPdf: boolean;
  readonly onFind: () => void;
  readonly onFindStep: (direction: 1 | -1) => void;
  readonly onGoToPage: () => void;
  readonly onZoom: (step: 'in' | 'out' | 'fit') => void;
  readonly onTogglePages: () => void;
  readonly onTogglePanel: () => void;
  readonly onExport: () => void;
}): void {
  useCommand('find', reader.onFind);
  useCommand('find-next', () => reader.onFindStep(1));
  useCommand('find-previous', () => reader.onFindStep(-1));
  useCommand('go-to-page', reader.onGoToPage, reader.isPdf);
  useCommand('zoom-in', () => reader.onZoom('in'));
  useCommand('zoom-out', () => reader.onZoom('out'));
  useCommand('zoom-reset', () => reader.onZoom('fit'));
  useCommand('toggle-pages', reader.onTogglePages, reader.isPdf);
  useCommand('toggle-right-panel', reader.onTogglePanel);
  useCommand('export', reader.onExport);
}
