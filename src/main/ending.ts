import { type BrowserWindow, app } from 'electron';
import type { RecorderClient } from './record/recorder-client';
import { askWindowToFinish, within } from './window-closing';

/** How long the recorder may take to flush and give up its lock. */
const recorderLimitMs = 10_000;
/** What a command ends with when it was stopped from outside, as shells have it for Ctrl-C. */
const interruptedCode = 130;

export interface Ending {
  /** The window finishes, the recorder closes, the app ends. Later calls wait for the first. */
  readonly end: (code: number) => Promise<void>;
  /** Lets the recorder close and ends at once: the terminal command has finished by itself. */
  readonly endCommand: (code: number) => Promise<void>;
  readonly hasBegun: () => boolean;
  /** Makes closing this window, or quitting, end the app in that order. */
  readonly guardWindow: (window: BrowserWindow) => void;
}

/** The one way in which the app ends. */
export function createEnding(parts: {
  /** In the order in which they are asked to finish: one that works on another first. */
  readonly windows: () => readonly BrowserWindow[];
  readonly recorder: RecorderClient;
  readonly isCommand: boolean;
  /** Runs while the window is still there. */
  readonly beforeEnd: () => void;
}): Ending {
  let ending: Promise<void> | undefined;
  let isFinished = false;

  const finish = async (code: number, asksWindow: boolean) => {
    for (const window of asksWindow ? parts.windows() : []) {
      for (const reason of await askWindowToFinish(window)) say(`While closing: ${reason}`);
    }
    parts.beforeEnd();
    if (!(await within(recorderLimitMs, closeRecorder(parts.recorder))))
      say('The archive took too long to close. Everything confirmed is safe.');
    isFinished = true;
    app.exit(code);
  };
  const end = (code: number) => (ending ??= finish(code, true));
  const endCommand = (code: number) => (ending ??= finish(code, false));

  return {
    end,
    endCommand,
    hasBegun: () => ending !== undefined,
    guardWindow: (window) => {
      window.on('close', (event) => {
        if (isFinished) return;
        event.preventDefault();
        void end(parts.isCommand ? interruptedCode : 0);
      });
    },
  };
}

async function closeRecorder(recorder: RecorderClient): Promise<void> {
  const closed = await recorder.close();
  if (!closed.ok && closed.failure.kind === 'io') say(closed.failure.message);
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
