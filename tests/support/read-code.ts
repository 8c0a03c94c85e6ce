import { decodeQR } from 'qr/decode.js';

/** What a phone reads in a picture of four bytes a pixel. Throws where it finds no code. */
export const readCode = (width: number, height: number, pixels: Iterable<number>): string =>
  decodeQR({ width, height, data: Uint8Array.from(pixels) });
