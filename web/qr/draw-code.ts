import { encodeQR } from 'qr';

/** Modules of light around a code that a reader needs to find it (ISO/IEC 18004, 9.1). */
const quietModules = 4;

export interface DrawnCode {
  /** Modules from edge to edge, the quiet zone included. */
  readonly size: number;
  /** The dark modules as an SVG path, one unit a module. */
  readonly path: string;
}

/** A text as a QR code that is still read with 15 % of it covered. Throws for more than 2,331 bytes. */
export function drawCode(text: string): DrawnCode {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietModules });
  return { size: rows.length, path: rows.map(runsOf).join('') };
}

/** The dark stretches of a row. */
function runsOf(row: readonly boolean[], y: number): string {
  let path = '';
  for (let from = row.indexOf(true); from >= 0; ) {
    const end = row.indexOf(false, from);
    path += `M${from} ${y}h${end - from}v1h${from - end}z`;
    from = row.indexOf(true, end);
  }
  return path;
}
