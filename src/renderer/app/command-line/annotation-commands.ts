import type { Archive } from '../../core/archive';
import type { AnnotationRow } from '../../core/annotation-work';
import { failure, type Result, success } from '../../../shared/result';
import { anchorHealth, quoteOf } from '../../core/model/anchors';
import type { AnchorHealth } from '../../core/model/annotation';
import { isWithinTag, tidyTag } from '../../core/model/tag-paths';
import { type CommandEnd, type CommandOutput, DONE, failed, misused, SOME_FAILED } from './command-answer';
import { findById } from './find-by-id';
import { optionValue, type ParsedCommand } from './parse-command';
import { findSource } from './reading-commands';

const HEALTH_STATES = ['exact', 'moved', 'approximate', 'lost'] as const;

/** `annotations [--source ID] [--tag TAG] [--health STATE]` */
export async function annotationsCommand(
  archive: Archive,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  const asked = optionValue(command, 'health');
  const state = HEALTH_STATES.find((each) => each === asked);
  if (asked !== undefined && state === undefined)
    return misused(output, `--health takes one of ${HEALTH_STATES.join(', ')}.`);
  const rows = await rowsOf(archive, optionValue(command, 'source'));
  if (!rows.ok) return failed(output, rows.failure);
  const tag = optionValue(command, 'tag');
  for (const row of rows.value) {
    if (state !== undefined && row.health.state !== state) continue;
    if (tag !== undefined && !row.annotation.tags.some((each) => isWithinTag(each, tidyTag(tag)))) continue;
    await output.answer({ json: annotationFields(row), text: annotationText(row) });
  }
  return DONE;
}

/** `repair --list`: every piece that is lost or was found by likeness, with its likeliest places. */
export async function repairCommand(archive: Archive, output: CommandOutput): Promise<CommandEnd> {
  let end = DONE;
  for (const row of await archive.annotations.all().read()) {
    const { annotation, source } = row;
    for (const [piece, anchor] of annotation.anchors.entries()) {
      const health = anchorHealth(anchor, source.extraction.sha256);
      if (health.state !== 'lost' && health.state !== 'approximate') continue;
      const found = await archive.do.anchorCandidates(annotation.id, piece);
      if (!found.ok) {
        await output.say(`${annotation.id}: ${found.failure.message}`);
        end = SOME_FAILED;
      }
      const candidates = found.ok ? found.value : [];
      await output.answer({
        json: {
          annotationId: annotation.id,
          sourceId: source.id,
          piece,
          health: health.state,
          likeness: health.state === 'approximate' ? health.likeness : null,
          quote: anchor.quote,
          candidates,
        },
        text: [
          `${annotation.id}  ${healthWords(health)}  “${oneLine(anchor.quote)}” (${source.title})`,
          ...candidates.map(
            ({ quote, likeness, pageIndex }) =>
              `  ${percent(likeness)}${source.extraction.pages > 0 ? `, page ${pageIndex + 1}` : ''}: “${oneLine(quote)}”`,
          ),
        ].join('\n'),
      });
    }
  }
  return end;
}

/** `history ANNOTATION` */
export async function historyCommand(
  archive: Archive,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  const id = await findAnnotation(archive, command.positionals[0] ?? '');
  if (!id.ok) return failed(output, id.failure);
  const history = await archive.annotations.history(id.value);
  if (!history.ok) return failed(output, history.failure.message);
  for (const { seq, at, by, label, annotation } of history.value) {
    const said = annotation === undefined ? 'removed' : annotation.note.trim() || quoteOf(annotation);
    await output.answer({
      json: { seq, at, by, label, annotation: annotation ?? null },
      text: `${at}  ${by}  ${label}: ${oneLine(said)}`,
    });
  }
  return DONE;
}

/** `relate ANNOTATION ANNOTATION --as KIND [--label TEXT]` */
export async function relateCommand(
  archive: Archive,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  const [from, to] = [
    await findAnnotation(archive, command.positionals[0] ?? ''),
    await findAnnotation(archive, command.positionals[1] ?? ''),
  ];
  if (!from.ok) return failed(output, from.failure);
  if (!to.ok) return failed(output, to.failure);
  const kind = optionValue(command, 'as') ?? '';
  const own = (await archive.preferences.read()).relationKinds.find(({ name }) => name === kind);
  const related = await archive.do.relatePassages(
    from.value,
    to.value,
    own?.id ?? kind,
    optionValue(command, 'label'),
  );
  if (!related.ok) return failed(output, related.failure.message);
  const { id, label } = related.value;
  await output.answer({
    json: { relationId: id, kind: related.value.kind, from: from.value, to: to.value, label },
    text: id,
  });
  return DONE;
}

/** An annotation that is there now, or the whole identifier of one that was. */
export async function findAnnotation(archive: Archive, given: string): Promise<Result<string, string>> {
  const present = (await archive.annotations.all().read()).map(({ annotation }) => annotation.id);
  const binned = (await archive.annotations.bin().read()).map(({ annotation }) => annotation.id);
  return findById([...present, ...binned], (id) => [id], given, 'annotation');
}

async function rowsOf(
  archive: Archive,
  sourceId: string | undefined,
): Promise<Result<readonly AnnotationRow[], string>> {
  if (sourceId === undefined) return success(await archive.annotations.all().read());
  const source = await findSource(archive, sourceId);
  if (!source.ok) return failure(source.failure);
  return success(await archive.annotations.ofSource(source.value.id).read());
}

function annotationFields({ annotation, source, health, links, relations }: AnnotationRow) {
  const [anchor] = annotation.anchors;
  return {
    annotationId: annotation.id,
    sourceId: source.id,
    kind: annotation.kind,
    page: source.extraction.pages > 0 ? anchor.pageIndex + 1 : null,
    quote: quoteOf(annotation),
    pieces: annotation.anchors,
    highlight: annotation.highlight,
    note: annotation.note,
    tags: annotation.tags,
    author: annotation.author,
    health: health.state,
    likeness: health.state === 'approximate' ? health.likeness : null,
    events: links.map(({ link }) => link.eventId),
    relations: relations.map(({ relation, words, other }) => ({
      relationId: relation.id,
      words,
      annotationId: other.id,
      label: relation.label,
    })),
    createdAt: annotation.createdAt,
    changedAt: annotation.changedAt,
  };
}

function annotationText({ annotation, source, health }: AnnotationRow): string {
  const state = health.state === 'exact' ? '' : `  [${healthWords(health)}]`;
  const note = annotation.note.trim() === '' ? '' : `\n  ${oneLine(annotation.note)}`;
  const quote = quoteOf(annotation);
  const marked = quote === '' ? annotation.kind : `“${oneLine(quote)}”`;
  return `${annotation.id}${state}  ${marked} (${source.title})${note}`;
}

function healthWords(health: AnchorHealth): string {
  return health.state === 'approximate' ? `approximate ${percent(health.likeness)}` : health.state;
}

/** Rounded down: only what is wholly alike is 100 %. */
function percent(likeness: number): string {
  return `${Math.floor(likeness * 100)} %`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
