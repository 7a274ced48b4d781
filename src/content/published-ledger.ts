/**
 * content/published/: what has been published, written by `npm run published` and never by hand. `<profile>.jsonl` has a
 * line for every claim that the profile ever had, `addresses.txt` every address; a file a profile, and a line a claim, so
 * that two people who publish different things change no line of each other's.
 */
import type { Claim } from '../core/schema/claim.ts';
import { claimLabel } from '../core/domain/format-claim.ts';
import { heldFields } from '../core/domain/held-fields.ts';
import { publishedClaim, type PublishedClaim } from '../core/schema/published.ts';

export interface PublishedLedger {
  readonly path: string;
  readonly text: string;
  /** By id. The first stands in line 1 of the file. */
  readonly claims: ReadonlyMap<string, PublishedClaim & { readonly line: number }>;
  /** Lines that cannot be read, from 1. */
  readonly unread: readonly number[];
}

export const publishedPath = (profile: string): string => `content/published/${profile}.jsonl`;
export const ADDRESSES = 'content/published/addresses.txt';

export function readPublished(path: string, text: string): PublishedLedger {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const claims = new Map<string, PublishedClaim & { readonly line: number }>();
  const unread: number[] = [];
  clean.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const read = publishedClaim.safeParse(parsed(line));
    if (read.success && !claims.has(read.data.id)) claims.set(read.data.id, { ...read.data, line: at + 1 });
    else unread.push(at + 1);
  });
  return { path, text: clean, claims, unread };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/** The line of a claim as it is published now; `since` is kept of one that was published before. */
export const asPublished = (claim: Claim, since: string): PublishedClaim => ({
  id: claim.id,
  since,
  label: claimLabel(claim),
  themes: claim.themes,
  held: heldFields(claim),
});

/** The text of a ledger, by id, so that a claim keeps its line wherever it stands in the document. */
export const writePublished = (claims: Iterable<PublishedClaim>): string =>
  [...claims]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, since, label, themes, held }) => `${JSON.stringify({ id, since, label, themes, held })}\n`)
    .join('');

/** The addresses of the file, in its order. */
export const readAddresses = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
