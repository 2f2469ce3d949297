import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Source } from '../../../core/model/source';
import type { SourceLook } from '../../../core/ports';
import { FailureNotice } from '../../../ui/FailureNotice';
import { IconButton } from '../../../ui/IconButton';
import { Select } from '../../../ui/Select';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useArchive } from '../../useArchive';
import styles from './PublishedLook.module.css';

/** Kinds whose originals have a look of their own besides their text. */
export const hasPublishedLook = ({ kind }: Source): boolean =>
  kind === 'html' || kind === 'mhtml' || kind === 'epub';

interface WithPublishedLookProps {
  readonly source: Source;
  readonly isOn: boolean;
  /** The text. It stays where it is underneath, out of reach, so that one can go to places in it. */
  readonly children: ReactNode;
}

/** A text, or in front of it how it was published. */
export function WithPublishedLook({ source, isOn, children }: WithPublishedLookProps) {
  return (
    <>
      <div className={styles.text} inert={isOn}>
        {children}
      </div>
      {isOn && <PublishedLook key={source.id} source={source} />}
    </>
  );
}

interface ShownLook extends SourceLook {
  readonly part: number;
  /** Where the locked frame finds the document. */
  readonly address: string;
}

/**
 * How a web page or a book looked as it was published, in a frame that runs nothing, asks for nothing
 * and leads nowhere (decision 13). Marks are made in the reading view.
 */
function PublishedLook({ source }: { readonly source: Source }) {
  const [part, setPart] = useState(0);
  const look = useLook(source, part);
  const parts = look.shown?.parts ?? [];
  return (
    <div className={styles.look}>
      <div className={styles.bar}>
        <p className={styles.words}>
          As it was published, without its scripts and links. Marks are made in the reading view.
        </p>
        {parts.length > 1 && (
          <>
            <IconButton
              label="Previous chapter"
              icon={<ChevronLeft />}
              isDisabled={part === 0}
              onPress={() => setPart(part - 1)}
            />
            <Select
              label="Chapter"
              hideLabel
              value={String(part)}
              onChange={(chosen) => setPart(Number(chosen))}
              options={parts.map((title, index) => ({
                id: String(index),
                label: title === '' ? `Part ${index + 1} of ${parts.length}` : title,
              }))}
            />
            <IconButton
              label="Next chapter"
              icon={<ChevronRight />}
              isDisabled={part >= parts.length - 1}
              onPress={() => setPart(part + 1)}
            />
          </>
        )}
      </div>
      {look.problem !== undefined && <FailureNotice message={look.problem} />}
      {look.shown?.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {warning}
        </p>
      ))}
      {look.shown === undefined ? (
        look.problem === undefined && <SkeletonRows count={6} />
      ) : (
        // `sandbox` without a word allows nothing: no scripts, no forms, no windows, no origin.
        <iframe
          key={look.shown.address}
          className={styles.frame}
          sandbox=""
          referrerPolicy="no-referrer"
          title={`${source.title}, as it was published`}
          src={look.shown.address}
        />
      )}
    </div>
  );
}

function useLook(source: Source, part: number) {
  const { archive, desktop } = useArchive();
  const [shown, setShown] = useState<ShownLook>();
  const [problem, setProblem] = useState<string>();
  const held = useRef<string>(undefined);
  useEffect(() => {
    let isWanted = true;
    setProblem(undefined);
    const show = async () => {
      const look = await archive.originals.look(source, part);
      if (!isWanted) return;
      if (!look.ok) {
        setProblem(look.failure.message);
        return;
      }
      const address = await desktop.holdLook(look.value.document);
      if (!isWanted) {
        void desktop.releaseLook(address);
        return;
      }
      if (held.current !== undefined) void desktop.releaseLook(held.current);
      held.current = address;
      setShown({ ...look.value, part, address });
    };
    void show();
    return () => {
      isWanted = false;
    };
    // The look is in the original; another row of the same source has the same one.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [archive, desktop, source.id, source.sha256, part]);
  useEffect(
    () => () => {
      if (held.current !== undefined) void desktop.releaseLook(held.current);
    },
    [desktop],
  );
  return { shown, problem };
}
