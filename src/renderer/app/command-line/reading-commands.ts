import { failure, type Result, success } from '../../../shared/result';
import type { Archive, SearchHit, SourceRow } from '../../core/archive';
import { readingReport, readingReportText } from '../../core/formats/reading-report';
import { describeDate } from '../../core/model/uncertain-date';
import { type CommandEnd, type CommandOutput, DONE, failed, misused, SOME_FAILED } from './command-answer';
import { findById } from './find-by-id';
import { sourceFields } from './import-command';
import { countOption, type ParsedCommand } from './parse-command';

/** A source by its identifier, the start of it, or the SHA-256 of its original. */
export async function findSource(archive: Archive, given: string): Promise<Result<SourceRow, string>> {
  return findById(
    await archive.sources.all().read(),
    (source) => [source.id, source.sha256],
    given,
    'source',
  );
}

/** `sources` */
export async function sourcesCommand(archive: Archive, output: CommandOutput): Promise<CommandEnd> {
  for (const source of await archive.sources.all().read()) {
    await output.answer({
      json: {
        ...sourceFields(source),
        author: source.author,
        publisher: source.publisher,
        date: source.date,
        notes: source.noteCount,
        bytes: source.bytes,
        originalName: source.originalName,
        importedAt: source.importedAt,
      },
      text: `${source.id}  ${source.kind.padEnd(8)}  ${source.title}${source.publisher === '' ? '' : ` (${source.publisher})`}`,
    });
  }
  return DONE;
}

/** `report SOURCE` */
export async function reportCommand(
  archive: Archive,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  const found = await findSource(archive, command.positionals[0] ?? '');
  if (!found.ok) return failed(output, found.failure);
  const source = found.value;
  const { parent, extraction, formerReadings, originalName, originalPath, bytes, importedAt } = source;
  const container = parent && (await archive.sources.one(parent.sourceId).read());
  await output.answer({
    json: {
      ...sourceFields(source),
      originalName,
      originalPath,
      bytes,
      importedAt,
      parent: parent ?? null,
      reading: extraction,
      formerReadings,
      lines: readingReport(source, container),
    },
    text: readingReportText(source, container),
  });
  return DONE;
}

/** `text SOURCE [--page N]` */
export async function textCommand(
  archive: Archive,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  const page = countOption(command, 'page');
  if (!page.ok) return misused(output, page.failure);
  const source = await findSource(archive, command.positionals[0] ?? '');
  if (!source.ok) return failed(output, source.failure);
  const texts = await pageTexts(archive, source.value, page.value);
  if (!texts.ok) return failed(output, texts.failure);
  await output.answer({
    json: { sourceId: source.value.id, page: page.value ?? null, text: texts.value.join('\n\n') },
    text: texts.value.join('\n\f\n'),
  });
  return DONE;
}

async function pageTexts(
  archive: Archive,
  source: SourceRow,
  page: number | undefined,
): Promise<Result<string[], string>> {
  const count = Math.max(1, source.extraction.pages);
  if (page !== undefined && page > count)
    return failure(`“${source.title}” has ${count} ${count === 1 ? 'page' : 'pages'}.`);
  const texts: string[] = [];
  const first = page === undefined ? 0 : page - 1;
  const last = page === undefined ? count - 1 : page - 1;
  for (let pageIndex = first; pageIndex <= last; pageIndex += 1) {
    texts.push((await archive.sources.pageText(source.id, pageIndex)) ?? '');
  }
  return success(texts);
}

/** `search QUERY [--limit N]` */
export async function searchCommand(
  archive: Archive,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  const limit = countOption(command, 'limit');
  if (!limit.ok) return misused(output, limit.failure);
  const answer = await archive.do.search(command.positionals[0] ?? '', {
    asYouType: false,
    limit: limit.value ?? 20,
  });
  const hits = answer.groups
    .flatMap((group) => group.hits.map((hit) => ({ hit, source: group.source })))
    .toSorted((one, other) => other.hit.score - one.hit.score);
  for (const { hit, source } of hits) {
    const page = source.extraction.pages > 0 ? hit.pageIndex + 1 : null;
    await output.answer({
      json: {
        sourceId: source.id,
        title: source.title,
        page,
        paragraph: hit.paragraph ?? null,
        passage: hit.passage,
        passageId: hit.passageId,
        score: hit.score,
        snippet: hit.snippet,
        matched: hit.matched,
      },
      text: `${source.title}${placeOf(hit, page)}\n  ${hit.snippet.replaceAll('\n', ' ')}`,
    });
  }
  if (hits.length === 0) await output.say('No passages.');
  return DONE;
}

function placeOf(hit: SearchHit, page: number | null): string {
  if (page !== null) return `, page ${page}`;
  return hit.paragraph === undefined ? '' : `, paragraph ${hit.paragraph}`;
}

/** `event list` */
export async function eventListCommand(archive: Archive, output: CommandOutput): Promise<CommandEnd> {
  for (const row of await archive.events.all().read()) {
    const { event } = row;
    await output.answer({
      json: {
        eventId: event.id,
        title: event.title,
        date: event.date,
        place: event.place,
        participants: event.participants,
        summary: event.summary,
        passages: row.passages,
        sources: row.sources,
        texts: row.texts,
        stances: row.stances,
      },
      text: `${event.id}  ${event.date === '' ? 'undated' : describeDate(event.date)}: ${event.title} (${row.passages} passages)`,
    });
  }
  return DONE;
}

/** `verify` */
export async function verifyCommand(archive: Archive, output: CommandOutput): Promise<CommandEnd> {
  const report = await archive.do.verify();
  if (!report.ok) return failed(output, report.failure.message);
  const { objects, operations, problems } = report.value;
  await output.answer({
    json: { objects, operations, problems },
    text: [
      `${objects} objects and ${operations} operations checked, ${problems.length === 0 ? 'all as they were written' : `${problems.length} problems`}.`,
      ...problems.map((problem) => `${problem.path}: ${problem.message}`),
    ].join('\n'),
  });
  return problems.length === 0 ? DONE : SOME_FAILED;
}

/** `dump`: each line as it stands, so that two dumps can be compared byte for byte. */
export async function dumpCommand(archive: Archive, output: CommandOutput): Promise<CommandEnd> {
  for (const line of await archive.do.canonicalDump()) {
    await output.answer({ json: JSON.parse(line) as Record<string, unknown>, text: line });
  }
  return DONE;
}
