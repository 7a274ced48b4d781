/**
 * The tables that the site gives away as CSV: a row a record, flat, for spreadsheets and statistics. From these come the
 * rows' types, the Table Schemas of the data package, and the tables of fields that readers see.
 */
import { z } from 'zod';
import { ID_SHAPE } from '../values/id.ts';
import { claimData, PUBLIC_DATA, sourceData } from './public-data.ts';

const claim = claimData.shape;
const source = sourceData.shape;
const promise = PUBLIC_DATA.promises.shape.promises.element.shape;

const text = (description: string) => z.string().meta({ description });
const orNull = (description: string) => z.string().nullable().meta({ description });
const number = (description: string) => z.number().nullable().meta({ description });
/** A list in one cell. */
const joined = (what: string) => orNull(`${what}, separated by spaces.`);

const claimId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);
const id = z.string().regex(ID_SHAPE);
const wholeWon = z
  .int()
  .nullable()
  .meta({ description: 'The same in whole won, exactly; empty for what is no sum of won.' });

/** What every row ends with, so that no row loses where it comes from. */
const origin = {
  source_publisher: text('Who published the document.'),
  source_title: text('Title of the document.'),
  source_date: text('When it was published, as exact as it says.'),
  source_date_basis: z.enum(['printed', 'inferred']).meta({ description: 'How that date is known.' }),
  source_link: orNull('Where the document can be read.'),
};
const ours = {
  page: text('Address of its page here.'),
  licence: text('Licence of the row. The document itself belongs to its publisher.'),
  credit: text('How to name this site beside the data.'),
};

const caveats = joined('Warnings to show with the number');
const remarks = orNull('Our remarks.');
const place = { place_id: id.meta({ description: 'Id of the place.' }), place: text('Name of the place.') };

/** The shape of a row, by the name of the table. */
export const PUBLIC_TABLES = {
  claims: z
    .strictObject({
      claim_id: claimId.meta({ description: claim.id.description }),
      ...place,
      kind: claim.kind,
      label: claim.label,
      statement: claim.statement,
      value: number('The number in its unit; empty for dates and names.'),
      value_to: claim.value_to,
      unit: claim.unit,
      per: claim.per,
      qualifier: claim.qualifier,
      value_krw: wholeWon,
      scope: claim.scope,
      measured_against: claim.base,
      date: orNull('For a date, the date, as exact as the document gives it.'),
      date_earliest: z.iso.date().nullable().meta({ description: 'The first day that it may mean.' }),
      date_latest: z.iso.date().nullable().meta({ description: 'The last day that it may mean.' }),
      name_en: orNull('Its name in English.'),
      name_ko: orNull('Its name in Hangul.'),
      basis: claim.basis,
      caveats,
      remarks,
      printed: claim.printed,
      passage: claim.passage,
      paragraphs: joined('Paragraphs of the document it was read from'),
      arithmetic: orNull('How a derived number was worked out.'),
      money_role: claim.money_role,
      payer: claim.payer,
      themes: joined('Ids of its themes'),
      plan_kind: claim.plan_kind,
      promise: claim.promise,
      deadline: claim.deadline,
      deadline_latest: z.iso.date().nullable().meta({ description: 'The last day that the deadline may mean.' }),
      deadline_basis: claim.deadline_basis,
      reported: claim.reported,
      latest_outcome: claim.latest_outcome,
      latest_deadline: claim.latest_deadline,
      reports_on: claimId.nullable().meta({ description: claim.reports_on.description }),
      outcome: claim.outcome,
      same_as: claimId.nullable().meta({ description: claim.same_as.description }),
      part_of: claimId.nullable().meta({ description: claim.part_of.description }),
      conflicts_with: joined('Ids of statements that contradict this one'),
      source_id: id.meta({ description: claim.source.description }),
      ...origin,
      ...ours,
    })
    .meta({ description: 'A row a statement.' }),
  promises: z
    .strictObject({
      claim_id: claimId.meta({ description: promise.id.description }),
      ...place,
      promise: promise.promise,
      statement: promise.statement,
      aim: promise.aim,
      announced: promise.announced,
      announced_basis: promise.announced_basis,
      deadline: promise.deadline,
      deadline_latest: z.iso.date().nullable().meta({ description: 'The last day that the deadline may mean.' }),
      deadline_basis: promise.deadline_basis,
      deadline_reasoning: promise.deadline_reasoning,
      condition: promise.condition,
      state: promise.state,
      state_as_of: z.iso.date().meta({ description: 'The day that the state is of.' }),
      reported: promise.reported,
      follow_up: promise.follow_up,
      looked: orNull('When we last looked for what became of it, and found nothing newer.'),
      latest_outcome: promise.latest_outcome,
      latest_deadline: promise.latest_deadline,
      latest_report_id: claimId.nullable().meta({ description: 'Id of the newest statement that reports on it.' }),
      part_report_ids: joined('Ids of the newest statements that report on its parts'),
      basis: promise.basis,
      caveats,
      themes: joined('Ids of its themes'),
      source_id: id.meta({ description: promise.source.description }),
      ...origin,
      ...ours,
    })
    .meta({ description: 'A row a promise, each thing once.' }),
  sources: z
    .strictObject({
      source_id: id.meta({ description: source.id.description }),
      title: text('Its title: as printed, our English of a Korean one, or a working title.'),
      title_printed: source.title,
      publisher: source.publisher,
      publisher_ko: source.publisher_ko,
      section: source.section,
      reporter: source.reporter,
      date: source.date.shape.value,
      date_latest: z.iso.date().meta({ description: 'The last day that the date may mean.' }),
      basis: z.enum(['printed', 'inferred']).meta({ description: 'How the date is known.' }),
      date_reasoning: source.date.shape.reasoning,
      language: source.language,
      translation: source.translation.shape.status,
      link: orNull('Where it can be read.'),
      page_seen: source.page_seen,
      sha256: source.sha256,
      paragraphs: source.paragraphs,
      caveats,
      remarks,
      claims: source.claims,
      ...ours,
    })
    .meta({ description: 'A row a document.' }),
} as const;

