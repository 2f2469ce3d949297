import { useEffect, useRef, useState } from 'react';
import type { TextPicture } from '../../../core/model/extraction';
import styles from './TextPictureView.module.css';
import { useLoadPicture, type LoadedPicture } from './usePictures';

/** Pictures are loaded this far before they come into view. */
const AHEAD = '600px 0px';
const NOT_IN_FILE = 'This picture did not come with the file.';

interface TextPictureViewProps {
  readonly picture: TextPicture;
  /** Among letters, or with room of its own. */
  readonly isInline?: boolean;
}

/** A picture of the document, loaded from the original when it comes into view. */
export function TextPictureView({ picture, isInline = false }: TextPictureViewProps) {
  const { reference, description, width, height } = picture;
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [loaded, setLoaded] = useLoaded(element, reference);
  const hasSize = width !== undefined && height !== undefined;
  return (
    <span
      ref={setElement}
      className={styles.picture}
      data-aside=""
      data-inline={isInline || undefined}
      style={hasSize && loaded?.state !== 'missing' ? { width, aspectRatio: `${width} / ${height}` } : {}}
    >
      {loaded?.state === 'shown' && (
        <img
          className={styles.image}
          src={loaded.address}
          alt={description}
          draggable={false}
          {...(width === undefined ? {} : { width })}
          onError={() => setLoaded({ state: 'missing', message: 'This picture is damaged in the original.' })}
        />
      )}
      {loaded?.state === 'missing' && <MissingPicture description={description} message={loaded.message} />}
    </span>
  );
}

function MissingPicture({
  description,
  message,
}: {
  readonly description: string;
  readonly message: string;
}) {
  return (
    <span className={styles.missing} role="img" aria-label={description || message} title={message}>
      {description === '' ? message : description}
    </span>
  );
}

function useLoaded(element: HTMLElement | null, reference: string) {
  const load = useLoadPicture();
  const [loaded, setLoaded] = useState<LoadedPicture | undefined>(
    reference === '' ? { state: 'missing', message: NOT_IN_FILE } : undefined,
  );
  const isAsked = useRef(false);
  useEffect(() => {
    if (element === null || reference === '' || load === undefined) return undefined;
    let isWanted = true;
    const ask = () => {
      isAsked.current = true;
      void load(reference).then((picture) => {
        if (isWanted) setLoaded(picture);
      });
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        ask();
      },
      { root: element.closest('[data-scrolled]'), rootMargin: AHEAD },
    );
    if (isAsked.current) ask();
    else observer.observe(element);
    return () => {
      isWanted = false;
      observer.disconnect();
    };
  }, [element, reference, load]);
  return [loaded, setLoaded] as const;
}
