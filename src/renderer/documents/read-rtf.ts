import { failure, success, type Result } from '../../shared/result';
import type { ReadFailure } from '../core/ports';
import { onlyPage, type Findings } from './finished-document';
import { htmlBlocks } from './html-blocks';
import { officeFailures } from './office-failures';
import { officeMetadata } from './office-properties';
import { cutShortWarning, deletionsWarning, picturesWarning } from './office-warnings';
import { PARSERS } from './parsers';
import { rtfContent } from './rtf-document';
import { containsText } from './signatures';

/** How far in the first words of rich text may stand. */
const HEADER_REACH = 1024;

/** Reads rich text: its text, tables, notes, comments and the heads and feet of its pages. */
export async function readRtf(bytes: Uint8Array): Promise<Result<Findings, ReadFailure>> {
  if (!containsText(bytes.subarray(0, HEADER_REACH), '{\\rtf'))
    return failure(officeFailures('rich text (RTF) document').damaged);
  const { tree, info, deletions, pictures, isCut } = rtfContent(bytes);
  const { text: written, blocks } = htmlBlocks(tree);
  // Halves of characters beyond the first plane may stand alone, which no stored text may hold.
  const text = written.replaceAll(/\p{Cs}/gu, '\uFFFD');
  return success({
    kind: 'rtf',
    parser: PARSERS.rtf,
    pages: onlyPage(text, blocks),
    ...officeMetadata({
      title: info.title.text,
      author: info.author.text,
      created: info.created,
      modified: info.modified,
    }),
    origin: 'the RTF file’s properties',
    warnings: [...cutShortWarning(isCut), ...deletionsWarning(deletions), ...picturesWarning(text, pictures)],
    encoding: '',
  });
}
