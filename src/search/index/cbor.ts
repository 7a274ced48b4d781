/** The subset of CBOR (RFC 8949) needed to split Pagefind's files at item boundaries and to reassemble them. */

const TEXT = 3;
const ARRAY = 4;

interface Head {
  readonly major: number;
  readonly value: number;
  /** Offset after the head. */
  readonly next: number;
}

function readHead(bytes: Uint8Array, at: number): Head {
  const first = bytes[at] ?? 0;
  const info = first & 31;
  if (info < 24) return { major: first >> 5, value: info, next: at + 1 };
  const size = [1, 2, 4, 8][info - 24];
  if (size === undefined) throw new Error(`CBOR of unknown length at ${at}`);
  let value = 0;
  for (let i = 1; i <= size; i += 1) value = value * 256 + (bytes[at + i] ?? 0);
  return { major: first >> 5, value, next: at + 1 + size };
}

/** Offset after the item that begins at `at`. */
export function itemEnd(bytes: Uint8Array, at: number): number {
  const { major, value, next } = readHead(bytes, at);
  if (major === 2 || major === TEXT) return next + value;
  if (major !== ARRAY) {
    if (major === 5 || major === 6) throw new Error(`CBOR map or tag at ${at}, which Pagefind does not write`);
    return next;
  }
  let end = next;
  for (let i = 0; i < value; i += 1) end = itemEnd(bytes, end);
  return end;
}

/** The items of an array, each as its encoded bytes. */
export function arrayItems(bytes: Uint8Array): Uint8Array[] {
  const { major, value, next } = readHead(bytes, 0);
  if (major !== ARRAY) throw new Error('not a CBOR array');
  const items: Uint8Array[] = [];
  let at = next;
  for (let i = 0; i < value; i += 1) {
    const end = itemEnd(bytes, at);
    items.push(bytes.subarray(at, end));
    at = end;
  }
  return items;
}

/** The value of an integer item; `undefined` for other types. */
export function decodeInteger(bytes: Uint8Array): number | undefined {
  const { major, value } = readHead(bytes, 0);
  return major === 0 ? value : major === 1 ? -1 - value : undefined;
}

export function decodeText(bytes: Uint8Array): string {
  const { major, value, next } = readHead(bytes, 0);
  if (major !== TEXT) throw new Error('not a CBOR text');
  return Buffer.from(bytes.subarray(next, next + value)).toString('utf8');
}

export function encodeText(value: string): Uint8Array {
  const body = Buffer.from(value, 'utf8');
  return Buffer.concat([encodeHead(TEXT, body.length), body]);
}

export function encodeArray(items: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([encodeHead(ARRAY, items.length), ...items]);
}

function encodeHead(major: number, value: number): Uint8Array {
  const top = major << 5;
  if (value < 24) return Uint8Array.of(top | value);
  const size = value < 256 ? 1 : value < 65_536 ? 2 : 4;
  const bytes = Buffer.alloc(1 + size);
  bytes[0] = top | (size === 1 ? 24 : size === 2 ? 25 : 26);
  bytes.writeUIntBE(value, 1, size);
  return bytes;
}
