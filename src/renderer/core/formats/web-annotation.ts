import { anchorHealth } from '../model/anchors';
import type { AnchorHealth, Annotation, PassageAnchor } from '../model/annotation';
import type { ExtractedPage } from '../model/extraction';
import type { Source, SourceKind } from '../model/source';
import { selectorFor } from './annotation-selectors';
import type { Selector } from './annotation-selectors';

/** A marked passage on its way out, with the pages of its source's present reading. */
export interface AnnotationToWrite {
  readonly source: Source;
  readonly annotation: Annotation;
  /** That of its worst piece. */
  readonly health: AnchorHealth;
  /** Undefined where the page, or the whole text, could not be read. */
  readonly pageAt: (pageIndex: number) => Pick<ExtractedPage, 'text' | 'layout'> | undefined;
}

export interface AnnotationCollection {
  /** An IRI. */
  readonly id: string;
  readonly label: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly annotations: readonly AnnotationToWrite[];
  /** The archive's name of a highlight. */
  readonly highlightName: (highlight: Annotation['highlight']) => string;
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * Annotations as one document of JSON-LD: an AnnotationCollection with a single AnnotationPage (W3C
 * Web Annotation Data Model, sections 3 to 5). A source is named by the SHA-256 of its original.
 */
export function webAnnotations(collection: AnnotationCollection): string {
  const { id, label, createdAt, annotations, highlightName } = collection;
  const document = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label,
    created: createdAt,
    total: annotations.length,
    first: {
      id: `${id}#page1`,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: annotations.map((each) => annotationItem(each, highlightName(each.annotation.highlight))),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly purpose: 'commenting' | 'tagging' | 'classifying' | 'assessing';
  readonly format?: string;
}

function annotationItem(each: AnnotationToWrite, highlight: string): object {
  const { annotation } = each;
  const targets = targetsOf(each);
  return {
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    motivation: motivationOf(annotation),
    created: annotation.createdAt,
    modified: annotation.changedAt,
    ...(annotation.author === '' ? {} : { creator: { type: 'Person', name: annotation.author } }),
    body: bodiesOf(each, highlight),
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function motivationOf({ kind, note }: Annotation): 'commenting' | 'highlighting' {
  return note.trim() !== '' || kind === 'point' || kind === 'source' ? 'commenting' : 'highlighting';
}

/** The note, the tags, the highlight's name, and what is doubtful about the place. */
function bodiesOf({ annotation, health }: AnnotationToWrite, highlight: string): readonly TextualBody[] {
  const { kind, note, tags } = annotation;
  const doubt = doubtWords(health);
  return [
    ...(note.trim() === '' ? [] : [body(note, 'commenting', 'text/markdown')]),
    ...tags.map((tag) => body(tag, 'tagging')),
    ...(kind === 'source' ? [] : [body(highlight, 'classifying')]),
    ...(doubt === undefined ? [] : [body(doubt, 'assessing')]),
  ];
}

function body(value: string, purpose: TextualBody['purpose'], format = 'text/plain'): TextualBody {
  return { type: 'TextualBody', value, format, purpose };
}

function doubtWords(health: AnchorHealth): string | undefined {
  switch (health.state) {
    case 'exact':
      return undefined;
    case 'moved':
      return 'Found again elsewhere in the text, letter for letter.';
    case 'approximate':
      return `Found by likeness (${Math.floor(health.likeness * 100)} %); compare it with the original.`;
    case 'lost':
      return 'Not found in the present text; it stands as it was marked in a former one.';
  }
}

interface Target {
  readonly type: 'SpecificResource';
  readonly source: { readonly id: string; readonly format?: string; readonly language?: string };
  readonly selector?: Selector;
}

/** One target a piece; a note on the source has the source as its target, without a selector. */
function targetsOf({ source, annotation, pageAt }: AnnotationToWrite): readonly Target[] {
  const resourceOf = ({ original }: PassageAnchor): Target => ({
    type: 'SpecificResource',
    source: {
      id: `urn:sha256:${original ?? source.sha256}`,
      ...(MEDIA_TYPES[source.kind] === undefined ? {} : { format: MEDIA_TYPES[source.kind] }),
      ...(source.language === '' ? {} : { language: source.language }),
    },
  });
  if (annotation.kind === 'source') return [resourceOf(annotation.anchors[0])];
  return annotation.anchors.map((anchor) => {
    const isPresent = anchorHealth(anchor, source.extraction.sha256).state !== 'lost';
    const page = isPresent ? pageAt(anchor.pageIndex) : undefined;
    const selector = selectorFor({ kind: source.kind, anchor, area: annotation.area, page });
    return { ...resourceOf(anchor), selector };
  });
}

/** Media types of the originals, where the kind alone tells. */
const MEDIA_TYPES: Readonly<Partial<Record<SourceKind, string>>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  epub: 'application/epub+zip',
  html: 'text/html',
  mhtml: 'multipart/related',
  email: 'message/rfc822',
  mailbox: 'application/mbox',
  markdown: 'text/markdown',
  text: 'text/plain',
  zip: 'application/zip',
};
