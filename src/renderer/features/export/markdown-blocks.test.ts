import { expect, it } from 'vitest';
import { escapeInline, escapeText, quotation } from '../../core/formats/markdown-text';
import { previewBlocks } from './markdown-blocks';

const textOf = (block: ReturnType<typeof previewBlocks>[number] | undefined) =>
  block?.lines.map((runs) => runs.map(({ text }) => text).join(''));

it('blocks of an export are told apart, and notes are known as the researcher’s own', () => {
  const blocks = previewBlocks(
    '# Title\n\n- Archive: A\n- Excerpts: 1\n\n## Excerpt 1\n\n> one\n>\n> two\n\n— *Report*, page 2\n\nNote:\n\nMy words.\n\nMore.\n\n- Tags: x\n\n## Sources\n\n1. *Report*; SHA-256: `ab`\n',
  );
  expect(blocks.map(({ kind }) => kind)).toEqual([
    'title',
    'list',
    'heading',
    'quote',
    'paragraph',
    'paragraph',
    'note',
    'note',
    'list',
    'heading',
    'list',
  ]);
  expect(textOf(blocks[3])).toEqual(['one', '', 'two']);
  expect(blocks[4]?.lines[0]).toEqual([
    { style: 'plain', text: '— ' },
    { style: 'emphasis', text: 'Report' },
    { style: 'plain', text: ', page 2' },
  ]);
});

it('what was escaped for the file reads in the preview as it was written', () => {
  const text = 'a *star*, [link](x), `code`, #1, 5 < 6 & 7, \\ and _underline_';
  expect(textOf(previewBlocks(`# ${escapeInline(text)}`)[0])).toEqual([text]);
  expect(textOf(previewBlocks(quotation('- a\n1. b'))[0])).toEqual(['- a', '1. b']);
  expect(textOf(previewBlocks(escapeText('+ plus'))[0])).toEqual(['+ plus']);
});
