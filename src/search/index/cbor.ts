/** Just enough of CBOR (RFC 8949) to take Pagefind's files apart at item boundaries and put them together again. */

const TEXT = 3;
const ARRAY = 4;

interface Head {
  readonly major: number;
  readonly value: number;
  /** Where what follows the head begins. */
  readonly next: number;
}

function head(bytes: Uint8Array, at: number): Head {
  const first = bytes[at] ?? 0;
  const info = first & 31;
  if (info < 24) return { major: first >> 5, value: info, next: at + 1 };
  const size = [1, 2, 4, 8][info - 24];
  if (size === undefined) throw new Error(`CBOR of unknown length at ${at}`);
  let value = 0;
  for (let i = 1; i <= size; i += 1) value = value * 256 + (bytes[at + i] ?? 0);
  return { major: first >> 5, value, next: at + 1 + size };
}

/** Where the item that begins at `at` ends. */
export function endOf(bytes: Uint8Array, at: number): number {
  const { major, value, next } = head(bytes, at);
  if (major === 2 || major === TEXT) return next + value;
  if (major !== ARRAY) {
    if (major === 5 || major === 6) throw new Error(`CBOR map or tag at ${at}, which Pagefind does not write`);
    return next;
  }
  let end = next;
  for (let i = 0; i < value; i += 1) end = endOf(bytes, end);
  return end;
}

/** The items of an array, each as its own bytes. */
export function itemsOf(bytes: Uint8Array): Uint8Array[] {
  const { major, value, next } = head(bytes, 0);
  if (major !== ARRAY) throw new Error('not a CBOR array');
  const items: Uint8Array[] = [];
  let at = next;
  for (let i = 0; i < value; i += 1) {
    const end = endOf(bytes, at);
    items.push(bytes.subarray(at, end));
    at = end;
  }
  return items;
}

/** The item as a whole number; what is none gives `undefined`. */
export function integerOf(bytes: Uint8Array): number | undefined {
  const { major, value } = head(bytes, 0);
  return major === 0 ? value : major === 1 ? -1 - value : undefined;
}

export function textOf(bytes: Uint8Array): string {
  const { major, value, next } = head(bytes, 0);
  if (major !== TEXT) throw new Error('not a CBOR text');
  return Buffer.from(bytes.subarray(next, next + value)).toString('utf8');
}

export function text(value: string): Uint8Array {
  const body = Buffer.from(value, 'utf8');
  return Buffer.concat([headOf(TEXT, body.length), body]);
}

export function array(items: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([headOf(ARRAY, items.length), ...items]);
}

function headOf(major: number, value: number): Uint8Array {
  const top = major << 5;
  if (value < 24) return Uint8Array.of(top | value);
  const size = value < 256 ? 1 : value < 65_536 ? 2 : 4;
  const bytes = Buffer.alloc(1 + size);
  bytes[0] = top | (size === 1 ? 24 : size === 2 ? 25 : 26);
  bytes.writeUIntBE(value, 1, size);
  return bytes;
}
