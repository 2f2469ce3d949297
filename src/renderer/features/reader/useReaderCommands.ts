import type { PagesLook } from '../../core/model/pages-look';
import { useCommand } from '../commands';

/** Commands of the menu and the keyboard that the reader carries out while it is shown. */
export function useReaderCommands(reader: {
  readonly hasPages: boolean;
  /** There is a list of pages or of contents at the left. */
  readonly hasList: boolean;
  readonly onFind: () => void;
  readonly onFindStep: (direction: 1 | -1) => void;
  readonly onGoToPage: () => void;
  readonly onZoom: (step: 'in' | 'out' | 'fit') => void;
  readonly onLook: (changes: Partial<PagesLook>) => void;
  readonly onRotate: (quarter: 1 | -1) => void;
  readonly onTogglePaper: () => void;
  readonly onToggleList: () => void;
  readonly onTogglePanel: () => void;
  readonly onExport: () => void;
}): void {
  useCommand('find', reader.onFind);
  useCommand('find-next', () => reader.onFindStep(1));
  useCommand('find-previous', () => reader.onFindStep(-1));
  useCommand('go-to-page', reader.onGoToPage, reader.hasPages);
  useCommand('zoom-in', () => reader.onZoom('in'));
  useCommand('zoom-out', () => reader.onZoom('out'));
  useCommand('zoom-reset', () => reader.onZoom('fit'));
  useCommand('fit-width', () => reader.onLook({ zoom: 'width' }), reader.hasPages);
  useCommand('fit-page', () => reader.onLook({ zoom: 'page' }), reader.hasPages);
  useCommand('actual-size', () => reader.onLook({ zoom: 1 }), reader.hasPages);
  useCommand('layout-continuous', () => reader.onLook({ layout: 'continuous' }), reader.hasPages);
  useCommand('layout-single', () => reader.onLook({ layout: 'single' }), reader.hasPages);
  useCommand('layout-spread', () => reader.onLook({ layout: 'spread' }), reader.hasPages);
  useCommand('layout-spread-cover', () => reader.onLook({ layout: 'spread-cover' }), reader.hasPages);
  useCommand('rotate-left', () => reader.onRotate(-1), reader.hasPages);
  useCommand('rotate-right', () => reader.onRotate(1), reader.hasPages);
  useCommand('toggle-paper', reader.onTogglePaper, reader.hasPages);
  useCommand('toggle-pages', reader.onToggleList, reader.hasList);
  useCommand('toggle-right-panel', reader.onTogglePanel);
  useCommand('export', reader.onExport);
}
