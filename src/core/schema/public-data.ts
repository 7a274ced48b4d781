/**
 * What the site gives away under /api/v1/: the shape of every file. Types, the published JSON Schemas and the tables of
 * fields that readers see are made from these. Within v1 fields are added and never changed; see cli/shared/additive.ts.
 */
import { z } from 'zod';
import { QUALIFIERS } from '../values/quantity.ts';
import { CHANGE_REASONS } from './change.ts';
import { MONEY_ROLES, NO_DEADLINE, OUTCOMES, PLAN_KINDS, REPORTED } from './claim.ts';
import { MARKS, NOTE_KINDS } from './note.ts';
import { TRANSLATION_STATUS } from './source.ts';

const text = (description: string) => z.string().meta({ description });
const orNull = (description: string) => z.string().nullable().meta({ description });
const texts = (description: string) => z.array(z.string()).meta({ description });
const count = (description: string) => z.int().min(0).meta({ description });
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words, description: string) =>
  z.enum(words).meta({ description });
const oneOfOrNull = <const Words extends readonly [string, ...string[]]>(words: Words, description: string) =>
  z.enum(words).nullable().meta({ description });
const group = <Shape extends z.ZodRawShape>(description: string, shape: Shape) =>
  z.strictObject(shape).meta({ description });
const groupOrNull = <Shape extends z.ZodRawShape>(description: string, shape: Shape) =>
  z.strictObject(shape).nullable().meta({ description });
const groups = <Shape extends z.ZodRawShape>(description: string, shape: Shape) =>
  z.array(z.strictObject(shape)).meta({ description });

const PARTIAL = 'as exact as its source: 2025, 2025-03, 2025-03-06, 2025-H1, 2025-Q3, 2025-late or a span 2019/2030';
const date = (what: string) => text(`${what}, ${PARTIAL}.`);
const dateOrNull = (what: string) => orNull(`${what}, ${PARTIAL}; null where there is none.`);

const url = text('Address of its page, from the root of the host.');
const profile = text('Id of the place.');
const themes = texts('Ids of the themes it belongs to.');
const refs = (description: string) => texts(`${description}, by their ids.`);

const name = z.strictObject({
  en: text('Name in English.'),
  ko: z.string().optional().meta({ description: 'Name in Hangul.' }),
  also: texts('Other spellings and short forms.'),
});

const outside = group('Where something comes from that is in none of the source documents.', {
  publisher: text('Who published it.'),
  title: text('Its title or subject.'),
  date: date('When it was published or looked up'),
  date_is: oneOf(['published', 'looked-up'], 'Which of the two the date is.'),
  url: text('Its full address.'),
});

const note = z.strictObject({
  kind: oneOf(NOTE_KINDS, 'What the remark warns of.'),
  text: text('The remark, in our words.'),
  mark: z.enum(MARKS).optional().meta({ description: 'The warning that goes with the number wherever it is shown.' }),
  outside: outside.optional(),
});
const notes = z.array(note).meta({ description: 'Our remarks.' });

const marks = z.array(z.enum([...MARKS, 'ours', 'page'])).meta({
  description:
    'Warnings to show with the number. `ours`: no document prints it. `page`: taken from a public page of which we keep no copy.',
});

const dated = z.strictObject({
  value: date('The date'),
  basis: oneOf(['printed', 'inferred'], '`printed` in the document, or `inferred` by us.'),
  reasoning: orNull('For an inferred date, what it is inferred from.'),
});

