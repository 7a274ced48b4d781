/** `npm run new -- claim`: adds a claim to the end of an existing ledger. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ParsedContent } from '../../content/parsed-content.ts';
import { shownPath } from '../../content/reader/folders.ts';
import { NAMED_KINDS, QUANTITY_KINDS, STATED_KINDS, type ClaimKind } from '../../core/schema/claim.ts';
import { didYouMean } from '../shared/did-you-mean.ts';
import { claimStub } from './claim-stub.ts';
import { absolutePath, type Tree } from '../shared/workspace.ts';
import { UsageError, type Options } from '../shared/options.ts';
import { appendClaim } from './append-claim.ts';
import { flagOf, mustBeId, mustBeOneOf } from './ask.ts';

const CLAIM_KINDS: readonly ClaimKind[] = [...QUANTITY_KINDS, 'date', ...NAMED_KINDS, ...STATED_KINDS];

/** Adds the claim and prints that. Throws a UsageError where an option is missing or invalid. */
export async function addClaim(options: Options, content: ParsedContent, tree: Tree, profile: string): Promise<void> {
  const path = `content/profiles/${profile}/claims.yaml`;
  if (!existsSync(absolutePath(tree, path))) {
    const profiles = content.profiles.map((draft) => draft.id);
    throw new UsageError(
      `There is no ${shownPath(path, tree.names)}${didYouMean(profile, profiles, '.')} npm run new -- profile ${profile} writes one.`,
    );
  }
  const kind = await flagOf(options, 'kind', 'Its kind, such as money, count or project?');
  mustBeOneOf(kind, CLAIM_KINDS);
  const id = await flagOf(options, 'id', 'Its id, such as harbour-budget?');
  mustBeId(id, '--id');
  const own = content.claims.filter((draft) => draft.profile === profile);
  const sources = [...new Set(own.flatMap(({ fields }) => fields.source ?? []))];
  const [only] = sources;
  const source =
    options.text('source') ??
    (sources.length === 1 && only !== undefined ? only : await flagOf(options, 'source', 'The id of its source?'));
  if (!content.sources.some((draft) => draft.id === source))
    throw new UsageError(`--source: there is no seeds/${source}.yaml; npm run new -- source ${source} writes one`);
  const theme = options.text('theme');
  if (theme !== undefined && !content.themes.some((draft) => draft.id === theme)) {
    const themes = content.themes.map((draft) => draft.id);
    throw new UsageError(
      `--theme: there is no theme "${theme}"${didYouMean(theme, themes, '')} There are ${themes.join(', ')}.`,
    );
  }
  const record = claimStub({
    kind,
    id,
    source,
    printed: options.text('printed'),
    ...(theme === undefined ? {} : { themes: [theme] }),
    ...paragraphsOption(options, content.sources.find((draft) => draft.id === source)?.fields.paragraphs),
  });
  const file = absolutePath(tree, path);
  writeFileSync(file, appendClaim(shownPath(path, tree.names), readFileSync(file, 'utf8'), record));
  console.log(
    `added  ${profile}/${id} to ${shownPath(path, tree.names)}\nnpm run check lists what is left to fill in.`,
  );
}

function paragraphsOption(options: Options, most = Infinity): { paragraphs?: readonly number[] } {
  const text = options.text('paragraph');
  if (text === undefined) return {};
  const paragraphs = text.split(',').map((part) => Number(part.trim().replace(/^¶/, '')));
  if (!paragraphs.every((paragraph) => Number.isInteger(paragraph) && paragraph > 0))
    throw new UsageError(
      `--paragraph: ${JSON.stringify(text)} must be a number from 1, or several with commas: --paragraph 6,7`,
    );
  const beyond = paragraphs.find((paragraph) => paragraph > most);
  if (beyond !== undefined)
    throw new UsageError(
      `--paragraph: the document has ${most} paragraphs, and no ${beyond}; non-blank lines are counted, and npm run locate finds them`,
    );
  return { paragraphs };
}
