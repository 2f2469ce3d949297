/** The path of the Electron to start; throws a sentence when there is none yet. */
export function electronExecutable(): string;

/** Gets an Electron when there is none, and resolves to the path of its executable. */
export function ensureElectron(): Promise<string>;