/** One statement of one document about one place. */
export const claimData = z.strictObject({
  id: text('Permanent id, with its place: `busan/marine-budget`.'),
  profile,
  kind: text('What is stated: `money`, `area`, `count`, `date`, `project` and so on.'),
  label: text('The number with its unit, the date or the name, in words.'),
  statement: text('What the document says, in a sentence of ours.'),
  value: z
    .union([z.number(), z.string()])
    .nullable()
    .meta({ description: 'The number in its unit, whole won for money; for a date the date; for a name the name.' }),
  value_to: z.number().nullable().meta({ description: 'The other end of a range, in the same unit.' }),
  unit: orNull('Unit of the number: `KRW`, `m2`, `percent`, or what is counted.'),
  per: orNull('For each of what, where the number is a rate.'),
  value_printed: groupOrNull('An area as printed, where that is not in m².', {
    value: z.number().meta({ description: 'The number.' }),
    unit: text('Its unit.'),
  }),
  qualifier: oneOfOrNull(QUALIFIERS, 'How exact the document is: `about`, `over` and so on.'),
  scope: orNull('What the number covers.'),
  base: orNull('What the number is measured against.'),
  name: name.nullable().meta({ description: 'What it is called.' }),
  printed: orNull('The number or name exactly as the document has it.'),
  passage: orNull('Up to 25 words of the document around it, letter for letter.'),
  rendering: orNull('Our English of a passage in Korean.'),
  marks,
  money_role: oneOfOrNull(MONEY_ROLES, 'What a sum of money is, so that output is never read as a budget.'),
  payer: orNull('Who pays, where the document says so.'),
  funders: groups('Where several pay: who, and the id of the statement that gives the amount.', {
    who: text('Who pays.'),
    claim: text('Id of the statement that gives the amount.'),
  }),
  source: text('Id of the document.'),
  paragraphs: z.array(z.int().min(1)).meta({ description: 'Paragraphs of the document it was read from, from 1.' }),
  context: z.array(z.int().min(1)).meta({ description: 'Further paragraphs that bear on it.' }),
  basis: oneOf(
    ['printed', 'derived', 'editor'],
    '`printed` in the document, `derived` by arithmetic from other statements, or added by us (`editor`).',
  ),
  derivation: groupOrNull('How a derived number was worked out.', {
    from: z.record(z.string(), z.string()).meta({ description: 'A short name for each statement that enters.' }),
    arithmetic: text('The arithmetic, with those names.'),
    rounding: z.number().optional().meta({ description: 'The step the result is rounded to.' }),
  }),
  editorial: groupOrNull('Why we added it, and where it comes from.', {
    reason: text('Why we added it.'),
    outside: outside.optional(),
  }),
  themes,
  deadline: dateOrNull('By when it is to be done, as this document says'),
  deadline_basis: oneOfOrNull(
    ['printed', 'inferred', ...NO_DEADLINE],
    'How the deadline is known; or why there is none: `none-exists` (open-ended), `none-stated` (looked for, not there), `not-checked`.',
  ),
  plan_kind: oneOfOrNull(PLAN_KINDS, 'What kind of plan it is. Only a `promise` is counted as one.'),
  promise: orNull('What is promised, expected, demanded or hoped for, in a few words.'),
  reported: oneOfOrNull(REPORTED, 'The state of the plan that the same document reports.'),
  condition: orNull('What it hangs on, as the document says.'),
  instalments: groups('What of it is due when: a date, and the id of the statement that gives the number.', {
    by: date('By when'),
    claim: text('Id of the statement that gives the number.'),
  }),
  looked: groupOrNull('When and where we last looked for what became of it, and found nothing newer.', {
    date: date('When'),
    where: text('Where.'),
  }),
  reports: refs('Later statements that report what became of it, the oldest first'),
  latest_outcome: oneOfOrNull(OUTCOMES, 'What the newest of those reports says.'),
  latest_deadline: dateOrNull('The newest deadline that a document gives'),
  reports_on: orNull('Id of the plan that this statement reports on.'),
  outcome: oneOfOrNull(OUTCOMES, 'For a report, what its document says became of the plan.'),
  new_deadline: dateOrNull('For a report, the deadline that it gives'),
  happened: orNull('For a report, when the plan was carried out; `not-stated` where the document does not say.'),
  same_as: orNull('Id of the statement that this one repeats: count only one of them.'),
  part_of: orNull('Id of the statement that counts or contains this one.'),
  conflicts_with: refs('Statements that contradict this one'),
  notes,
  url,
  former_ids: texts('Ids that it once had.'),
});

/** One document. */
export const sourceData = z.strictObject({
  id: text('Permanent id.'),
  document: orNull('File name of our copy, which is not published; null where only a public page is at hand.'),
  sha256: orNull('SHA-256 of that copy.'),
  paragraphs: z.int().min(1).nullable().meta({ description: 'How many paragraphs it has.' }),
  page_seen: dateOrNull('Where only a public page is at hand, when it was last read'),
  title: orNull('Its title as printed; null where it prints none.'),
  title_en: orNull('Our English of a Korean title.'),
  working_title: orNull('Our title for a document that prints none.'),
  publisher: text('Who published it.'),
  publisher_ko: orNull('The same in Hangul.'),
  section: orNull('The column or series it appeared in.'),
  reporter: orNull('Who wrote it, where printed.'),
  reporter_ko: orNull('The same in Hangul.'),
  language: oneOf(['en', 'ko'], 'Language it was read in.'),
  translation: group('What is known of it as a translation.', {
    status: oneOf(TRANSLATION_STATUS, 'Whether it says that it is a translation, reads like one, or neither.'),
    note: text('How that is known.'),
  }),
  date: dated.meta({ description: 'When it was published.' }),
  link: groupOrNull('Where the document can be read.', {
    url: text('The address.'),
    how: text('How the address is known.'),
  }),
  marks: z.array(z.enum(MARKS)).meta({ description: 'Warnings that go with every number of it.' }),
  notes,
  claims: count('How many statements were read from it.'),
  url,
});

