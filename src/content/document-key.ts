/**
 * Who holds a document can sign what was seen in it, and nobody else can: its text is the secret that the key is made of.
 * The public half stands in original-keys.txt, outside the content, so that a change of content alone cannot swap it.
 */
import { createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto';

/** What stands before the 32 bytes of a private Ed25519 key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A signature, and the public key that it is held against. */
export interface Seal {
  readonly key: string;
  readonly signature: string;
}

/** Signs a text with the key of a document. The same text of the same document always has the same seal. */
export function sealWith(document: string, text: string): Seal {
  const secret = hkdfSync('sha256', document, 'cheongsajin', 'what was seen in this document', 32);
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8, Buffer.from(secret)]),
    format: 'der',
    type: 'pkcs8',
  });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { key: x, signature: sign(null, Buffer.from(text), privateKey).toString('base64url') };
}

/** Whether a text is as it was when it was sealed. */
export function isSealed(text: string, { key, signature }: Seal): boolean {
  try {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'));
  } catch {
    // No key has this form.
    return false;
  }
}

/** The file of public keys, in the project's root: a line a document, its SHA-256 and its key. */
export const ORIGINAL_KEYS = 'original-keys.txt';

/** By SHA-256 of a document, its public key. */
export type OriginalKeys = ReadonlyMap<string, string>;

export const readOriginalKeys = (text: string): OriginalKeys =>
  new Map([...text.matchAll(/^([0-9a-f]{64}) (\S+)\r?$/gm)].map(([, sha256 = '', key = '']) => [sha256, key]));

export const writeOriginalKeys = (keys: OriginalKeys): string =>
  [...keys]
    .map(([sha256, key]) => `${sha256} ${key}\n`)
    .toSorted()
    .join('');
