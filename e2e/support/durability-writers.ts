import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronExecutable } from '../../scripts/setup/electron-runtime.mjs';
import type { TestDocument } from './durability-documents';
import { type Acknowledged, acknowledgedIn } from './durability-dump';
import { killTree } from './durability-processes';
import { electronSwitches, projectFolder, type Workplace } from './launch';

/** When to kill: so long after the start, or so long after the first thing that was said to be done. */
export type KillMoment = { readonly afterStartMs: number } | { readonly afterFirstMs: number };

/** How long a program may take until its first answer. */
const firstAnswerMs = 90_000;

/** A script of import, annotation, event and link commands; links tie what earlier rounds have made. */
export function commandScript(
  documents: readonly TestDocument[],
  label: string,
  earlier: readonly Acknowledged[],
): string {
  const annotations = earlier.filter(({ table }) => table === 'annotations');
  const events = earlier.filter(({ table }) => table === 'events');
  return documents
    .flatMap(({ path, sha256, quote }, index) => {
      const lines = [
        `import "${path}"`,
        `annotate ${sha256} --quote "${quote}" --note "Read in ${label}, number ${index}" --tag ${label}`,
      ];
      if (index % 2 === 1)
        lines.push(`event add "Reading ${index} of ${label}" --date 2026-03-${10 + (index % 20)}`);
      const annotation = annotations[(index * 7) % Math.max(1, annotations.length)];
      const event = events[(index * 3) % Math.max(1, events.length)];
      if (annotation !== undefined && event !== undefined && index % 3 === 2)
        lines.push(`link ${annotation.id} ${event.id} --stance supports`);
      return lines;
    })
    .join('\n');
}

/** Runs commands from standard input, kills everything at the given moment, and answers what was acknowledged. */
export function killCommand(
  workplace: Workplace,
  script: string,
  moment: KillMoment,
): Promise<readonly Acknowledged[]> {
  const program = join(projectFolder, 'scripts', 'sourcebook.mjs');
  const places = ['--archive', workplace.archive, '--data-dir', workplace.data];
  const child = spawn(process.execPath, [program, 'run', '-', '--json', ...places], {
    cwd: workplace.folder,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let answered = '';
  let said = '';
  return new Promise((resolve, reject) => {
    let killing: Promise<void> | undefined;
    const kill = () => {
      killing ??= killTree(child.pid ?? 0).catch(reject);
    };
    const timer = setTimeout(kill, 'afterStartMs' in moment ? moment.afterStartMs : firstAnswerMs);
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (answered === '' && 'afterFirstMs' in moment) setTimeout(kill, moment.afterFirstMs);
      answered += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    // The pipe breaks when the program is killed before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(script);
    child.once('error', reject);
    child.once('close', (exit) => {
      clearTimeout(timer);
      if ('afterFirstMs' in moment && answered === '')
        return reject(new Error(`The command answered nothing (${exit}): ${said}`));
      // What ends without a newline was not said to the end.
      const whole = answered.slice(0, answered.lastIndexOf('\n') + 1).split('\n');
      const values = whole.filter((line) => line.startsWith('{'));
      const acknowledged = acknowledgedIn(values.map((line) => JSON.parse(line) as Record<string, unknown>));
      void Promise.resolve(killing).then(() => resolve(acknowledged));
    });
  });
}

type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: unknown };
/** The part of the archive's own interface that the window puts up for tests; see core/archive.ts. */
interface TestWindow {
  readonly sourcebookTest: {
    readonly archive: {
      readonly imports: {
        addPasted(
          kind: 'text',
          content: string,
        ): Promise<
          readonly {
            readonly outcome?: { readonly status: string; readonly source?: { readonly id: string } };
          }[]
        >;
      };
      readonly do: {
        annotateQuote(request: unknown): Promise<Answer<{ readonly id: string }>>;
        changeAnnotation(id: string, changes: { readonly note: string }): Promise<Answer<void>>;
        createEvent(content: unknown): Promise<Answer<{ readonly id: string }>>;
        link(
          annotationId: string,
          eventId: string,
          stance: 'supports',
        ): Promise<Answer<{ readonly id: string }>>;
      };
    };
  };
}

/** The same in the window itself, by the calls its screens make: paste, annotate, change, create, link. */
export async function killWindow(
  workplace: Workplace,
  label: string,
  moment: KillMoment,
): Promise<readonly Acknowledged[]> {
  const places = ['--archive', workplace.archive, '--data-dir', workplace.data, '--test-hooks'];
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...electronSwitches(), projectFolder, ...places],
    timeout: 60_000,
  });
  const root = app.process().pid ?? 0;
  if ('afterStartMs' in moment) {
    await new Promise((resolve) => setTimeout(resolve, moment.afterStartMs));
    await killTree(root);
    return [];
  }
  const acknowledged: Acknowledged[] = [];
  const page = await app.firstWindow({ timeout: 60_000 });
  const first = new Promise<void>((resolve) => {
    page.on('console', (message) => {
      if (!message.text().startsWith('{"table":')) return;
      acknowledged.push(JSON.parse(message.text()) as Acknowledged);
      resolve();
    });
  });
  await page.waitForFunction(() => 'sourcebookTest' in window, undefined, { timeout: firstAnswerMs });
  await page.evaluate(startWriting, label);
  await first;
  await new Promise((resolve) => setTimeout(resolve, moment.afterFirstMs));
  await killTree(root);
  // A note that was changed later was, before, something else.
  const last = new Map(acknowledged.map((each) => [`${each.table} ${each.id}`, each]));
  return [...last.values()];
}

/** Runs in the window, and goes on until the window is killed. */
function startWriting(label: string): void {
  const { archive } = (window as unknown as TestWindow).sourcebookTest;
  const say = (table: string, id: string, note?: string) => console.log(JSON.stringify({ table, id, note }));
  const valueOf = <Value>(answer: Answer<Value>): Value => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    return answer.value;
  };
  const write = async (index: number): Promise<void> => {
    const quote = `On day ${index} of ${label} the keeper wrote nothing down.`;
    const lines = Array.from({ length: 40 }, (_, line) => `Line ${line} of page ${index} of ${label}.`);
    const [item] = await archive.imports.addPasted('text', [...lines, quote, ...lines].join('\n\n'));
    const sourceId = item?.outcome?.source?.id;
    if (sourceId === undefined) throw new Error(JSON.stringify(item));
    say('sources', sourceId);
    const note = `First note ${index}`;
    const annotation = valueOf(
      await archive.do.annotateQuote({ sourceId, quote, highlight: 2, note, tags: [label] }),
    );
    say('annotations', annotation.id, note);
    const content = {
      title: `Day ${index} of ${label}`,
      date: '2026-03~',
      place: '',
      participants: [],
      summary: '',
    };
    const event = valueOf(await archive.do.createEvent(content));
    say('events', event.id);
    say('links', valueOf(await archive.do.link(annotation.id, event.id, 'supports')).id);
    // While the change is under way the note is one or the other; it is claimed when it is confirmed.
    say('annotations', annotation.id);
    valueOf(await archive.do.changeAnnotation(annotation.id, { note: `Second note ${index}` }));
    say('annotations', annotation.id, `Second note ${index}`);
    return write(index + 1);
  };
  void write(0);
}