/** One promise, each thing once. */
const promiseData = z.strictObject({
  id: text('Id of the statement that makes the promise.'),
  profile,
  promise: text('What is promised, in a few words.'),
  statement: text('What the document says, in a sentence of ours.'),
  aim: orNull('The number aimed at, with its unit, in words.'),
  announced: date('When it was announced'),
  announced_basis: oneOf(['printed', 'inferred'], 'How that date is known.'),
  deadline: dateOrNull('By when, as the document says'),
  deadline_basis: claimData.shape.deadline_basis.unwrap().meta({
    description: claimData.shape.deadline_basis.description,
  }),
  deadline_reasoning: orNull('For an inferred deadline, what it is inferred from.'),
  period: orNull('Id of the period that the document sets over several promises, which gives the deadline.'),
  condition: claimData.shape.condition,
  state: oneOf(
    ['done', 'going', 'delayed', 'changed', 'past', 'ahead', 'undated'],
    'Where it stands as of `as_of`. What a document reports comes first: `done`, `going` (under way), `delayed`, `changed`. Else the deadline alone: `past` is no verdict, only a date; `ahead`; `undated`.',
  ),
  reported: claimData.shape.reported.unwrap().meta({ description: claimData.shape.reported.description }),
  follow_up: oneOf(
    ['reported', 'part', 'looked', 'none'],
    'What is known of it since: `reported` by a later document, `part` where that is of a part alone, `looked` for without finding anything, or `none`: nobody has looked.',
  ),
  looked: claimData.shape.looked,
  reports: claimData.shape.reports,
  part_reports: refs('Statements that report last on each part of it that is counted in it; they change no state'),
  latest_outcome: claimData.shape.latest_outcome,
  latest_deadline: claimData.shape.latest_deadline,
  basis: claimData.shape.basis,
  marks,
  source: claimData.shape.source,
  themes,
  url,
});

/** What one later document reports of one promise or plan. */
const reportData = z.strictObject({
  id: text('Id of the statement that reports.'),
  profile,
  reports_on: text('Id of the plan.'),
  promise: text('What was planned, in a few words.'),
  outcome: oneOf(OUTCOMES, 'What the document says became of it.'),
  statement: text('What the document says, in a sentence of ours.'),
  new_deadline: claimData.shape.new_deadline,
  happened: claimData.shape.happened,
  passage: claimData.shape.passage,
  basis: claimData.shape.basis,
  marks,
  source: claimData.shape.source,
  date: dated.meta({ description: 'When the document was published.' }),
  url,
});

const answer = group('The four questions of every reader, each in one or two sentences.', {
  what: text('What it says it will do.'),
  by_when: text('By when.'),
  how_much: text('For how much money, and whose.'),
  how_firm: text('How firm that is.'),
});

const placeData = {
  id: text('Permanent id.'),
  name: name.meta({ description: 'What it is called.' }),
  official: name.nullable().meta({ description: 'Its full official name.' }),
  kind: text('What it is: `metropolitan-city`, `county` and so on.'),
  region: groupOrNull('The region that it lies in.', {
    name: name.meta({ description: 'Its name.' }),
    as_of: date('As of'),
    note: z.string().optional().meta({ description: 'A remark of ours.' }),
  }),
  coordinates: groupOrNull('Its point on the map; null for what has no one place.', {
    latitude: z.number().meta({ description: 'Degrees north, WGS 84.' }),
    longitude: z.number().meta({ description: 'Degrees east, WGS 84.' }),
    basis: text('How the point is known.'),
  }),
  as_of: dated.meta({ description: 'The date the profile speaks of.' }),
  summary: text('Two or three sentences.'),
  answer,
  themes,
  claims: count('How many statements it has.'),
  promises: count('How many promises, each thing once.'),
  reports: count('How many statements of later documents report on its plans.'),
  sources: refs('Its documents'),
  url,
  data: text('Address of its own file, with its outline, links and charts.'),
  claims_data: text('Address of its statements.'),
};
const placeRow = z.strictObject(placeData);

