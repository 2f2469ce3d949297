/**
 * CRC-32C (Castagnoli; RFC 3720, appendix B.4): reflected polynomial 0x82f63b78, start and end inverted.
 * LevelDB stores it "masked", because a checksum over bytes that hold checksums is weak
 * (source: LevelDB util/crc32c.h): rotated right by 15 bits, plus 0xa282ead8.
 */
const polynomial = 0x82f63b78;
const maskDelta = 0xa282ead8;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
  return value;
});

/** CRC-32C of `bytes`, unsigned. */
export function crc32c(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** The form in which LevelDB stores a checksum. */
export function maskCrc(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + maskDelta) >>> 0;
}
