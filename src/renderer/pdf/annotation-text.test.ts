import { describe, expect, it } from 'vitest';
import { annotationTexts, drawnItems } from './annotation-text';

const drawn = (...words: string[]) =>
  words.map((str) => ({
    str,
    dir: 'ltr',
    transform: [1, 0, 0, 1, 0, 0],
    width: 9,
    height: 9,
    fontName: 'f',
  }));
const text = (fieldValue: unknown, more = {}) => ({
  subtype: 'Widget',
  fieldType: 'Tx',
  fieldValue,
  ...more,
});

describe('words of annotations', () => {
  it('are not repeated when the page says them already', () => {
    const note = { subtype: 'Highlight', contentsObj: { str: 'the first decree' } };
    expect(annotationTexts([note], 'On the first decree of')).toEqual([]);
  });

  it('include each value once, also of a list', () => {
    const choice = { subtype: 'Widget', fieldType: 'Ch', fieldValue: ['a', 'b'] };
    expect(annotationTexts([text('Anna'), text('Anna'), choice], '')).toEqual(['Anna', 'a, b']);
  });

  it('leave out a value that is drawn, however it is written there', () => {
    const shown = text('232324', { drawn: drawn('232,324.00') });
    expect(annotationTexts([shown], '')).toEqual([]);
    expect(annotationTexts([text('Anna', { drawn: drawn('Maria') })], '')).toEqual(['Anna']);
    expect(drawnItems([shown]).map(({ str }) => str)).toEqual(['232,324.00']);
  });

  it('name what is chosen of a list that shows all, as it is shown', () => {
    const list = {
      subtype: 'Widget',
      fieldType: 'Ch',
      fieldValue: 'b1',
      options: [
        { exportValue: 'a1', displayValue: 'Oracle' },
        { exportValue: 'b1', displayValue: 'DB2' },
      ],
      drawn: drawn('Oracle', 'DB2'),
    };
    expect(annotationTexts([list], '')).toEqual(['☑ DB2']);
    expect(annotationTexts([{ ...list, combo: true, drawn: [] }], '')).toEqual(['DB2']);
  });

  it('say what is ticked, and nothing of what is not', () => {
    const box = { subtype: 'Widget', fieldType: 'Btn', checkBox: true, exportValue: 'On', drawn: drawn('4') };
    const ticked = { ...box, fieldValue: 'On', fieldName: 'form[0].page[0].married[0]' };
    const radio = {
      radioButton: true,
      buttonValue: 'widowed',
      fieldValue: 'widowed',
      alternativeText: 'Status',
    };
    const off = { ...box, fieldValue: 'Off', fieldName: 'single' };
    expect(annotationTexts([ticked, radio, off], '')).toEqual(['☑ married', '☑ Status widowed']);
    expect(drawnItems([ticked, off])).toEqual([]);
  });

  it('include notes, but not those of links and popups, nor what a box of text shows already', () => {
    expect(
      annotationTexts(
        [
          { subtype: 'Text', contentsObj: { str: 'Doubtful\u0007' } },
          { subtype: 'Link', contentsObj: { str: 'click' } },
          { subtype: 'Popup', contentsObj: { str: 'Doubtful' } },
          { subtype: 'FreeText', contentsObj: { str: 'In the margin' }, drawn: drawn('In the', 'margin') },
        ],
        '',
      ),
    ).toEqual(['Doubtful']);
  });
});