export type TableName = keyof typeof PUBLIC_TABLES;
export const TABLE_NAMES = Object.keys(PUBLIC_TABLES) as TableName[];
export type TableRow<Name extends TableName> = z.output<(typeof PUBLIC_TABLES)[Name]>;

/** Which column names a row, and which name a row of which table. */
export const KEYS = {
  claims: {
    primary: 'claim_id',
    foreign: { source_id: 'sources', reports_on: 'claims', same_as: 'claims', part_of: 'claims' },
  },
  promises: { primary: 'claim_id', foreign: { claim_id: 'claims', source_id: 'sources', latest_report_id: 'claims' } },
  sources: { primary: 'source_id', foreign: {} },
} as const satisfies Record<TableName, { primary: string; foreign: Readonly<Record<string, TableName>> }>;

/** A column as a Table Schema and a table of fields tell it. */
export interface Column {
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'number' | 'date';
  readonly required: boolean;
  readonly words: readonly string[] | undefined;
  readonly pattern: string | undefined;
}

/** The columns of a table, in their order. */
export function columnsOf(table: TableName): Column[] {
  return Object.entries(PUBLIC_TABLES[table].shape as Readonly<Record<string, z.ZodType>>).map(([name, field]) => {
    const isNullable = field instanceof z.ZodNullable;
    const inner = z.toJSONSchema(isNullable ? (field.unwrap() as z.ZodType) : field, { io: 'output' });
    const isDate = inner.format === 'date';
    return {
      name,
      description: z.globalRegistry.get(field)?.description ?? '',
      type: isDate ? 'date' : inner.type === 'integer' || inner.type === 'number' ? inner.type : 'string',
      required: !isNullable,
      words: inner.enum?.map(String),
      pattern: isDate ? undefined : inner.pattern,
    };
  });
}
