import { existsSync, renameSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Settings } from '../preload/desktop-api';
import { areKeys } from '../shared/keys/chosen-keys';
import { readSmallJson, replaceSmallFile } from './small-file';

/** Also the check of what the window asks to change. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  documentTextSize: z.number().min(14).max(24),
  documentFace: z.enum(['serif', 'sans', 'easy']),
  documentMeasure: z.number().int().min(50).max(90),
  documentLeading: z.number().int().min(130).max(220),
  singleKeys: z.boolean(),
  keys: z.record(z.string().max(60), z.string().max(200).refine(areKeys)),
  showMentions: z.boolean(),
  recogniseAutomatically: z.boolean(),
  panels: z.record(z.string().max(100), z.number().min(0).max(10_000)),
  sidebarOpen: z.boolean(),
  rightPanelOpen: z.boolean(),
  welcomed: z.array(z.string().max(100)).max(10_000),
});

export const defaultSettings: Settings = {
  theme: 'system',
  documentTextSize: 17,
  documentFace: 'serif',
  documentMeasure: 66,
  documentLeading: 166,
  singleKeys: true,
  keys: {},
  showMentions: true,
  recogniseAutomatically: false,
  panels: {},
  sidebarOpen: true,
  rightPanelOpen: true,
  welcomed: [],
};

/** The researcher's settings in one file, shared by every archive of this account. */
export class SettingsFile {
  readonly #path: string;
  #settings: Settings = defaultSettings;
  #notice: string | undefined;

  constructor(path: string) {
    this.#path = path;
    this.#read();
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** A sentence when the file was damaged and has been set aside. */
  get notice(): string | undefined {
    return this.#notice;
  }

  /**
   * Merges and writes. Reads first, so that what another open archive changed is kept.
   * Throws when the file cannot be written; the change then holds until the app ends.
   */
  change(changes: Partial<Settings>): Settings {
    this.#read();
    this.#settings = { ...this.#settings, ...changes };
    replaceSmallFile(this.#path, `${JSON.stringify(this.#settings, null, 2)}\n`);
    return this.#settings;
  }

  #read(): void {
    const file = readSmallJson(this.#path);
    if (file === 'missing') return;
    const parsed = file === 'damaged' ? undefined : parseSettings(file.json);
    if (parsed === undefined) this.#setAside();
    else this.#settings = parsed;
  }

  #setAside(): void {
    const aside = freeAside(this.#path);
    renameSync(this.#path, aside);
    this.#notice = `Your settings could not be read, so the usual ones are used. The old file is kept as “${basename(aside)}”. Your archive is not affected.`;
  }
}

/** Settings from a file: what is missing gets its default, what is unknown is left out, what is wrong makes it undefined. */
export function parseSettings(json: unknown): Settings | undefined {
  const parsed = settingsSchema.partial().safeParse(json);
  if (!parsed.success) return undefined;
  const known = Object.entries(parsed.data).filter(([, value]) => value !== undefined);
  return { ...defaultSettings, ...Object.fromEntries(known) };
}

function freeAside(path: string): string {
  for (let number = 1; ; number += 1) {
    const aside = path.replace(/\.json$/, `.damaged-${number}.json`);
    if (!existsSync(aside)) return aside;
  }
}
