import type { ChildProcess } from 'node:child_process';
import type { RecorderReply } from './recorder-calls';
import type { RecorderChannel } from './recorder-client';

/** The wire to a recorder that was started with `child_process.fork(…, { serialization: 'advanced' })`. */
export function forkChannel(child: ChildProcess): RecorderChannel {
  return {
    postMessage: (request) => {
      // A child that has just died cannot be written to; its exit answers the call.
      child.send(request, () => undefined);
    },
    onMessage: (listener) => void child.on('message', (message) => listener(message as RecorderReply)),
    onExit: (listener) => void child.once('exit', (code, signal) => listener(signal ?? `exit code ${code}`)),
  };
}
