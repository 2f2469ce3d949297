import type { OfficeProperties } from './office-properties';
import { firstElement, wordsBelow } from './office-tree';
import { parseXml } from './office-xml';

/** What a Word document says of itself in `docProps/core.xml`. */
export function docxProperties(xml: string): OfficeProperties {
  const { root } = parseXml(xml, { withoutPrefixes: true });
  const value = (name: string) => {
    const element = firstElement(root, name);
    return element === undefined ? '' : wordsBelow(element);
  };
  return {
    title: value('title'),
    author: value('creator'),
    created: value('created'),
    modified: value('modified'),
    language: value('language'),
    identifiers: [value('identifier')],
  };
}
