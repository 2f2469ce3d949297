import { TriangleAlert } from 'lucide-react';
import type { Source } from '../../core/model/source';
import { canBeUnlocked } from '../../core/model/source-reading';
import { EncodingField } from './EncodingField';
import styles from './Inspector.module.css';
import { RecogniseSection } from './RecogniseSection';
import { canBeRecognised, statusOf } from './source-status';
import { UnlockForm } from './UnlockForm';
import type { ReadAgain } from './useReadAgain';

interface SourceAttentionProps {
  readonly source: Source;
  readonly readAgain: ReadAgain;
}

/** What a source wants of the researcher, above everything else: a password, an encoding, recognition. */
export function SourceAttention({ source, readAgain }: SourceAttentionProps) {
  const status = statusOf(source);
  const { problem } = source.extraction;
  switch (status) {
    case 'indexed':
    case 'partly-read':
    case 'recognised':
      return null;
    case 'recognising':
      return <RecogniseSection source={source} />;
    case 'locked':
      return (
        <div className={styles.attention}>
          <Words>{problem?.message}</Words>
          {canBeUnlocked(source) ? <UnlockForm readAgain={readAgain} /> : null}
        </div>
      );
    case 'kept-unread':
      return (
        <div className={styles.attention}>
          <Words>{problem?.message}</Words>
        </div>
      );
    case 'uncertain-encoding':
      return (
        <div className={styles.attention}>
          <Words>
            It is not certain how the letters of this text are encoded. Look whether it reads well.
          </Words>
          <EncodingField source={source} readAgain={readAgain} />
        </div>
      );
    case 'no-text':
      return (
        <div className={styles.attention}>
          <Words>
            {canBeRecognised(source)
              ? 'There are only pictures in it. Its words can be recognised, to be searched and marked.'
              : 'It was read, and there are no words in it.'}
          </Words>
          <RecogniseSection source={source} />
        </div>
      );
  }
}

function Words({ children }: { readonly children: string | undefined }) {
  return (
    <p className={styles.attentionWords}>
      <TriangleAlert aria-hidden />
      <span>{children}</span>
    </p>
  );
}
