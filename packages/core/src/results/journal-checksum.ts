import { crc32 } from 'node:zlib';

/** How a line with a checksum ends: the key comes last, so the rest is what was summed. */
const SEAL = /,"crc32":"([\da-f]{8})"\}$/;
const SEAL_LENGTH = ',"crc32":"00000000"}'.length;

/**
 * Whether a line holds what was written.
 * @internal
 */
export type SealState = 'intact' | 'damaged' | 'unsealed';

function checksumOf(text: string | Uint8Array): string {
  return crc32(text).toString(16).padStart(8, '0');
}

/**
 * The line of a record: its JSON with the CRC-32 of all that comes before as the last key.
 * @param record - An object with at least one key.
 * @returns One line with a line break at its end.
 * @internal
 */
export function sealedLine(record: object): string {
  const text = JSON.stringify(record).slice(0, -1);
  return `${text},"crc32":"${checksumOf(text)}"}\n`;
}

/**
 * Checks a line of a journal byte by byte; any flipped bit, and any run of up to 32, is found.
 * @param line - The line without its line break.
 * @internal
 */
export function sealStateOf(line: Buffer): SealState {
  const start = line.length - SEAL_LENGTH;
  const seal = start > 0 ? SEAL.exec(line.toString('latin1', start)) : null;
  if (!seal) return 'unsealed';
  return checksumOf(line.subarray(0, start)) === seal[1] ? 'intact' : 'damaged';
}
