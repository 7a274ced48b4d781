/** Claims with placeholders, as text for a ledger. */
import { stringify } from 'yaml';
import { placeholder } from '../../content/placeholder.ts';
import { MONEY_ROLES, NAMED_KINDS, QUANTITY_KINDS, type ClaimKind } from '../../core/schema/claim.ts';
import type { PrintedQuantity } from '../../core/values/printed-quantity.ts';
import { CURRENCIES, DURATION_UNITS, LENGTH_UNITS, RANK_UNITS, SHARE_UNITS } from '../../core/values/quantity.ts';

export interface StubFields extends Partial<Pick<PrintedQuantity, 'to' | 'range' | 'largest' | 'original'>> {
  readonly kind: ClaimKind;
  readonly source: string;
  readonly id?: string | undefined;
  readonly value?: number | string | undefined;
  readonly unit?: string | undefined;
  readonly printed?: string | undefined;
  readonly paragraphs?: readonly number[] | undefined;
  readonly themes?: readonly string[] | undefined;
}

export const oneOf = (words: readonly string[]): string => placeholder(`one of ${words.join(', ')}`);

const UNITS: Partial<Record<ClaimKind, string>> = {
  money: oneOf(CURRENCIES),
  area: 'm2',
  length: oneOf(LENGTH_UNITS),
  share: oneOf(SHARE_UNITS),
  ratio: 'times',
  count: placeholder('what is counted, as it reads after the number, such as projects'),
  rank: oneOf(RANK_UNITS),
  duration: oneOf(DURATION_UNITS),
};

const VALUES: Partial<Record<ClaimKind, string>> = {
  money: placeholder('the amount in whole won or dollars'),
  area: placeholder('the area in square metres'),
};

const includes = (kinds: readonly string[], kind: string): boolean => kinds.includes(kind);

/** The record, with a placeholder for every required field that is not given. */
export function claimStub(fields: StubFields): Record<string, unknown> {
  const { kind, source, id, value, unit, original, to, range, largest, printed, paragraphs, themes } = fields;
  return {
    id: id ?? placeholder('a readable id in small letters and hyphens; it is a permalink'),
    kind,
    ...(includes(NAMED_KINDS, kind)
      ? { name: { en: placeholder('the name in English, as this site writes it') } }
      : {}),
    statement: placeholder("what the source says, in a sentence of the site's own, attributed where it judges"),
    themes: themes ?? [placeholder('the id of a theme')],
    ...(includes(QUANTITY_KINDS, kind)
      ? {
          value: value ?? VALUES[kind] ?? placeholder('the number without commas'),
          ...(to === undefined ? {} : { to }),
          ...(range === undefined ? {} : { range }),
          unit: unit ?? UNITS[kind],
          ...(largest === undefined ? {} : { largest }),
          ...(original === undefined ? {} : { original }),
          ...(kind === 'money' ? { role: oneOf(MONEY_ROLES) } : {}),
        }
      : {}),
    ...(kind === 'date'
      ? {
          value: value ?? placeholder('a year, a month or a day, as exact as the source is, in quotes'),
          date_basis: placeholder('printed, or inferred with the reasoning beside it'),
        }
      : {}),
    source,
    paragraphs: paragraphs ?? [placeholder('the paragraphs in which the words are printed; npm run locate finds them')],
    printed: printed ?? placeholder('the number or name letter for letter as in the source'),
    basis: 'printed',
  };
}

/** The record as an entry of a list, each line indented by `indent`; short lists are on one line, as in the ledgers. */
export function writeEntry(record: Record<string, unknown>, indent: string): string {
  const text = stringify([record], {
    lineWidth: 0,
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
    indentSeq: true,
  });
  return text
    .replace(/^( *)(\w+):\n((?:\1 {2}- [^\n:]*\n)+)/gm, (whole, lead: string, key: string, items: string) => {
      const entries = items
        .trimEnd()
        .split('\n')
        .map((item) => item.trim().slice(2));
      const plain = entries.every((entry) => /^(?:\d+|[a-z0-9-]+)$/.test(entry));
      return plain ? `${lead}${key}: [${entries.join(', ')}]\n` : whole;
    })
    .replace(/^(?=.)/gm, indent);
}
