/** The only door to the content: pages ask here for the register, the glossary's terms and rendered prose. */
import { getCollection, getEntry, render } from 'astro:content';
import { checkedContent } from '../content/checked-content.ts';
import { plainMarkdown } from '../content/prose/plain-markdown.ts';
import { notedRegister } from '../core/domain/noted-register.ts';
import { buildRegister, type Register } from '../core/domain/register.ts';
import type { History } from '../core/domain/history.ts';
import type { Term } from '../core/schema/glossary.ts';
import { BY_ADDRESS, read } from '../core/values/reads.ts';

let register: Promise<Register> | undefined;
let history: Promise<History> | undefined;

/** All records, joined once. In development, throws where the content is unsound; a build has stopped before. */
export async function loadRegister(): Promise<Register> {
  const unsound = await getEntry('issues', 'unsound');
  if (unsound !== undefined) throw Object.assign(new Error(unsound.data.message), { loc: unsound.data.loc });
  return (register ??= joinCollections().then(notedRegister));
}

async function joinCollections(): Promise<Register> {
  const [profiles, themes, sources, ledgers, lists, kinds] = await Promise.all([
    getCollection('profiles'),
    getCollection('themes'),
    getCollection('sources'),
    getCollection('claims'),
    getEntry('figures', 'figures'),
    getEntry('kinds', 'kinds'),
  ]);
  const byId = <T>(entries: readonly { readonly id: string; readonly data: T }[]): Map<string, T> =>
    new Map(entries.map(({ id, data }) => [id, data]));
  return buildRegister({
    profiles: byId(profiles),
    themes: byId(themes),
    sources: byId(sources),
    ledgers: new Map(ledgers.map(({ id, data }) => [id, data.claims])),
    figures: lists?.data.figures ?? [],
    kinds: kinds?.data.kinds ?? [],
  });
}

/** What was published and what became of it: changes with their reasons, and addresses that lead on. */
export function loadHistory(): Promise<History> {
  read('history');
  return (history ??= joinHistory());
}

async function joinHistory(): Promise<History> {
  const [changes, lists, published] = await Promise.all([
    getCollection('changes'),
    getEntry('forwards', 'forwards'),
    getCollection('published'),
  ]);
  return {
    changes: changes.map(({ id, data }) => ({ ...data, id })),
    forwards: lists?.data.forwards ?? [],
    published: new Map(published.map(({ id, data }) => [id, data.claims])),
  };
}

/** The lines on which the claims of a place begin in its ledger, in its order. */
export async function loadLines(id: string): Promise<readonly number[]> {
  read(`lines/${id}/*`);
  return (await getEntry('claims', id))?.data.lines ?? [];
}

/** Paths of pages that are made again only where something has changed that they read while they are rendered. */
export const byAddress = <T extends object>(paths: readonly T[]): (T & { cacheKey: string })[] =>
  paths.map((path) => ({ ...path, cacheKey: BY_ADDRESS }));

/** The glossary, in no order. */
export async function loadTerms(): Promise<readonly Term[]> {
  read('terms');
  return (await getEntry('glossary', 'glossary'))?.data.terms ?? [];
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