/** One place, whole. */
const placeWhole = z.strictObject({
  ...placeData,
  glance: groups('Its key numbers.', {
    claim: text('Id of the statement.'),
    label: text('What the number is.'),
    note: orNull('A remark.'),
  }),
  outline: group('What its plan is made of.', {
    heading: text('What the parts are.'),
    parts: groups('Pillars, objectives or zones.', {
      claim: text('Id of the statement that names the part.'),
      claims: refs('Further statements of the part'),
      projects: groups('What is to be done under it.', {
        claim: text('Id of the statement.'),
        claims: refs('Further statements'),
      }),
    }),
  }),
  relationships: groups('Links to other places.', {
    profile: orNull('Id of another place here.'),
    place: name.nullable().meta({ description: 'A place or organisation without a profile.' }),
    kind: oneOf(['stated', 'editor'], '`stated` by the document, or linked by us (`editor`).'),
    text: text('What links them.'),
    claims: refs('Statements that say so'),
  }),
  charts: refs('Its charts'),
  notes,
});

const themeData = z.strictObject({
  id: text('Permanent id.'),
  name: name.meta({ description: 'What it is called.' }),
  question: text('The question that it asks of every place.'),
  answer: orNull('The answer of all places together.'),
  answers: groups('An answer a place.', {
    profile,
    text: text('Its answer.'),
    claim: orNull('Id of its best number.'),
  }),
  claims: count('How many statements belong to it.'),
  url,
});

const chartData = z.strictObject({
  id: text('Permanent id.'),
  profile: orNull('Id of the place; null for a chart across places.'),
  form: text('How it is drawn: `bars`, `dates` and so on.'),
  title: text('What it shows.'),
  subtitle: orNull('Unit, date and place.'),
  caveats: texts('What a reader must know before comparing.'),
  claims: refs('The statements it draws'),
  url,
  files: group('Addresses of its files.', { svg: text('The drawing.'), csv: text('Its table.') }),
});

const termData = z.strictObject({
  id: text('Permanent id.'),
  name: name.meta({ description: 'The term.' }),
  explanation: text('What it means.'),
  outside: outside.nullable().meta({ description: 'Where the explanation comes from, when from elsewhere.' }),
  claims: refs('Statements that use it'),
  slips: groups('Mistranslations of it in the documents.', {
    printed: text('The misleading words as printed.'),
    means: text('What they mean.'),
    claims: refs('Statements that print them'),
  }),
  url,
});

const state = z
  .union([z.string(), z.record(z.string(), z.string().nullable())])
  .nullable()
  .meta({ description: 'Words, or of statements each changed field and its value.' });

const changeData = {
  corrections: groups('What we changed after it was published, the newest first.', {
    id: text('Permanent id.'),
    date: text('The day of the change.'),
    title: text('What changed, in a line.'),
    url,
    profiles: texts('Ids of its places.'),
    themes,
    claims: refs('The statements that changed'),
    page: orNull('In place of statements, the page whose words changed.'),
    what: text('What changed, in a sentence.'),
    why: oneOf(CHANGE_REASONS, 'Why.'),
    withdrawn: z.boolean().meta({ description: 'Whether the statements were withdrawn.' }),
    was: state,
    now: state,
  }),
  news: groups('New places, documents and reports, the newest first.', {
    id: text('Permanent id.'),
    date: text('The day.'),
    title: text('What is new, in a line.'),
    text: text('The same in a few sentences.'),
    url,
    profiles: texts('Ids of its places.'),
    themes,
    reports: refs('Reports that came with it'),
  }),
  forwards: groups('Addresses that moved or are gone.', {
    from: text('The address that was published.'),
    to: orNull('Where it leads now.'),
    gone: orNull('Where nothing takes its place, since when.'),
    why: orNull('Why.'),
  }),
};

const fileData = z.strictObject({
  title: text('What the file holds.'),
  url: text('Its address.'),
  schema: orNull('Address of the JSON Schema of the file; null for a file that is no JSON.'),
  type: text('Its media type.'),
  records: z.int().min(0).nullable().meta({ description: 'How many records it has.' }),
});

