import { crc32c, maskCrc } from './crc32c';

/*
 * LevelDB's log format (source: LevelDB doc/log_format.md): blocks of 32,768 bytes; in them physical records of
 * checksum (4 bytes, little-endian, masked CRC-32C of type and payload), length (2 bytes), type (1 byte), payload.
 * A record that does not fit into its block is split into FIRST, MIDDLE …, LAST. Fewer than seven bytes left in a
 * block are zeros.
 */
const blockBytes = 32_768;
const headerBytes = 7;
const recordType = { zero: 0, full: 1, first: 2, middle: 3, last: 4 } as const;

export type LogCheck =
  /** Every byte belongs to a whole record. */
  | { readonly state: 'clean'; readonly records: number }
  /** Whole records up to `goodBytes`, then the rest of a write that was cut short. */
  | { readonly state: 'torn'; readonly records: number; readonly goodBytes: number }
  /** Something in the middle, or a whole record, is not as it was written. */
  | {
      readonly state: 'damaged';
      readonly records: number;
      readonly byteOffset: number;
      readonly reason: LogDamage;
    };

export type LogDamage = 'checksum' | 'length' | 'type' | 'order' | 'zeros';

/**
 * Checks a log from its first byte. A tail is torn if a crash can leave it: a header without its payload,
 * a payload that ends with the file, a split record without its LAST, or zeros up to the end.
 * A damaged length that points past the end looks the same; LevelDB takes it for the end of the log too, and what
 * stands before is a whole earlier state, so cutting there is right as well.
 * `goodBytes` is the end of the last whole logical record: LevelDB may append there.
 */
export function checkLog(log: Buffer): LogCheck {
  let position = 0;
  let goodBytes = 0;
  let records = 0;
  let isSplit = false;
  const damaged = (reason: LogDamage): LogCheck => ({
    state: 'damaged',
    records,
    byteOffset: position,
    reason,
  });
  const torn = (): LogCheck => ({ state: 'torn', records, goodBytes });
  const zerosFrom = startOfTrailingZeros(log);

  while (position < log.length) {
    const leftInBlock = blockBytes - (position % blockBytes);
    const leftInFile = log.length - position;
    if (leftInBlock < headerBytes) {
      const padding = Math.min(leftInBlock, leftInFile);
      if (position < zerosFrom && log.subarray(position, position + padding).some((byte) => byte !== 0))
        return damaged('zeros');
      position += padding;
      continue;
    }
    if (leftInFile < headerBytes || position >= zerosFrom) return torn();
    const length = log.readUInt16LE(position + 4);
    const type = log[position + 6] as number;
    if (type === recordType.zero && length === 0) return damaged('zeros');
    if (headerBytes + length > leftInBlock) return damaged('length');
    if (headerBytes + length > leftInFile) return torn();
    const typeAndPayload = log.subarray(position + 6, position + headerBytes + length);
    if (maskCrc(crc32c(typeAndPayload)) !== log.readUInt32LE(position)) return damaged('checksum');
    if (type > recordType.last) return damaged('type');
    const isBeginning = type === recordType.full || type === recordType.first;
    if (isBeginning === isSplit) return damaged('order');
    position += headerBytes + length;
    isSplit = type === recordType.first || type === recordType.middle;
    if (isSplit) continue;
    goodBytes = position;
    records += 1;
  }
  // Block padding behind the last record is what LevelDB itself would write there next.
  return isSplit || log.length - goodBytes >= headerBytes ? torn() : { state: 'clean', records };
}

/** Where the zeros that reach to the end of the file begin; the length of the file if its last byte is none. */
function startOfTrailingZeros(log: Buffer): number {
  let start = log.length;
  while (start > 0 && log[start - 1] === 0) start -= 1;
  return start;
}
