import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from './IconButton';
import { copyText } from './copy-text';
import styles from './Hash.module.css';

/** A hash in groups of eight, with a button that copies it whole. */
export function Hash({ value }: { readonly value: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const groups = value.match(/.{1,8}/gu) ?? [];
  return (
    <span className={styles.hash}>
      <span className={styles.groups}>
        {groups.map((group, index) => (
          <span key={index}>{group} </span>
        ))}
      </span>
      <IconButton
        label={copied ? 'Copied' : 'Copy hash'}
        icon={copied ? <Check /> : <Copy />}
        onPress={() => setCopied(copyText(value))}
      />
      <output className="visually-hidden">{copied ? 'Copied' : ''}</output>
    </span>
  );
}
