import { firstAnchor } from '../../core/model/anchors';
import { failure, type Result, success } from '../../../shared/result';
import type { Archive } from '../../core/archive';
import { HIGHLIGHT_SLOTS } from '../../core/model/annotation';
import { STANCES } from '../../core/model/archive-event';
import { parseUncertainDate } from '../../core/model/uncertain-date';
import { type CommandEnd, type CommandOutput, DONE, failed, misused } from './command-answer';
import { findById } from './find-by-id';
import { countOption, optionValue, type ParsedCommand } from './parse-command';
import { findSource } from './reading-commands';

/** `annotate SOURCE --quote TEXT …` */
export async function annotateCommand(
  archive: Archive,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  const page = countOption(command, 'page');
  if (!page.ok) return misused(output, page.failure);
  const slot = HIGHLIGHT_SLOTS.find((each) => String(each) === (optionValue(command, 'highlight') ?? '1'));
  if (slot === undefined) return misused(output, '--highlight takes a number from 1 to 5.');
  const source = await findSource(archive, command.positionals[0] ?? '');
  if (!source.ok) return failed(output, source.failure);
  const note = optionValue(command, 'note');
  const prefix = optionValue(command, 'prefix');
  const suffix = optionValue(command, 'suffix');
  const annotated = await archive.do.annotateQuote({
    sourceId: source.value.id,
    quote: optionValue(command, 'quote') ?? '',
    highlight: slot,
    tags: command.options.get('tag') ?? [],
    ...(note === undefined ? {} : { note }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(page.value === undefined ? {} : { pageIndex: page.value - 1 }),
  });
  if (!annotated.ok) return failed(output, annotated.failure.message);
  const { id, highlight, tags } = annotated.value;
  const anchor = firstAnchor(annotated.value);
  await output.answer({
    json: {
      annotationId: id,
      sourceId: source.value.id,
      page: source.value.extraction.pages > 0 ? anchor.pageIndex + 1 : null,
      quote: anchor.quote,
      prefix: anchor.prefix,
      suffix: anchor.suffix,
      start: anchor.start,
      end: anchor.end,
      boxes: anchor.boxes,
      highlight,
      note: annotated.value.note,
      tags,
    },
    text: id,
  });
  return DONE;
}

/** `event add TITLE --date EDTF …` */
export async function eventAddCommand(
  archive: Archive,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  const date = optionValue(command, 'date') ?? '';
  const parsed = parseUncertainDate(date);
  if (!parsed.ok) return misused(output, parsed.failure.message);
  const created = await archive.do.createEvent({
    title: command.positionals[0] ?? '',
    date,
    place: optionValue(command, 'place') ?? '',
    participants: command.options.get('participant') ?? [],
    summary: optionValue(command, 'summary') ?? '',
  });
  if (!created.ok) return failed(output, created.failure.message);
  const { id, title, place, participants, summary } = created.value;
  await output.answer({
    json: { eventId: id, title, date: created.value.date, place, participants, summary },
    text: id,
  });
  return DONE;
}

/** `link ANNOTATION EVENT --stance STANCE` */
export async function linkCommand(
  archive: Archive,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  const stance = STANCES.find((each) => each === optionValue(command, 'stance'));
  if (stance === undefined) return misused(output, `--stance takes one of ${STANCES.join(', ')}.`);
  const rows = await archive.annotations.all().read();
  const row = findById(rows, (each) => [each.annotation.id], command.positionals[0] ?? '', 'annotation');
  if (!row.ok) return failed(output, row.failure);
  const event = await findEvent(archive, command.positionals[1] ?? '');
  if (!event.ok) return failed(output, event.failure);
  const linked = await archive.do.link(row.value.annotation.id, event.value, stance);
  if (!linked.ok) return failed(output, linked.failure.message);
  const { id, annotationId, eventId } = linked.value;
  await output.answer({ json: { linkId: id, annotationId, eventId, stance: linked.value.stance }, text: id });
  return DONE;
}

/** An event by its identifier or the start of it. */
export async function findEvent(archive: Archive, given: string): Promise<Result<string, string>> {
  const row = findById(await archive.events.all().read(), (each) => [each.event.id], given, 'event');
  return row.ok ? success(row.value.event.id) : failure(row.failure);
}
