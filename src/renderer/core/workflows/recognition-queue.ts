import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { Recognition, RecognitionItem } from '../archive';
import type { Source } from '../model/source';
import type { Watchable, WriteFailure } from '../ports';
import { Cancellation } from './cancellation';
import { recogniseSource } from './recognise-source';
import type { RecognitionEnd } from './recognise-source';
import { RecognitionOutcomes } from './recognition-outcomes';
import type { RecognitionOutcome } from './recognition-outcomes';
import { proposeLanguages } from './recognition-languages';
import { countPagesToRecognise, inTurn, leftAtPace } from './recognition-plan';
import type { Pace } from './recognition-plan';
import type { RecognitionPorts } from './recognition-ports';
import { requestRecognition, withdrawRecognition } from './request-recognition';
import { ValueCell } from './value-cell';

interface RunningSource {
  readonly source: Source;
  readonly cancellation: Cancellation;
}

interface PagesDone {
  readonly pagesDone: number;
  readonly pagesTotal: number;
}

const NO_PACE: Pace = { ms: 0, pages: 0 };
const STOPPED: RecognitionOutcome = failure({
  message: 'Recognition was stopped. The text of the source is as it was before.',
});

/**
 * Recognises text in the background. The queue is what the archive says: each source with a
 * request waits for its turn, also after a restart; this class only works it off, one page at a time.
 */
export class RecognitionQueue implements Recognition {
  readonly #ports: RecognitionPorts;
  readonly #cell: ValueCell<readonly RecognitionItem[]>;
  readonly #pauseCell: ValueCell<boolean>;
  /** As the archive last told, in turn. */
  #listed: readonly Source[] = [];
  /** Requests that are dealt with, while the archive still tells of them: source, then its time. */
  readonly #settled = new Map<string, string>();
  readonly #outcomes = new RecognitionOutcomes();
  /** How far sources are whose turn has come; it stays while the queue is paused. */
  readonly #progress = new Map<string, PagesDone>();
  #running: RunningSource | undefined;
  #isPaused = false;
  #isEnded = false;
  #work: Promise<void> | undefined;
  /** Of the source that is being recognised, and the last that could be relied on. */
  #pace = NO_PACE;
  #lastPace = NO_PACE;
  #stopWatching: (() => void) | undefined;

  constructor(ports: RecognitionPorts) {
    this.#ports = ports;
    this.#cell = new ValueCell<readonly RecognitionItem[]>(() => this.#items(), ports.soon);
    this.#pauseCell = new ValueCell(() => this.#isPaused, ports.soon);
  }

  get queue(): Watchable<readonly RecognitionItem[]> {
    return this.#cell;
  }

  get isPaused(): Watchable<boolean> {
    return this.#pauseCell;
  }

