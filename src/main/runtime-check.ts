/** The oldest Electron that is still fit for users; an older one is for development only. */
const oldestForUsers = 40;

/** A sentence when the app must not start like this, or undefined. */
export function unfitRuntime(runtime: {
  readonly isPackaged: boolean;
  readonly electron: string;
  readonly hasNoSandbox: boolean;
}): string | undefined {
  if (!runtime.isPackaged) return undefined;
  if (runtime.hasNoSandbox)
    return 'Sourcebook does not run without its sandbox, which keeps documents from doing harm. Start it without --no-sandbox, and not as the system’s administrator.';
  if (Number.parseInt(runtime.electron, 10) < oldestForUsers)
    return `This copy of Sourcebook was put together with an old runtime (Electron ${runtime.electron}) that is for development only. Please install a released version.`;
  return undefined;
}
