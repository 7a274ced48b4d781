/** New records with every expected field, each with a placeholder that says what to write. */
import type { PlaceKind } from '../../core/schema/place-kind.ts';
import { stringify } from 'yaml';
import { placeholder } from '../../content/placeholder.ts';
import { TRANSLATION_STATUS, type Source } from '../../core/schema/source.ts';
import type { Dated } from '../../core/schema/dated.ts';
import { claimStub, oneOf, writeEntry } from './claim-stub.ts';

const yaml = (value: object): string => stringify(value, { lineWidth: 0, singleQuote: true });
const mdx = (fields: object, prose: readonly string[]): string => `---\n${yaml(fields)}---\n\n${prose.join('\n\n')}\n`;
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const dated = (): object => ({
  date: placeholder('a year, a month or a day, as exact as the document is, in quotes'),
  basis: 'inferred',
  reasoning: placeholder(
    'what the date is inferred from; where the document prints it, basis printed and no reasoning',
  ),
});

/** seeds/<id>.yaml */
export function sourceSkeleton(original: Required<Pick<Source, 'document' | 'sha256' | 'paragraphs'>>): string {
  return yaml({
    ...original,
    title: { printed: placeholder('the title as printed; null where there is none, with a working title under given') },
    publisher: placeholder('who published it, as printed'),
    language: oneOf(['en', 'ko'] satisfies Source['language'][]),
    translation: {
      status: oneOf(TRANSLATION_STATUS),
      note: placeholder('how that is known'),
    },
    published: dated(),
  });
}

/** content/themes/<id>.mdx */
export function themeSkeleton(name: string | undefined, order: number): string {
  return mdx(
    {
      name: {
        en: name ?? placeholder('the title in English'),
        ko: placeholder('the title in Hangul'),
      },
      order,
      question: placeholder('the question that the theme asks of every place'),
      aliases: {
        en: [placeholder('another word for it in English')],
        ko: [placeholder('another word for it in Hangul')],
      },
    },
    [placeholder('prose that binds claims of several places; the check says how long it is to be')],
  );
}

export interface NewProfile {
  readonly id: string;
  readonly name?: string | undefined;
  readonly kind?: string | undefined;
  /** The kinds there are. */
  readonly kinds: readonly PlaceKind[];
  /** The date of its source, if known. */
  readonly published?: Dated | undefined;
}

const region = () => ({
  name: { en: placeholder('the parent region in English'), ko: placeholder('the parent region in Hangul') },
  as_of: placeholder('the date that is true of, in quotes'),
});

/** content/profiles/<id>/profile.mdx */
export function profileSkeleton({ id, name, kind, kinds, published }: NewProfile): string {
  const ref = (): string => placeholder('the id of a claim of this file');
  const label = (): string => placeholder('a short label');
  const chart = `${id}-figures`.slice(0, 64).replace(/-$/, '');
  return mdx(
    {
      name: { en: name ?? placeholder('the short name in English'), ko: placeholder('the short name in Hangul') },
      kind: kind ?? oneOf(kinds.map((each) => each.id)),
      ...(kinds.find((each) => each.id === kind)?.region === 'none' ? {} : { region: region() }),
      coordinates: {
        latitude: placeholder('decimal degrees north'),
        longitude: placeholder('decimal degrees east'),
        basis: placeholder('how the point is known'),
      },
      as_of: published ?? dated(),
      summary: placeholder('a few sentences, with numbers bound as claim ids in braces'),
      answer: {
        what: placeholder('what the place says it will do, in a sentence or two'),
        by_when: placeholder('by when; No deadline is stated. is an answer'),
        how_much: placeholder('for how much money, and whose; No budget is stated. is an answer'),
        how_firm: placeholder('how firm that is: a draft, a decision, an account in a newspaper'),
      },
      glance: times(3, () => ({ claim: ref(), label: label() })),
      lead: chart,
      outline: {
        heading: placeholder('what the parts are, such as The pillars'),
        parts: [
          { claim: placeholder('the id of a claim with a name, such as a pillar or a project: it heads its row') },
        ],
      },
      themes: [placeholder('the id of a theme that claims of this file name')],
      charts: [
        {
          id: chart,
          form: 'bars',
          title: placeholder('a sentence that states what is seen'),
          caveats: [placeholder('what a reader must know before comparing')],
          rows: times(2, () => ({ label: label(), claim: ref() })),
        },
      ],
    },
    [
      `## ${placeholder('a heading')}`,
      placeholder(
        'prose on what the document says and leaves open, with claims bound; the check says how long it is to be',
      ),
    ],
  );
}

/** content/profiles/<id>/claims.yaml */
export function ledgerSkeleton(id: string, source: string): string {
  return [
    'claims:',
    `  # One number, one claim. For the next one: npm run locate -- ${source} FIGURE,`,
    `  # or npm run new -- claim ${id} --kind KIND --id ID`,
    writeEntry(claimStub({ kind: 'count', source }), '  '),
  ].join('\n');
}
