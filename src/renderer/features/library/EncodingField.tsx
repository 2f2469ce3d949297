import { ENCODINGS } from '../../core/model/encodings';
import type { Source } from '../../core/model/source';
import { Select } from '../../ui/Select';
import styles from './Inspector.module.css';
import type { ReadAgain } from './useReadAgain';

/** The encoding a text was read in; choosing another reads it anew. */
export function EncodingField({
  source,
  readAgain,
}: {
  readonly source: Source;
  readonly readAgain: ReadAgain;
}) {
  const { encoding, encodingConfidence } = source.extraction;
  const known = ENCODINGS.some(({ id }) => id === encoding);
  const options = known || encoding === '' ? ENCODINGS : [{ id: encoding, label: encoding }, ...ENCODINGS];
  return (
    <div className={styles.field}>
      <Select
        label="Read as"
        options={options}
        value={encoding === '' ? undefined : encoding}
        isDisabled={readAgain.now.state === 'reading'}
        onChange={(chosen) => {
          if (chosen !== encoding) void readAgain.run({ encoding: chosen });
        }}
      />
      <p className={styles.below}>
        {encodingConfidence === undefined ? '' : `A guess, ${Math.floor(encodingConfidence * 100)}% sure. `}
        If letters look wrong, choose another. The original stays unchanged.
      </p>
    </div>
  );
}
