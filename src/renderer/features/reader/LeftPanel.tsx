import { useState } from 'react';
import type { OutlineEntry } from '../../core/model/extraction';
import { TabStrip } from '../../ui/TabStrip';
import { ContentsList } from './contents/ContentsList';
import { entryOfPage } from './contents/outline-places';
import styles from './LeftPanel.module.css';
import { PagesPanel, type PagesPanelProps } from './pdf/PagesPanel';
import type { PdfView } from './pdf-view-port';

interface LeftPanelProps {
  /** The document's pages; undefined when it has none. Their view may still be on its way. */
  readonly pages: (Omit<PagesPanelProps, 'view'> & { readonly view: PdfView | undefined }) | undefined;
  readonly outline: readonly OutlineEntry[];
  /** Index of the entry that is read in a text, or -1. */
  readonly readEntry: number;
  readonly onOpenEntry: (entry: OutlineEntry) => void;
}

type Tab = 'pages' | 'contents';

/** What leads through the document: pictures of its pages, its own table of contents, or both. */
export function LeftPanel({ pages, outline, readEntry, onOpenEntry }: LeftPanelProps) {
  const [chosenTab, setTab] = useState<Tab>('pages');
  const tab = pages === undefined ? 'contents' : chosenTab;
  const current = pages === undefined ? readEntry : entryOfPage(outline, pages.state.pageIndex);
  return (
    <div className={styles.panel}>
      {pages !== undefined && outline.length > 0 && (
        <div className={styles.head}>
          <TabStrip
            label="Page list"
            value={tab}
            onChange={setTab}
            tabs={[
              { id: 'pages', label: 'Pages' },
              { id: 'contents', label: 'Contents' },
            ]}
          />
        </div>
      )}
      {pages?.view !== undefined && (tab === 'pages' || outline.length === 0) && (
        <PagesPanel {...pages} view={pages.view} />
      )}
      {tab === 'contents' && outline.length > 0 && (
        <ContentsList outline={outline} current={current} onOpen={onOpenEntry} />
      )}
    </div>
  );
}
