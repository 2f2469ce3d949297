import { describe, expect, it } from 'vitest';
import type { Extraction } from '../core/model/extraction';
import type { Source, SourceKind } from '../core/model/source';
import { archiveActions } from '../core/workflows/archive-actions';
import { saveReading } from '../core/workflows/save-reading';
import { writeStep } from '../core/workflows/workflow-context';
import { importText, openTestArchive, valueOf } from './testing/test-archive';
import type { TestArchive } from './testing/test-archive';

const LAYOUT = { width: 200, height: 100, rotation: 90, runs: [] };
const BOX = { x: 10, y: 20, width: 30, height: 5 };

interface Selector {
  readonly type: string;
  readonly value?: string;
  readonly refinedBy?: Selector;
}
interface Item {
  readonly id: string;
  readonly motivation: string;
  readonly body: readonly { readonly type: string; readonly value: string; readonly purpose: string }[];
  readonly target: {
    readonly source: { readonly id: string; readonly format?: string };
    readonly selector?: Selector;
  };
}

async function importAs(
  archive: TestArchive,
  kind: SourceKind,
  title: string,
  text: string,
): Promise<Source> {
  const source = await importText(archive, title, text);
  const pages =
    kind === 'pdf' || kind === 'image' ? [{ pageIndex: 0, text, layout: LAYOUT }] : [{ pageIndex: 0, text }];
  const extraction: Extraction = { format: 1, parser: { name: 'test', version: '2' }, pages };
  const { id, sha256, bytes, originalName, originalPath, kind: was } = source;
  const file = { sha256, bytes, originalName, originalPath };
  valueOf(
    await writeStep(archive.ports, { role: 'do', label: '' }, [
      {
        kind: 'source-replaced',
        payload: { sourceId: id, before: { ...file, kind: was }, after: { ...file, kind } },
      },
    ]),
  );
  const read = { extraction, words: 9, warnings: [], encoding: '' };
  return valueOf(await saveReading(archive.ports, { ...source, kind }, read, '')).source;
}

async function scene(kind: SourceKind, text = 'Nobody 😀 crossed the stream.') {
  const archive = await openTestArchive();
  const actions = archiveActions({ ...archive.ports, boxesFor: () => [BOX] });
  const source = await importAs(archive, kind, 'Report', text);
  const items = async () => {
    const written = valueOf(await actions.exportWebAnnotations({ kind: 'all' }));
    const document = JSON.parse(written.json) as { readonly first: { readonly items: readonly Item[] } };
    return { written, document, items: document.first.items };
  };
  return { archive, actions, source, items };
}

