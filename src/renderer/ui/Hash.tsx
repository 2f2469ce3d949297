import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from './IconButton';
import styles from './Small.module.css';

/** A SHA-256 in groups of eight, with a button that hands the whole to `onCopy`. */
export function Hash({
  value,
  onCopy,
}: {
  readonly value: string;
  readonly onCopy: (value: string) => void;
}) {
  const [isCopied, setCopied] = useState(false);
  return (
    <div className={styles.hash}>
      <code>{(value.match(/.{1,8}/gu) ?? []).join(' ')}</code>
      <IconButton
        label={isCopied ? 'Copied' : 'Copy SHA-256'}
        icon={isCopied ? <Check /> : <Copy />}
        onPress={() => {
          onCopy(value);
          setCopied(true);
        }}
      />
    </div>
  );
}