  /**
   * Starts to follow the archive, and goes on with what an earlier run left. Without it the queue
   * rests until something is asked of it: a terminal command does not take up what waits for a window.
   */
  begin(): void {
    this.#stopWatching ??= this.#ports.queued.watch(
      (sources) => this.#follow(sources),
      (error) =>
        this.#ports.onProblem(
          `The queue of text recognition cannot be read (${reasonOf(error)}). Nothing is lost; start Sourcebook anew to go on with it.`,
        ),
    );
  }

  /** Stops in the middle of a page; the next start goes on there. Resolves when nothing runs. */
  async end(): Promise<void> {
    this.#isEnded = true;
    this.#stopWatching?.();
    this.#running?.cancellation.abort();
    await this.#work;
  }

  languages(): Promise<readonly string[]> {
    return this.#ports.recognizer.languages();
  }

  async propose(source: Source): Promise<readonly string[]> {
    const [archive, available] = await Promise.all([this.#ports.lookups.allSources(), this.languages()]);
    return proposeLanguages(source, archive, available);
  }

  async start(
    sourceIds: readonly string[],
    languages: readonly string[],
  ): Promise<Result<void, WriteFailure>> {
    this.begin();
    this.#outcomes.forget(sourceIds);
    return requestRecognition(this.#ports, sourceIds, languages, await this.languages());
  }

  async cancel(sourceIds: readonly string[]): Promise<Result<void, WriteFailure>> {
    const taken = await withdrawRecognition(this.#ports, sourceIds, 'Stop recognising');
    if (!taken.ok) return taken;
    for (const source of taken.value) this.#settle(source, STOPPED);
    return success(undefined);
  }

  pause(): void {
    this.#setPaused(true);
  }

  resume(): void {
    this.#setPaused(false);
    this.#goOn();
  }

  /** Also resolves, with the failure, when the new text could not be written and the source stays. */
  async finished(sourceId: string): Promise<RecognitionOutcome> {
    return (await this.#isQueued(sourceId)) ? this.#outcomes.next(sourceId) : this.#outcomes.of(sourceId);
  }

  async #isQueued(sourceId: string): Promise<boolean> {
    const request = (await this.#ports.lookups.source(sourceId))?.recognition;
    return request !== undefined && this.#settled.get(sourceId) !== request.requestedAt;
  }

  #follow(sources: readonly Source[]): void {
    const present = new Map(sources.map((source) => [source.id, source]));
    for (const id of this.#settled.keys()) if (!present.has(id)) this.#settled.delete(id);
    const gone = this.#listed.filter(({ id }) => !present.has(id));
    this.#listed = inTurn(sources);
    const running = this.#running;
    if (running !== undefined && !isSameTask(running.source, present.get(running.source.id))) {
      running.cancellation.abort();
    }
    for (const { id } of gone) void this.#left(id);
    this.#cell.changed();
    this.#goOn();
  }

  /** A source that left without our doing: by undo, or because it was removed. */
  async #left(sourceId: string): Promise<void> {
    try {
      if (await this.#isQueued(sourceId)) return;
      this.#progress.delete(sourceId);
      await this.#ports.pages.remove(sourceId);
    } catch (error) {
      this.#ports.onProblem(
        `Pages that were recognised could not be put away (${reasonOf(error)}). Nothing else is touched.`,
      );
    }
    this.#outcomes.settleUnlessKnown(sourceId, STOPPED);
  }

  #waiting(): readonly Source[] {
    return this.#listed.filter(({ id, recognition }) => this.#settled.get(id) !== recognition?.requestedAt);
  }

  #goOn(): void {
    // A pause is for what waits now: the next request is not to begin with it.
    if (this.#isPaused && this.#waiting().length === 0) this.#setPaused(false);
    if (this.#work !== undefined || this.#next() === undefined) return;
    this.#work = this.#workOff().finally(() => {
      this.#work = undefined;
      // What came while the last source was put away.
      this.#goOn();
    });
  }

  #next(): Source | undefined {
    return this.#isPaused || this.#isEnded ? undefined : this.#waiting()[0];
  }

  async #workOff(): Promise<void> {
    for (let source = this.#next(); source !== undefined; source = this.#next()) {
      try {
        await this.#take(source);
      } catch (error) {
        // It stays in the archive's queue, and is tried again at the next start.
        const message = `The text of “${source.title}” could not be recognised (${reasonOf(error)}). The source is as it was before; it is tried again at the next start.`;
        this.#ports.onProblem(message);
        this.#settle(source, failure({ message }));
      }
      this.#running = undefined;
      this.#cell.changed();
    }
    this.#ports.recognizer.rest();
  }

  async #take(source: Source): Promise<void> {
    const languages = source.recognition?.languages ?? [];
    const running: RunningSource = { source, cancellation: new Cancellation() };
    this.#running = running;
    this.#pace = NO_PACE;
    this.#cell.changed();
    const end = await recogniseSource(this.#ports, source, {
      languages,
      signal: running.cancellation,
      goesOn: () => !this.#isPaused && !this.#isEnded,
      progress: (pagesDone, pagesTotal) => {
        this.#progress.set(source.id, { pagesDone, pagesTotal });
        this.#cell.changed();
      },
      pageTook: (ms) => {
        this.#pace = { ms: this.#pace.ms + ms, pages: this.#pace.pages + 1 };
        if (leftAtPace(this.#pace, 1) !== undefined) this.#lastPace = this.#pace;
      },
    });
    if (running.cancellation.aborted) return;
    await this.#close(source, languages, end);
  }

  async #close(source: Source, languages: readonly string[], end: RecognitionEnd): Promise<void> {
    switch (end.kind) {
      case 'stopped':
        return;
      case 'failed': {
        this.#ports.onProblem(end.message);
        const withdrawn = await withdrawRecognition(this.#ports, [source.id], '');
        if (!withdrawn.ok) this.#ports.onProblem(withdrawn.failure.message);
        this.#settle(source, failure({ message: end.message }));
        await this.#ports.pages.remove(source.id);
        return;
      }
      case 'recognised': {
        const saved = await this.#ports.saveRecognised(source.id, end.pages, languages);
        if (saved.ok || saved.failure.kind === 'not-found') {
          this.#settle(source, saved.ok ? success(undefined) : failure({ message: saved.failure.message }));
          await this.#ports.pages.remove(source.id);
          return;
        }
        // The pages are kept aside, so nothing has to be recognised again when it can be written.
        this.#setPaused(true);
        const message = `${saved.failure.message} The recognised text of “${source.title}” is kept aside, and recognition is paused until you resume it.`;
        this.#ports.onProblem(message);
        this.#outcomes.tell(source.id, failure({ message }));
      }
    }
  }

  /** The request is dealt with, whatever the archive still tells of it. */
  #settle(source: Source, outcome: RecognitionOutcome): void {
    this.#settled.set(source.id, source.recognition?.requestedAt ?? '');
    if (this.#running?.source.id === source.id) this.#running.cancellation.abort();
    this.#progress.delete(source.id);
    this.#outcomes.settle(source.id, outcome);
    this.#cell.changed();
  }

  #setPaused(isPaused: boolean): void {
    this.#isPaused = isPaused;
    this.#pauseCell.changed();
  }

  #items(): readonly RecognitionItem[] {
    return this.#waiting().map((source): RecognitionItem => {
      const isRunning = this.#running?.source.id === source.id;
      const { pagesDone, pagesTotal } = this.#progress.get(source.id) ?? {
        pagesDone: 0,
        pagesTotal: countPagesToRecognise(source),
      };
      return {
        sourceId: source.id,
        title: source.title,
        languages: source.recognition?.languages ?? [],
        state: isRunning ? 'running' : 'waiting',
        pagesDone,
        pagesTotal,
        leftMs: leftAtPace(isRunning ? this.#pace : this.#lastPace, pagesTotal - pagesDone),
      };
    });
  }
}

/** Whether what was begun is still what is asked for. */
function isSameTask(begun: Source, now: Source | undefined): boolean {
  return (
    now !== undefined &&
    now.recognition?.requestedAt === begun.recognition?.requestedAt &&
    now.extraction.sha256 === begun.extraction.sha256
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
