import { crc32 } from 'node:zlib';

/** Signature and header chunk come first in every PNG file, and both have a fixed length. */
const AFTER_HEADER = 8 + 25;
const INCHES_PER_METRE = 1 / 0.0254;
const PER_METRE = 1;

/**
 * Says in a PNG file how large its dots are, so that it has its size on paper
 * (PNG specification, 3rd edition, 11.3.4.3, https://www.w3.org/TR/png-3/#11pHYs).
 * @param png - A PNG file without a resolution.
 */
export function withResolution(png: Buffer, dotsPerInch: number): Buffer {
  const chunk = Buffer.alloc(21);
  const dots = Math.round(dotsPerInch * INCHES_PER_METRE);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(dots, 8);
  chunk.writeUInt32BE(dots, 12);
  chunk.writeUInt8(PER_METRE, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk, png.subarray(AFTER_HEADER)]);
}
