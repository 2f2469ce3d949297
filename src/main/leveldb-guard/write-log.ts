import { crc32c, maskCrc } from './crc32c';

/* For tests: writes logs the way LevelDB's log writer does. */

const blockBytes = 32_768;
const headerBytes = 7;

/** A log of these records, and where each one ends. */
export function writeLog(payloads: readonly Uint8Array[]): {
  readonly log: Buffer;
  readonly ends: readonly number[];
} {
  const parts: Buffer[] = [];
  const ends: number[] = [];
  let position = 0;
  const put = (part: Buffer) => {
    parts.push(part);
    position += part.length;
  };
  for (const payload of payloads) {
    let done = 0;
    for (let isFirst = true; isFirst || done < payload.length; isFirst = false) {
      const left = blockBytes - (position % blockBytes);
      if (left < headerBytes) put(Buffer.alloc(left));
      const room = blockBytes - (position % blockBytes) - headerBytes;
      const piece = payload.subarray(done, done + room);
      done += piece.length;
      const isLast = done === payload.length;
      put(physicalRecord(isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3, piece));
      if (isLast) break;
    }
    ends.push(position);
  }
  return { log: Buffer.concat(parts), ends };
}

export function physicalRecord(type: number, payload: Uint8Array): Buffer {
  const record = Buffer.alloc(headerBytes + payload.length);
  record.writeUInt16LE(payload.length, 4);
  record[6] = type;
  record.set(payload, headerBytes);
  record.writeUInt32LE(maskCrc(crc32c(record.subarray(6))), 0);
  return record;
}
