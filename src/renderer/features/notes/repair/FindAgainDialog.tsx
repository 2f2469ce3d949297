import { useEffect, useState } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import { firstAnchor } from '../../../core/model/anchors';
import type { PagesWithPlaces } from '../../../core/model/place-words';
import { RepairDialog } from '../../annotations/RepairDialog';
import { readPlaces } from '../../annotations/usePlaceWords';
import { useNavigation } from '../../routes';
import { useArchive } from '../../useArchive';

/** Looks for the passage of a note, from a list; "select it in the text" leads into the source. */
export function FindAgainDialog({
  row,
  onClose,
}: {
  readonly row: AnnotationRow;
  readonly onClose: () => void;
}) {
  const { archive, announce } = useArchive();
  const navigation = useNavigation();
  const [places, setPlaces] = useState<PagesWithPlaces>();
  const { annotation, source } = row;
  useEffect(() => {
    let isWanted = true;
    void readPlaces(archive, source).then((read) => {
      if (isWanted) setPlaces(read);
    });
    return () => {
      isWanted = false;
    };
  }, [archive, source]);
  return (
    <RepairDialog
      row={row}
      places={places}
      onClose={onClose}
      onRepaired={() => undefined}
      onSelectPassage={() => {
        const { pageIndex, start, end } = firstAnchor(annotation);
        const at = { pageIndex, start, end, annotationId: annotation.id, serial: performance.now() };
        onClose();
        navigation.open({ screen: 'source', sourceId: source.id, at });
        announce('The note is chosen. Select its words in the text.');
      }}
    />
  );
}
