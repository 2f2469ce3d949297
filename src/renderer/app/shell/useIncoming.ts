import { useEffect, useState } from 'react';
import { useArchive } from '../../features/useArchive';
import { writesText } from '../../ui/text-field-focus';

export interface PastedText {
  readonly kind: 'text' | 'html';
  readonly content: string;
  /** The first words, to show. */
  readonly beginning: string;
}

/**
 * Files dropped anywhere on the window are imported, unless they were dragged out of it. Pasted files as well; pasted text waits until
 * the researcher has said that it is to become a source.
 */
export function useIncoming() {
  const { archive, desktop } = useArchive();
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState<PastedText>();

  useEffect(() => {
    const take = (files: FileList) => {
      void desktop.droppedFiles([...files]).then((chosen) => archive.imports.add(chosen));
    };
    // A passage, or a picture of a document, that is dragged out and let go over the window again.
    let isOurs = false;
    const start = (event: DragEvent) => {
      isOurs = !event.defaultPrevented;
    };
    const end = () => {
      isOurs = false;
    };
    const over = (event: DragEvent) => {
      if (isOurs || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const files = isOurs ? undefined : event.dataTransfer?.files;
      const hasFiles = files !== undefined && files.length > 0;
      // Words may be dropped where one writes; nothing else that is dropped is shown or opened.
      if (hasFiles || !writesText(event.target)) event.preventDefault();
      if (hasFiles) take(files);
    };
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (data === null || writesText(event.target)) return;
      if (data.files.length > 0) {
        take(data.files);
        return;
      }
      const text = data.getData('text/plain').trim();
      const html = data.getData('text/html').trim();
      if (text === '' && html === '') return;
      const beginning = text.slice(0, 160);
      setPasted(
        html === '' ? { kind: 'text', content: text, beginning } : { kind: 'html', content: html, beginning },
      );
    };
    window.addEventListener('dragstart', start);
    window.addEventListener('dragend', end);
    // What was dragged may be gone from the page when the drag ends; no pointer moves while it lasts.
    window.addEventListener('pointermove', end);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragstart', start);
      window.removeEventListener('dragend', end);
      window.removeEventListener('pointermove', end);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [archive, desktop]);

  return {
    isOver,
    pasted,
    takePasted: () => {
      if (pasted !== undefined) void archive.imports.addPasted(pasted.kind, pasted.content);
      setPasted(undefined);
    },
    leavePasted: () => setPasted(undefined),
  };
}
