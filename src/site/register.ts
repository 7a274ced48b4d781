/** The only door to the content: pages ask here for the register, the glossary's terms and rendered prose. */
import { getEntry, render } from 'astro:content';
import { checkedContent } from '../content/checked-content.ts';
import { ledgersOf, type ParsedContent, type ParsedRecord } from '../content/parsed-content.ts';
import { plainMarkdown } from '../content/prose/plain-markdown.ts';
import { notedRegister } from '../core/domain/noted-register.ts';
import type { Register } from '../core/domain/register.ts';
import type { History } from '../core/domain/history.ts';
import type { Term } from '../core/schema/glossary.ts';
import { cached } from '../core/values/cached.ts';
import { BY_ADDRESS, read } from '../core/values/reads.ts';

/** All that was checked, in this process; `content/loader.ts` says when it is another. */
async function soundContent(): Promise<ParsedContent> {
  const state = await getEntry('records', 'state');
  const unsound = state?.data.unsound;
  if (unsound !== undefined) throw Object.assign(new Error(unsound.message), { loc: unsound.loc });
  return checkedContent(process.cwd()).content;
}

const recordsOf = <T>(drafts: readonly ParsedRecord<T>[]): T[] => drafts.flatMap(({ record }) => record ?? []);

/** All records, joined once. In development, throws where the content is unsound; a build has stopped before. */
export const loadRegister = async (): Promise<Register> => notedRegister((await soundContent()).register);

const historyOf = cached(({ changes, forwards, published }: ParsedContent): History => ({
  changes: changes.flatMap(({ id, record }) => (record === undefined ? [] : { ...record, id })),
  forwards: recordsOf(forwards),
  published: new Map([...published].map(([id, { claims }]) => [id, [...claims.values()]])),
}));

/** What was published and what became of it: changes with their reasons, and addresses that lead on. */
export async function loadHistory(): Promise<History> {
  read('history');
  return historyOf(await soundContent());
}

/** The lines on which the claims of a place begin in its ledger, in its order. */
export async function loadLines(id: string): Promise<readonly number[]> {
  read(`lines/${id}/*`);
  return (ledgersOf(await soundContent()).get(id) ?? []).map(({ file, at }) => file.locate(at).line);
}

/** Paths of pages that are made again only where something has changed that they read while they are rendered. */
export const byAddress = <T extends object>(paths: readonly T[]): (T & { cacheKey: string })[] =>
  paths.map((path) => ({ ...path, cacheKey: BY_ADDRESS }));

/** Of a page that each place has. */
export const placePaths = async (): Promise<{ params: { id: string }; cacheKey: string }[]> =>
  byAddress([...(await loadRegister()).profiles.keys()].map((id) => ({ params: { id } })));

/** The glossary, in no order. */
export async function loadTerms(): Promise<readonly Term[]> {
  read('terms');
  return recordsOf((await soundContent()).terms);
}

type Rendered = Awaited<ReturnType<typeof render>>;

/** The prose of a profile or theme as a component, and its headings. */
export async function renderProse(collection: 'profiles' | 'themes', id: string): Promise<Rendered> {
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new Error(`no ${collection} entry ${id}`);
  return render(entry);
}

/** The text of a profile as Markdown that needs no site; `urlOf` makes a path of it whole. */
export function proseAsMarkdown(register: Register, id: string, urlOf: (path: string) => string): string {
  read(`prose/${id}/*`);
  const prose = checkedContent(process.cwd()).content.profiles.find((profile) => profile.id === id)?.file.prose;
  return prose === undefined ? '' : plainMarkdown(register, prose, id, urlOf);
}
