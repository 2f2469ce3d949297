import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronExecutable } from '../../scripts/setup/electron-runtime.mjs';
import type { Acknowledged } from './durability-dump';
import { killedEnvironment, killTree } from './durability-processes';
import { firstAnswerMs, type KillMoment } from './durability-writers';
import { electronSwitches, projectFolder, type Workplace } from './launch';

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

/** Starts the window with the archive's interface within reach of tests. */
export function launchWithHooks(workplace: Workplace): Promise<ElectronApplication> {
  const places = ['--archive', workplace.archive, '--data-dir', workplace.data, '--test-hooks'];
  return _electron.launch({
    executablePath: electronExecutable(),
    args: [...electronSwitches(), projectFolder, ...places],
    env: killedEnvironment(workplace.folder),
    timeout: 60_000,
  });
}

/** The window, once its archive is open. */
export async function windowWithArchive(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow({ timeout: 60_000 });
  await page.waitForFunction(() => 'sourcebookTest' in window, undefined, { timeout: firstAnswerMs });
  return page;
}

/** Works in the window by the calls its screens make (paste, annotate, change, create, link), then kills everything. */
export async function killWindow(
  workplace: Workplace,
  label: string,
  moment: KillMoment,
): Promise<readonly Acknowledged[]> {
  const app = await launchWithHooks(workplace);
  const root = app.process().pid ?? 0;
  if ('afterStartMs' in moment) {
    await new Promise((resolve) => setTimeout(resolve, moment.afterStartMs));
    await killTree(root);
    return [];
  }
  const page = await windowWithArchive(app);
  const acknowledged: Acknowledged[] = [];
  const first = new Promise<void>((resolve) => {
    page.on('console', (message) => {
      if (!message.text().startsWith('{"table":')) return;
      acknowledged.push(JSON.parse(message.text()) as Acknowledged);
      resolve();
    });
  });
  await page.evaluate(startWriting, label);
  await first;
  await new Promise((resolve) => setTimeout(resolve, moment.afterFirstMs));
  await killTree(root);
  // What was said last of an annotation's note is what counts.
  return [...new Map(acknowledged.map((each) => [`${each.table} ${each.id}`, each])).values()];
}

/** Begins to import `count` pasted texts at once, and does not wait for them. */
export async function startPasting(page: Page, label: string, count: number): Promise<void> {
  await page.evaluate(
    ([name, total]) => {
      const { archive } = (window as unknown as TestWindow).sourcebookTest;
      for (let index = 0; index < total; index += 1) {
        const lines = Array.from({ length: 60 }, (_, line) => `Line ${line} of paste ${index} of ${name}.`);
        void archive.imports.addPasted('text', lines.join('\n\n'));
      }
    },
    [label, count] as const,
  );
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
    const title = `Day ${index} of ${label}`;
    const event = valueOf(
      await archive.do.createEvent({ title, date: '2026-03~', place: '', participants: [], summary: '' }),
    );
    say('events', event.id);
    say('links', valueOf(await archive.do.link(annotation.id, event.id, 'supports')).id);
    // While the change is under way the note is one or the other; it is claimed when it is confirmed.
    say('annotations', annotation.id);
    const changed = `Second note ${index}`;
    valueOf(await archive.do.changeAnnotation(annotation.id, { note: changed }));
    say('annotations', annotation.id, changed);
    return write(index + 1);
  };
  void write(0);
}
