import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { TerminalOutput } from './terminal-output';

const failing = (code: string) =>
  new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });

function collecting(delayMs = 0) {
  const chunks: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      setTimeout(() => {
        chunks.push(chunk.toString());
        done();
      }, delayMs);
    },
  });
  return { chunks, stream };
}

it('lines are written in order, and flushing waits for a slow reader', async () => {
  const out = collecting(5);
  const terminal = new TerminalOutput({ stdout: out.stream, stderr: collecting().stream });
  void terminal.print('stdout', 'one');
  void terminal.print('stdout', 'two');
  await terminal.flushed();
  expect(out.chunks.join('')).toBe('one\ntwo\n');
});

it('a reader that has gone ends the output without a word, and only its own', async () => {
  const errors = collecting();
  const terminal = new TerminalOutput({ stdout: failing('EPIPE'), stderr: errors.stream });
  await terminal.print('stdout', 'one');
  await terminal.print('stdout', 'two');
  await terminal.print('stderr', 'still here');
  expect(errors.chunks).toEqual(['still here\n']);
});

it('any other failure to write is not hidden', async () => {
  const terminal = new TerminalOutput({ stdout: failing('EPIPE'), stderr: collecting().stream });
  await expect(terminal.print('stdout', 'one')).resolves.toBeUndefined();
  const stream = {
    write: (_text: string, done: (error?: Error) => void) => (done(new Error('EIO')), true),
    on: () => undefined,
  };
  const broken = new TerminalOutput({ stdout: stream, stderr: collecting().stream });
  await expect(broken.print('stdout', 'one')).rejects.toThrow('EIO');
});