describe('annotations as W3C Web Annotations', () => {
  it('are one collection with a page, each with what the model asks for', async () => {
    const { actions, source, items } = await scene('pdf');
    const { id } = valueOf(
      await actions.annotateQuote({
        sourceId: source.id,
        quote: 'crossed the stream',
        highlight: 2,
        note: 'Who says?',
        tags: ['crossing', 'actors/delegations'],
      }),
    );
    const { written, document, items: found } = await items();
    expect(written).toMatchObject({
      annotations: 1,
      sources: 1,
      mismatches: 0,
      name: 'Excerpts – all.jsonld',
    });
    expect(document).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: expect.stringMatching(/^urn:uuid:/u),
      type: 'AnnotationCollection',
      total: 1,
      first: { type: 'AnnotationPage', startIndex: 0, id: expect.stringMatching(/^urn:uuid:/u) },
    });
    expect(found).toEqual([
      {
        id: `urn:uuid:${id}`,
        type: 'Annotation',
        motivation: 'commenting',
        created: expect.stringMatching(/^2026-.*Z$/u),
        modified: expect.stringMatching(/^2026-.*Z$/u),
        creator: { type: 'Person', name: 'tester' },
        body: [
          { type: 'TextualBody', value: 'Who says?', format: 'text/markdown', purpose: 'commenting' },
          { type: 'TextualBody', value: 'crossing', format: 'text/plain', purpose: 'tagging' },
          { type: 'TextualBody', value: 'actors/delegations', format: 'text/plain', purpose: 'tagging' },
          { type: 'TextualBody', value: 'Date or place', format: 'text/plain', purpose: 'classifying' },
        ],
        target: {
          type: 'SpecificResource',
          source: { id: `urn:sha256:${source.sha256}`, format: 'application/pdf', language: 'en' },
          selector: {
            type: 'FragmentSelector',
            conformsTo: 'http://tools.ietf.org/rfc/rfc8118',
            // The page is shown turned by 90°: its top left corner is the unrotated page's bottom left.
            value: 'page=1&viewrect=20,10,5,30',
            refinedBy: {
              type: 'TextQuoteSelector',
              exact: 'crossed the stream',
              prefix: 'Nobody 😀 ',
              suffix: '.',
              // Code points: the face is one.
              refinedBy: { type: 'TextPositionSelector', start: 9, end: 27 },
            },
          },
        },
      },
    ]);
  });

  it('select characters of texts and pixels of pictures', async () => {
    const text = await scene('text');
    valueOf(await text.actions.annotateQuote({ sourceId: text.source.id, quote: 'crossed', highlight: 1 }));
    expect((await text.items()).items[0]).toMatchObject({
      motivation: 'highlighting',
      target: {
        source: { format: 'text/plain' },
        selector: { conformsTo: 'http://tools.ietf.org/rfc/rfc5147', value: 'char=9,16' },
      },
    });
    const picture = await scene('image');
    const area = { pageIndex: 0, box: { x: 24, y: 48, width: 12, height: 6 } };
    const anchor = valueOf(await picture.actions.anchorInArea(picture.source, area));
    valueOf(
      await picture.actions.annotate({
        sourceId: picture.source.id,
        kind: 'area',
        anchors: [anchor],
        area,
        highlight: 1,
      }),
    );
    const [item] = (await picture.items()).items;
    expect(item?.target.selector).toMatchObject({
      type: 'FragmentSelector',
      conformsTo: 'http://www.w3.org/TR/media-frags/',
      value: 'xywh=pixel:200,100,25,50',
    });
    expect(item?.target.source).not.toHaveProperty('format');
  });

  it('have one target a piece, and the source alone for a note on it', async () => {
    const { actions, source, items } = await scene('html');
    const anchors = valueOf(
      await actions.anchorsFor(source, [
        { pageIndex: 0, start: 0, end: 6 },
        { pageIndex: 0, start: 22, end: 28 },
      ]),
    );
    valueOf(await actions.annotate({ sourceId: source.id, anchors, highlight: 1 }));
    const whole = valueOf(await actions.anchorOfSource(source));
    valueOf(
      await actions.annotate({
        sourceId: source.id,
        kind: 'source',
        anchors: [whole],
        highlight: 1,
        note: 'n',
      }),
    );
    const found = (await items()).items;
    expect(found[0]?.target).toEqual({
      type: 'SpecificResource',
      source: { id: `urn:sha256:${source.sha256}`, format: 'text/html', language: 'en' },
    });
    expect(found[1]?.target).toMatchObject([
      { selector: { type: 'TextQuoteSelector', exact: 'Nobody' } },
      { selector: { type: 'TextQuoteSelector', exact: 'stream', refinedBy: { start: 21, end: 27 } } },
    ]);
  });

  it('say what is doubtful, and do not count positions in a text that is not the present one', async () => {
    const { archive, actions, source, items } = await scene('pdf');
    valueOf(await actions.annotateQuote({ sourceId: source.id, quote: 'crossed the stream', highlight: 1 }));
    const pages = [{ pageIndex: 0, text: 'Another text, of which not one word is the same.' }];
    const extraction = { format: 1, parser: { name: 'test', version: '3' }, pages } as const;
    valueOf(
      await saveReading(
        archive.ports,
        source,
        { extraction, words: 9, warnings: [], encoding: '' },
        'Read again',
      ),
    );
    const { written, items: found } = await items();
    expect(written.mismatches).toBe(1);
    expect(found[0]?.body.at(-1)).toMatchObject({
      purpose: 'assessing',
      value: expect.stringContaining('Not found'),
    });
    expect(found[0]?.target.selector).toMatchObject({
      value: 'page=1',
      refinedBy: { type: 'TextQuoteSelector' },
    });
    expect(found[0]?.target.selector?.refinedBy).not.toHaveProperty('refinedBy');
  });
});
