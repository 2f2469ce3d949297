import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { importText, openTestArchive, valueOf } from './testing/test-archive';

const QUOTE = '1. "Nineteen" were *released* [in the morning] <later>';

async function scene() {
  const archive = await openTestArchive();
  const source = await importText(archive, 'Report_on #1', 'First page.', `They say: ${QUOTE} and so on.`);
  const older = await importText(archive, 'Older', 'The depot stood empty.');
  valueOf(
    await archive.actions.changeSource(source.id, {
      author: 'A. Author',
      publisher: 'Daily',
      date: '2026-02-14',
    }),
  );
  valueOf(await archive.actions.changeSource(older.id, { date: '2025' }));
  const note = valueOf(
    await archive.actions.annotateQuote({
      sourceId: source.id,
      quote: QUOTE,
      highlight: 1,
      note: 'Compare *with* the list.\n\n- not a list',
      tags: ['count', 'morning'],
    }),
  );
  const other = valueOf(
    await archive.actions.annotateQuote({ sourceId: older.id, quote: 'stood empty', highlight: 2 }),
  );
  const event = valueOf(
    await archive.actions.createEvent({
      title: 'Detentions',
      date: '2026-02-13/2026-02-14',
      place: 'Depot',
      participants: [],
      summary: 'What happened.',
    }),
  );
  valueOf(await archive.actions.link(note.id, event.id, 'disputes'));
  return { archive, source, older, note, other, event };
}

describe('exporting excerpts', () => {
  it('writes quotation, citation, note, tags, stance and hash, in order', async () => {
    const { archive, source, event } = await scene();
    const answer = valueOf(await archive.actions.exportMarkdown({ kind: 'event', eventId: event.id }));
    expect(answer).toMatchObject({
      excerpts: 1,
      sources: 1,
      mismatches: 0,
      name: 'Excerpts – Detentions.md',
    });
    const lines = answer.markdown.split('\n');
    expect(lines[0]).toBe('# Detentions');
    expect(answer.markdown).toContain('- Date: 13–14 February 2026 (`2026-02-13/2026-02-14`)');
    expect(answer.markdown).toContain('- Archive: Test archive');
    expect(answer.markdown).toContain(
      '— A. Author, *Report_on \\#1*, Daily, 14 February 2026 (`2026-02-14`), page 2',
    );
    expect(answer.markdown).toContain('- Disputes: Detentions (13–14 February 2026');
    expect(answer.markdown).toContain('- Tags: count, morning');
    expect(answer.markdown).toContain(`\`${source.sha256}\``);
    expect(answer.markdown.match(/Check this quote/g)).toBeNull();
    const html = new MarkdownIt().render(answer.markdown);
    expect(html).toContain(
      '<p>1. &quot;Nineteen&quot; were *released* [in the morning] &lt;later&gt;</p>\n</blockquote>',
    );
    expect(html).toContain('<p>Compare *with* the list.</p>\n<p>- not a list</p>');
  });

  it('gives all excerpts, older sources first, and the same text each time', async () => {
    const { archive } = await scene();
    const first = valueOf(await archive.actions.exportMarkdown({ kind: 'all' }));
    expect(first).toMatchObject({ excerpts: 2, sources: 2 });
    expect(first.markdown.indexOf('stood empty')).toBeLessThan(first.markdown.indexOf('Nineteen'));
    const again = valueOf(await archive.actions.exportMarkdown({ kind: 'all' }));
    expect(again.markdown).toBe(first.markdown);
  });

  it('marks a quote that the text no longer says, and one whose text is gone', async () => {
    const { archive, source, older, note } = await scene();
    const stored = archive.objects.stored.get(source.extraction.sha256) ?? '';
    archive.objects.stored.set(source.extraction.sha256, stored.replace('Nineteen', 'Eighteen'));
    archive.objects.stored.delete(older.extraction.sha256);
    // The text kept in memory for marking is not the one that is compared.
    const answer = valueOf(await archive.actions.exportMarkdown({ kind: 'all' }));
    expect(answer.mismatches).toBe(2);
    expect(answer.markdown).toContain('does not say exactly this at this place');
    expect(answer.markdown).toContain('could not be read when this was exported');
    expect(answer.markdown).toContain('- Excerpts to check: 2 (marked below)');
    expect(answer.markdown).toContain('Nineteen');
    expect(note.anchors[0].quote).toBe(QUOTE);
  });

  it('exports a source without notes as a document that says so', async () => {
    const { archive } = await scene();
    const bare = await importText(archive, 'Bare', 'Nothing marked.');
    const answer = valueOf(await archive.actions.exportMarkdown({ kind: 'source', sourceId: bare.id }));
    expect(answer).toMatchObject({ excerpts: 0, sources: 0 });
    expect(answer.markdown).toContain('- Excerpts: 0');
    expect(await archive.actions.exportMarkdown({ kind: 'source', sourceId: 'gone' })).toMatchObject({
      failure: { kind: 'not-found' },
    });
  });
});
