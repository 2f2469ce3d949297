/** What has become of the words that are being typed. */
export type DraftState =
  | { readonly kind: 'same' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed' };

export interface DraftSaver {
  /** The words as they are now; they are written within `everyMs`. */
  type(words: string): void;
  /** Writes now what is not written; true when nothing is left unwritten. */
  flush(): Promise<boolean>;
  /** The archive has other words (an undo, another window); taken over only when nothing was typed since. */
  adopt(words: string): boolean;
}

interface DraftOptions {
  /** As the archive has them. */
  readonly words: string;
  /** At most this long after the first unwritten letter, in ms. */
  readonly everyMs: number;
  readonly write: (words: string) => Promise<boolean>;
  readonly onState: (state: DraftState) => void;
  /** The time now, for "Saved 10:14". */
  readonly now: () => Date;
}

/**
 * Writes a text while it is typed: every `everyMs`, however fast one types, one write after another.
 * What could not be written is tried again with the next letters, or by `flush`.
 */
export function createDraftSaver({ words, everyMs, write, onState, now }: DraftOptions): DraftSaver {
  let typed = words;
  let written = words;
  /** What was written here; the archive tells of it again, perhaps later than of what followed. */
  const own = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<boolean> | undefined;

  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const writeTyped = async (): Promise<boolean> => {
    const draft = typed;
    own.add(draft);
    const isWritten = await write(draft);
    if (isWritten) written = draft;
    if (!isWritten) onState({ kind: 'failed' });
    else onState(typed === draft ? { kind: 'saved', at: now() } : { kind: 'unsaved' });
    return isWritten;
  };
  const writeDue = async (): Promise<boolean> => {
    stop();
    if (writing !== undefined) {
      // One write at a time; what was typed meanwhile follows it.
      await writing;
      return writeDue();
    }
    if (typed === written) return true;
    writing = writeTyped();
    try {
      return await writing;
    } finally {
      writing = undefined;
    }
  };
  const flush = async (): Promise<boolean> => {
    const isWritten = await writeDue();
    return isWritten && typed !== written ? flush() : isWritten;
  };
  return {
    type(next) {
      typed = next;
      if (typed === written && writing === undefined) {
        stop();
        return;
      }
      onState({ kind: 'unsaved' });
      timer ??= setTimeout(() => void writeDue(), everyMs);
    },
    flush,
    adopt(next) {
      if (next === written || own.has(next) || typed !== written || writing !== undefined) return false;
      own.clear();
      typed = next;
      written = next;
      onState({ kind: 'same' });
      return true;
    },
  };
}