/** What every file begins with. */
const envelope = {
  $schema: text('Address of the JSON Schema of this file.'),
  title: text('What the file holds.'),
  as_of: z.iso.date().meta({ description: 'The day that the content speaks of: states of deadlines are of that day.' }),
  licence: text('Under which licence the file may be used.'),
  licence_url: z.url().meta({ description: 'The text of the licence.' }),
  credit: text('How to name this site beside the data.'),
  site: z
    .url()
    .nullable()
    .meta({ description: 'The host that addresses here begin at; null where the site does not know its own.' }),
  documents: groups('The documents that the records come from; each belongs to its publisher.', {
    id: text('Id of the document.'),
    citation: text('Publisher, title and date.'),
    link: orNull('Where it can be read.'),
  }),
};

const list = <Key extends string, Row extends z.ZodType>(key: Key, row: Row, description: string) =>
  z
    .strictObject({ ...envelope, [key]: z.array(row).meta({ description }) } as typeof envelope &
      Record<Key, z.ZodArray<Row>>)
    .meta({ description });

/** The shape of every kind of file, by the name that its schema and its table of fields go by. */
export const PUBLIC_DATA = {
  index: group('Every file of data, and the parts by place.', {
    ...envelope,
    files: z.array(fileData).meta({ description: 'The files that hold all records.' }),
    places: groups('The files of each place.', {
      id: text('Id of the place.'),
      name: text('Its name.'),
      data: text('Address of its own file.'),
      claims_data: text('Address of its statements.'),
      claims: count('How many statements it has.'),
    }),
  }),
  profiles: list('profiles', placeRow, 'Every place, with what it says in short.'),
  profile: group('One place, whole.', { ...envelope, profile: placeWhole.meta({ description: 'The place.' }) }),
  claims: list('claims', claimData, 'Statements: all of them, or those of one place.'),
  promises: list('promises', promiseData, 'Every promise, each thing once, and where it stands.'),
  reports: list('reports', reportData, 'What later documents report of promises and other plans.'),
  themes: list('themes', themeData, 'Every theme, with what the places answer.'),
  sources: list('sources', sourceData, 'Every document.'),
  charts: list('charts', chartData, 'Every chart, with the statements it draws.'),
  glossary: list('terms', termData, 'Every term of the glossary, with mistranslations.'),
  changes: group('Corrections, news and addresses that moved.', { ...envelope, ...changeData }),
} as const;

export type PublicName = keyof typeof PUBLIC_DATA;
export const PUBLIC_NAMES = Object.keys(PUBLIC_DATA) as PublicName[];
export type PublicData<Name extends PublicName> = z.output<(typeof PUBLIC_DATA)[Name]>;
export type Envelope = z.output<z.ZodObject<typeof envelope, z.core.$strict>>;

/** The JSON Schema of a file: draft 2020-12. A field that is not in it may come within v1, so it forbids none. */
export function publicSchema(name: PublicName): z.core.JSONSchema.BaseSchema {
  return {
    $comment: 'Cheongsajin 청사진. Licence: CC BY 4.0. Within v1 fields and words of lists are added, never changed.',
    ...z.toJSONSchema(PUBLIC_DATA[name], {
      io: 'output',
      reused: 'inline',
      override: ({ jsonSchema }) => {
        if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      },
    }),
  };
}

/** A field as a table of fields tells it. */
export interface Field {
  /** `claims[].notes[].kind` */
  readonly path: string;
  /** In the words of JSON Schema. */
  readonly types: readonly string[];
  readonly description: string;
  /** The words that it may be. */
  readonly words: readonly string[];
}

/** Every field of a file, those within others after them. */
export function fieldsOf(name: PublicName): Field[] {
  const walk = (schema: z.core.JSONSchema.BaseSchema, prefix: string): Field[] =>
    Object.entries(schema.properties ?? {}).flatMap(([key, field]): Field[] => {
      if (typeof field === 'boolean') return [];
      const path = `${prefix}${key}`;
      const forms = [field, ...(field.anyOf ?? [])].filter((form) => typeof form !== 'boolean');
      const types = forms.flatMap(({ type }) => type ?? []);
      const within = forms.flatMap((form) =>
        form.type === 'array' && typeof form.items === 'object' && !Array.isArray(form.items)
          ? walk(form.items, `${path}[].`)
          : walk(form, `${path}.`),
      );
      const words = forms.flatMap((form) => form.enum ?? []).filter((word) => typeof word === 'string');
      return [{ path, types: [...new Set(types)], description: field.description ?? '', words }, ...within];
    });
  return walk(publicSchema(name), '');
}
