/** Says that words deleted under change tracking are not in the text; nothing when there are none. */
export function deletionsWarning(deletions: number): readonly string[] {
  if (deletions === 0) return [];
  return [
    deletions === 1
      ? '1 tracked deletion was left out of the text; the original keeps it.'
      : `${deletions} tracked deletions were left out of the text; the original keeps them.`,
  ];
}

/** Says that a document without words holds pictures; nothing when it has words. */
export function picturesWarning(text: string, pictures: number): readonly string[] {
  if (text.trim() !== '' || pictures === 0) return [];
  return [
    pictures === 1
      ? 'This document holds 1 picture and no text. Words in the picture were not read; the original keeps it.'
      : `This document holds ${pictures} pictures and no text. Words in the pictures were not read; the original keeps them.`,
  ];
}

/** Says that a document ends before it should; nothing when it is whole. */
export function cutShortWarning(isCut: boolean): readonly string[] {
  return isCut
    ? [
        'This document ends in the middle: the file was cut short. What is there was read, and the original is kept unchanged. If another copy exists, import that one as well.',
      ]
    : [];
}
