import { appendElement } from './office-tree';
import { RtfFlow, type RtfParagraph } from './rtf-flow';
import { BODY_PARAGRAPH, type RtfGroup } from './rtf-group';

/**
 * Does what a control word about paragraphs, lists or tables says; whether it is one. Outline levels
 * are those of the document's styles, by their numbers. Text that waits must have been written.
 */
export function applyParagraphWord(
  group: RtfGroup,
  name: string,
  parameter: number | undefined,
  outlineLevels: ReadonlyMap<number, number>,
): boolean {
  const { sink, paragraph } = group;
  const flow = sink instanceof RtfFlow ? sink : undefined;
  const depth = Math.max(1, paragraph.tableDepth);
  const set = (changed: Partial<RtfParagraph>) => {
    group.paragraph = { ...paragraph, ...changed };
  };
  switch (name) {
    case 'par':
    case 'sect':
    case 'page':
    case 'column':
      flow?.endParagraph(paragraph);
      break;
    case 'line':
    case 'lbr':
      if (flow !== undefined) appendElement(flow.paragraph, 'br');
      break;
    case 'pard':
      group.paragraph = BODY_PARAGRAPH;
      break;
    case 's':
      set({ outlineLevel: outlineLevels.get(parameter ?? 0) });
      break;
    case 'outlinelevel':
      set({ outlineLevel: parameter });
      break;
    case 'ls':
      set({ listLevel: parameter === 0 ? undefined : (paragraph.listLevel ?? 0) });
      break;
    case 'ilvl':
      set({ listLevel: Math.max(0, parameter ?? 0) });
      break;
    case 'intbl':
      set({ tableDepth: depth });
      break;
    case 'itap':
      set({ tableDepth: Math.max(0, parameter ?? 0) });
      break;
    case 'trowd':
      if (flow !== undefined) flow.isInRow = true;
      break;
    case 'cell':
      flow?.endCell(paragraph, 1);
      break;
    case 'nestcell':
      flow?.endCell(paragraph, Math.max(2, depth));
      break;
    case 'row':
      flow?.endRow(paragraph, 1);
      if (flow !== undefined) flow.isInRow = false;
      break;
    case 'nestrow':
      flow?.endRow(paragraph, Math.max(2, depth));
      break;
    default:
      return false;
  }
  return true;
}
