import type { Settings } from '../../../../preload/desktop-api';

/** How documents are set, as the researcher has it. */
export type TextSetting = Pick<
  Settings,
  'documentTextSize' | 'documentFace' | 'documentMeasure' | 'documentLeading'
>;

/** Width of the average letter of each face, in em; measured over English text. */
const LETTER_EM: Readonly<Record<TextSetting['documentFace'], number>> = {
  serif: 0.553,
  sans: 0.53,
  easy: 0.6,
};

/** Width of the text in em of its own size. */
export function measureEm({ documentFace, documentMeasure }: TextSetting): number {
  return Math.round(documentMeasure * LETTER_EM[documentFace] * 100) / 100;
}

/** Height of a line in em. */
export const lineEm = ({ documentLeading }: TextSetting): number => documentLeading / 100;

/** Ranges of the settings, and what they are at first. */
export const TEXT_RANGES = {
  documentTextSize: { least: 14, most: 24, step: 1, usual: 17 },
  documentMeasure: { least: 50, most: 90, step: 2, usual: 66 },
  documentLeading: { least: 130, most: 220, step: 6, usual: 166 },
} as const;

/** How documents are set until the researcher changes it. */
export const USUAL_SETTING: TextSetting = {
  documentTextSize: TEXT_RANGES.documentTextSize.usual,
  documentFace: 'serif',
  documentMeasure: TEXT_RANGES.documentMeasure.usual,
  documentLeading: TEXT_RANGES.documentLeading.usual,
};
