import { describe, expect, it } from 'vitest';
import { mimeTree } from './email-tree';
import { bytesOf } from './test-bytes';

describe('the tree of a message', () => {
  it('has the parts with their types, names and contents', async () => {
    const tree = await mimeTree(
      bytesOf(
        'Content-Type: multipart/mixed; boundary="b"\r\nX-Own: value\r\n\r\nnot a part\r\n--b\r\n',
        'Content-Type: text/plain; charset="KOI8-R"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\na=3Db=\r\nc\r\n--b\r\n',
        "Content-Type: application/pdf\r\nContent-ID: <x@y>\r\nContent-Disposition: attachment; filename*0*=utf-8''%D0%9E; filename*1=.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC\r\n--b--\r\n",
      ),
    );
    expect(tree).toMatchObject({
      type: 'multipart/mixed',
      parts: [{ type: 'text/plain' }, { type: 'application/pdf' }],
    });
    expect(tree?.header('x-own')).toBe('value');
    const [text, file] = tree?.parts ?? [];
    expect(text?.parameters['charset']).toBe('KOI8-R');
    expect(new TextDecoder().decode(text?.content)).toBe('a=bc\n');
    expect(file).toMatchObject({ disposition: 'attachment', fileName: 'О.pdf', contentId: 'x@y' });
    expect([...(file?.content ?? [])]).toEqual([0, 1, 2]);
  });

  it('ends where parts in parts go on without end', async () => {
    let message = 'Content-Type: text/plain\r\n\r\ninnermost';
    for (let depth = 0; depth < 100; depth += 1)
      message = `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n${message}\r\n--b${depth}--\r\n`;
    let part = await mimeTree(bytesOf(message));
    let depth = 0;
    for (; part?.parts[0] !== undefined; depth += 1) [part] = part.parts;
    expect(depth).toBe(60);
  });

  it('is not made of a header past all measure', async () => {
    expect(await mimeTree(bytesOf(`Subject: ${'x'.repeat(3_000_000)}\r\n\r\nText`))).toBeUndefined();
  });
});
