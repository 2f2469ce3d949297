import { openRecorder } from './open-recorder';
import type { RecorderProcessCalls, RecorderReply, RecorderRequest } from './recorder-calls';
import { RecorderHost, serveRecorder } from './recorder-server';

/*
 * Entry of the recorder's own process. In Electron it is a utility process and speaks through `process.parentPort`
 * (structured clone); under plain `child_process.fork` with `serialization: 'advanced'` it speaks through `process.send`.
 * A forked child closes the archive and goes when the wire to its parent breaks; a utility process ends with Electron.
 */

/** The slice of Electron's utility-process API that is used here. */
interface Port {
  postMessage(message: unknown): void;
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports?: readonly Port[] }) => void,
  ): void;
  start?(): void;
}

/** Sent by main together with one port: serve these calls, and no others, on that port. */
export interface ServePort {
  readonly type: 'serve-port';
  readonly allow: readonly (keyof RecorderProcessCalls)[];
}

const host = new RecorderHost(({ folder, ...options }) => openRecorder(folder, options));
const { parentPort } = process as unknown as { readonly parentPort?: Port };

if (parentPort !== undefined) serveParentPort(parentPort);
else serveForkedChild();

function serveParentPort(port: Port): void {
  const listeners: ((request: RecorderRequest) => void)[] = [];
  port.on('message', ({ data, ports }) => {
    const message = data as RecorderRequest | ServePort;
    if (message.type !== 'serve-port') return listeners.forEach((listener) => listener(message));
    const [given] = ports ?? [];
    if (given !== undefined) servePort(given, message.allow);
  });
  serveRecorder(
    {
      postMessage: (reply) => port.postMessage(reply),
      onMessage: (listener) => void listeners.push(listener),
    },
    host,
  );
}

function servePort(port: Port, allow: ServePort['allow']): void {
  const onMessage = (listener: (request: RecorderRequest) => void) =>
    port.on('message', ({ data }) => listener(data as RecorderRequest));
  serveRecorder({ postMessage: (reply) => port.postMessage(reply), onMessage }, host, allow);
  port.start?.();
}

function serveForkedChild(): void {
  const postMessage = (reply: RecorderReply) => void process.send?.(reply);
  const onMessage = (listener: (request: RecorderRequest) => void) =>
    void process.on('message', (message) => listener(message as RecorderRequest));
  serveRecorder({ postMessage, onMessage }, host);
  process.on('disconnect', () => {
    void (host.recorder?.close() ?? Promise.resolve()).finally(() => process.exit(0));
  });
}
