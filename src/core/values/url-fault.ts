/** Addresses that content may name: what they may be, read as the most lenient browser would read them. */
import { HIDDEN_CHARACTERS } from './hidden-characters.ts';

/** One mailbox and no more: parameters after a question mark would fill in the message for the reader. */
const MAILBOX = /^mailto:[a-z0-9][a-z0-9._+-]*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** Decoding is tried more often than any reader of addresses does it. */
const MOST_DECODINGS = 4;

/**
 * What is wrong with an address that leads out of the site; `undefined` where nothing is. Only `https:` with a host and
 * `mailto:` with one mailbox are valid, and neither may hold, plain or percent-encoded or as character references,
 * an invisible character, a space or a backslash.
 */
export function urlFault(address: string): string | undefined {
  for (const reading of readings(address)) {
    // Bytes that are not UTF-8 are left encoded; there may be a control character among them.
    if (HIDDEN_CHARACTERS.test(reading) || /%(?:[01][\da-f]|7f)/i.test(reading))
      return 'an address may hold no control characters, invisible ones or direction marks';
    if (/^(?:javascript|vbscript|data|blob|file|filesystem|view-source)\s*:/i.test(reading))
      return 'an address may not lead to a script, to data or to a file';
  }
  if (/[\s\\<>"`{}|^\uFF01-\uFF5E]/.test(address))
    return 'an address may hold no blanks, backslashes, brackets, quotes or letters of full width';
  if (/^mailto:/i.test(address))
    return MAILBOX.test(address) ? undefined : 'an address of mail names one mailbox, and nothing behind it';
  // `https:host` and `https:/host` lead to the host in a browser, and to a page of the site for other readers.
  if (!/^https:\/\/[^/?#]/i.test(address) || !URL.canParse(address))
    return 'an address begins with https:// and a host';
  // Letters of other scripts that look like Latin ones name another host.
  if (/^https:\/\/[^/?#]*[^\0-\x7F가-힣/?#]/iu.test(address))
    return 'an address names its host in Latin letters or Hangul';
  const { protocol, username, password, hostname } = new URL(address);
  if (protocol !== 'https:') return 'an address begins with https:// and a host';
  // The part before an @ looks like a host but is not one.
  if (username !== '' || password !== '' || /^https:\/\/[^/?#]*@/i.test(address))
    return 'an address may hold no name or password before its host';
  // No address of a reader's own network.
  if (
    !hostname.includes('.') ||
    hostname.endsWith('.') ||
    /^[\d.]+$|^\[|\.(?:local|internal|localhost|home\.arpa)$/.test(hostname)
  )
    return 'an address names a public host, as in https://www.busan.go.kr/';
  return undefined;
}

/** The URL, and what it becomes as its character references and percent-encoding are decoded repeatedly. */
function readings(address: string): string[] {
  const found = [address];
  for (let text = address; found.length <= MOST_DECODINGS;) {
    const next = text
      .replace(/&(?:#x0*([\da-f]{1,6})|#0*(\d{1,7}));?/gi, (whole, hex?: string, decimal?: string) => {
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
      .replace(
        /&(colon|tab|newline);/gi,
        (_, name: string) => ({ colon: ':', tab: '\t', newline: '\n' })[name.toLowerCase()] ?? '',
      )
      .replace(/(?:%[\da-f]{2})+/gi, (run) => {
        try {
          return decodeURIComponent(run);
        } catch {
          return run;
        }
      });
    if (next === text) break;
    found.push(next);
    text = next;
  }
  return found;
}
