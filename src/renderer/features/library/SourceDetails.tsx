import type { ReactNode } from 'react';
import type { SourceRow } from '../../core/archive';
import { SOURCE_KIND_NAMES } from '../../core/model/source-kind-names';
import { Button } from '../../ui/Button';
import { CameFrom } from './CameFrom';
import { CustodyFields } from './CustodyFields';
import { DetailFields } from './DetailFields';
import styles from './Inspector.module.css';
import { SourceAttention } from './SourceAttention';
import { lengthWords } from './source-words';
import type { ReadAgain } from './useReadAgain';
import { useSaveDetails } from './useSaveDetails';

interface SourceDetailsProps {
  readonly source: SourceRow;
  readonly sources: readonly SourceRow[];
  readonly readAgain: ReadAgain;
  /** Sources like this one, from another feature. */
  readonly alike: ReactNode;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
  readonly onShow: (sourceId: string) => void;
}

/** What the researcher knows of a source, to be edited, and where it came from. */
export function SourceDetails(props: SourceDetailsProps) {
  const { source } = props;
  const save = useSaveDetails(source.id);
  return (
    <>
      <h2 className={styles.title} lang={source.language === '' ? undefined : source.language} dir="auto">
        {source.title}
      </h2>
      <p className={styles.under}>
        {[SOURCE_KIND_NAMES[source.kind], lengthWords(source)].filter(Boolean).join(' · ')}
      </p>
      <div className={styles.actions}>
        <Button onPress={props.onOpen}>Open</Button>
        <Button onPress={props.onRemove}>Remove…</Button>
      </div>
      <SourceAttention source={source} readAgain={props.readAgain} />
      <DetailFields source={source} save={save} />
      <CameFrom source={source} sources={props.sources} onShow={props.onShow} />
      {props.alike}
      <CustodyFields source={source} save={save} />
    </>
  );
}
