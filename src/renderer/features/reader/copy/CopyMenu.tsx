import { Ellipsis } from 'lucide-react';
import type { CopyForm } from '../../../core/formats/passage-copy';
import { useKeyOf } from '../../../ui/key-map';
import { Menu } from '../../../ui/Menu';

/** The forms in which words are copied besides the usual one. */
export function CopyMenu({ onCopy }: { readonly onCopy: (form: CopyForm) => void }) {
  const markdownKey = useKeyOf('reader.copy-markdown');
  const plainKey = useKeyOf('reader.copy');
  return (
    <Menu
      label="Other ways to copy"
      look="icon"
      trigger={<Ellipsis aria-hidden />}
      items={[
        { id: 'markdown', label: 'Copy as quotation in Markdown', shortcut: markdownKey },
        { id: 'plain', label: 'Copy as plain text', shortcut: plainKey },
      ]}
      onAction={onCopy}
    />
  );
}
