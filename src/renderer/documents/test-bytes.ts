/** Text in a single-byte encoding that TextDecoder knows; letters it lacks become question marks. */
export function encodedIn(encoding: string, text: string): Uint8Array<ArrayBuffer> {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_each, byte) => byte));
  return Uint8Array.from(text, (letter) => {
    const byte = letters.indexOf(letter);
    return byte === -1 ? 0x3f : byte;
  });
}

/** Texts as UTF-8 and bytes as they are, one after another. */
export function bytesOf(...pieces: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let length = 0;
  for (const part of parts) {
    whole.set(part, length);
    length += part.length;
  }
  return whole;
}

/** Base64 in lines, as mail carries it. */
export const base64 = (bytes: Uint8Array) =>
  (btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).match(/.{1,76}/gu) ?? []).join(
    '\r\n',
  );
