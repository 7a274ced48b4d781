/** PNG files read back, strictly: signature, chunks with their checksums, and the pixels. */
import { crc32, inflateSync } from 'node:zlib';

export interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

export function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png);
  if (bytes.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error('no signature');
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== bytes.readUInt32BE(at + 8 + length)) throw new Error(`a chunk's checksum is wrong at ${at}`);
    chunks.push({ type: body.subarray(0, 4).toString('latin1'), data: body.subarray(4) });
    at += length + 12;
  }
  if (chunks.at(-1)?.type !== 'IEND') throw new Error('no end');
  return chunks;
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue at a point. */
  readonly at: (x: number, y: number) => number[];
}

/** Of pictures with eight bits a sample, in full colour or by a palette, not interlaced. */
export function pixelsOf(png: Uint8Array): Pixels {
  const chunks = chunksOf(png);
  const dataOf = (type: string): Buffer =>
    Buffer.concat(chunks.flatMap((chunk) => (chunk.type === type ? [chunk.data] : [])));
  const head = dataOf('IHDR');
  const [width, height, kind = 0] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9]];
  const samples = { 2: 3, 3: 1, 6: 4 }[kind];
  if (samples === undefined || head[8] !== 8 || head[12] !== 0) throw new Error('a PNG of another kind');
  const palette = dataOf('PLTE');
  const raw = inflateSync(dataOf('IDAT'));
  const row = width * samples;
  const pixels = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const left = x < samples ? 0 : (pixels[y * row + x - samples] ?? 0);
      const up = y === 0 ? 0 : (pixels[(y - 1) * row + x] ?? 0);
      const corner = x < samples || y === 0 ? 0 : (pixels[(y - 1) * row + x - samples] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? NaN;
      pixels[y * row + x] = ((raw[y * (row + 1) + 1 + x] ?? 0) + guess) & 255;
    }
  }
  return {
    width,
    height,
    at: (x, y) => {
      const start = y * row + x * samples;
      if (kind === 3) return [...palette.subarray(3 * (pixels[start] ?? 0), 3 * (pixels[start] ?? 0) + 3)];
      return [...pixels.subarray(start, start + 3)];
    },
  };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
