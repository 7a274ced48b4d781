/** The files that `npm run new` writes for a profile, a source or a theme: text by path in `content/` or `seeds/`. */
import type { ParsedContent } from '../../content/parsed-content.ts';
import { source as sourceSchema } from '../../core/schema/source.ts';
import { findDocument } from '../shared/documents.ts';
import { UsageError, type Options } from '../shared/options.ts';
import { flagOf, mustBeId, mustBeOneOf } from './ask.ts';
import { ledgerSkeleton, profileSkeleton, sourceSkeleton, themeSkeleton } from './skeletons.ts';

export type NewFiles = ReadonlyMap<string, string>;

/** Frontmatter, ledger and, if it does not exist yet, the record of the source. */
export async function newProfile(options: Options, content: ParsedContent, id: string): Promise<NewFiles> {
  const source = await flagOf(options, 'source', 'The id of its source, such as ulsan-2026?');
  mustBeId(source, '--source');
  const kind = options.text('kind');
  if (kind !== undefined)
    mustBeOneOf(
      kind,
      content.kinds.map((draft) => draft.fields.id ?? ''),
    );
  const kinds = content.kinds.flatMap((draft) => draft.record ?? []);
  const record = content.sources.find((draft) => draft.id === source);
  const document = options.text('document');
  if (record !== undefined && document !== undefined)
    throw new UsageError(`seeds/${source}.yaml already exists: leave out --document`);
  const sources =
    record === undefined
      ? newSource(
          content,
          source,
          await flagOf(options, 'document', `seeds/${source}.yaml does not exist yet. The path of the original?`),
        )
      : [];
  return new Map([
    ...sources,
    [
      `content/profiles/${id}/profile.mdx`,
      profileSkeleton({ id, kind, kinds, name: options.text('name'), published: record?.fields.published }),
    ],
    [`content/profiles/${id}/claims.yaml`, ledgerSkeleton(id, source)],
  ]);
}

/** The record of a document, with its fingerprint and its count of paragraphs. */
export function newSource(content: ParsedContent, id: string, path: string): NewFiles {
  const found = findDocument(path);
  if (found === undefined)
    throw new UsageError(
      `--document: there is no file ${path}, here or in the folder that CHEONGSAJIN_ORIGINALS names`,
    );
  const { file, sha256, paragraphs } = found;
  if (!sourceSchema.shape.document.safeParse(file).success)
    throw new UsageError(
      `--document: ${JSON.stringify(file)} must be a file name of letters, digits, - and _ that ends in .txt; rename it`,
    );
  if (paragraphs.length === 0) throw new UsageError(`--document: ${file} contains no text`);
  const twin = content.sources.find(({ fields }) => fields.sha256 === sha256);
  if (twin !== undefined) throw new UsageError(`--document: seeds/${twin.id}.yaml describes this document already`);
  return new Map([[`seeds/${id}.yaml`, sourceSkeleton({ document: file, sha256, paragraphs: paragraphs.length })]]);
}

/** A theme, last in the list. */
export function newTheme(options: Options, content: ParsedContent, id: string): NewFiles {
  const last = Math.max(0, ...content.themes.map(({ fields }) => fields.order ?? 0));
  return new Map([[`content/themes/${id}.mdx`, themeSkeleton(options.text('name'), last + 1)]]);
}
