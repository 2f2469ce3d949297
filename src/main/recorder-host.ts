import { utilityProcess } from 'electron';
import { type RecorderChannel, type RecorderClient, connectRecorder } from './record/recorder-client';
import type { RecorderReply } from './record/recorder-calls';

/** Starts the recorder in a process of its own, where no crash of the window can reach it. */
export function forkRecorder(modulePath: string): RecorderClient {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: 'Sourcebook recorder',
    // Standard output belongs to the terminal command alone.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const channel: RecorderChannel = {
    postMessage: (request) => child.postMessage(request),
    onMessage: (listener) => {
      child.on('message', (reply: RecorderReply) => listener(reply));
    },
    onExit: (listener) => {
      child.on('exit', (code) => listener(`its process ended with code ${code}`));
    },
  };
  return connectRecorder(channel);
}

/** Stands in when no archive could be opened: every call is answered with a failure. */
export function absentRecorder(): RecorderClient {
  return connectRecorder({
    postMessage: () => undefined,
    onMessage: () => undefined,
    onExit: (listener) => listener('no archive is open'),
  });
}
