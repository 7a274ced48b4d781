/** docs/fields.md: every field of the records that people write, from the schemas of the code. */
import { z } from 'zod';
import { defOf, optionsOf, requiredKeys, unwrap, type AnySchema } from '../../content/reader/zod-introspection.ts';
import { change } from '../../core/schema/change.ts';
import { chart } from '../../core/schema/chart.ts';
import { claim } from '../../core/schema/claim.ts';
import { forward } from '../../core/schema/forward.ts';
import { placeKind } from '../../core/schema/place-kind.ts';
import { profile } from '../../core/schema/profile.ts';
import { source } from '../../core/schema/source.ts';
import { theme } from '../../core/schema/theme.ts';

interface Row {
  readonly field: string;
  readonly required: boolean;
  readonly schema: AnySchema;
}

/** Nested this deep at most: charts and outlines have pages of their own. */
const DEPTH = 2;
const OWN_PAGE = new Set(['charts', 'outline']);

/** The fields of an object and of what lies in it: `plan`, `plan.deadline`, `answers[].text`. */
function rowsOf(schema: AnySchema, prefix = '', depth = 1): Row[] {
  const inner = unwrap(schema);
  const required = new Set(requiredKeys(inner));
  return Object.entries(defOf(inner).shape ?? {}).flatMap(([key, field]): Row[] => {
    const name = `${prefix}${key}`;
    const within = unwrap(field);
    const { type, element } = defOf(within);
    const below = type === 'array' && element !== undefined ? element : within;
    const nested = depth < DEPTH && !OWN_PAGE.has(key) && defOf(unwrap(below)).type === 'object';
    return [
      { field: name, required: required.has(key), schema: field },
      ...(nested ? rowsOf(below, `${name}${type === 'array' ? '[]' : ''}.`, depth + 1) : []),
    ];
  });
}

/** A description stands on the schema as declared, or on what it wraps. */
function metaOf(schema: AnySchema): { readonly description?: string | undefined; readonly examples?: unknown } {
  const own = z.globalRegistry.get(schema);
  const def = defOf(schema);
  const inner = def.type === 'pipe' ? def.out : def.innerType;
  if (own?.description !== undefined || inner === undefined) return own ?? {};
  return { ...metaOf(inner), ...own };
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();

function tableOf(rows: readonly Row[]): string {
  return [
    '| field | needed | what | example |',
    '| --- | --- | --- | --- |',
    ...rows.map(({ field, required, schema }) => {
      const { description = '', examples } = metaOf(schema);
      const words = optionsOf(schema);
      const oneOf =
        words.length === 0 || words.every((word) => description.includes(word)) ? '' : `One of ${words.join(', ')}.`;
      const [example] = Array.isArray(examples) ? (examples as unknown[]) : [];
      const shown = typeof example === 'string' ? `\`${cell(example)}\`` : '';
      return `| \`${field}\` | ${required ? 'yes' : ''} | ${cell(`${description} ${oneOf}`)} | ${shown} |`;
    }),
    '',
  ].join('\n');
}

/** Fields that every kind of claim has, and then those that some have. */
function claimTables(): string {
  const byKind = claim.options.map((option) => ({ kinds: optionsOf(option.shape.kind), rows: rowsOf(option) }));
  const kindsOf = (some: readonly { readonly kinds: readonly string[] }[]): string =>
    some.flatMap(({ kinds }) => kinds.map((kind) => `\`${kind}\``)).join(', ');
  const all =
    byKind[0]?.rows.filter(({ field }) => byKind.every(({ rows }) => rows.some((row) => row.field === field))) ?? [];
  const common = new Set(all.map(({ field }) => field));
  // Kinds with the same fields share a table.
  const groups = Map.groupBy(
    byKind.map(({ kinds, rows }) => ({ kinds, rows: rows.filter(({ field }) => !common.has(field)) })),
    ({ rows }) => tableOf(rows),
  );
  return [
    `## A claim\n\nclaims.yaml. \`kind\` is one of ${kindsOf(byKind)}. Every kind:\n`,
    tableOf(all.filter(({ field }) => field !== 'kind')),
    ...[...groups].map(([table, group]) => `Of ${kindsOf(group)}:\n\n${table}`),
  ].join('\n');
}

/** What every chart has, and then what each form takes. */
function chartTables(): string {
  const byForm = chart.options.map((option) => ({ forms: optionsOf(option.shape.form), rows: rowsOf(option) }));
  const [first] = byForm;
  const all =
    first?.rows.filter(({ field }) => byForm.every(({ rows }) => rows.some((row) => row.field === field))) ?? [];
  const common = new Set(all.map(({ field }) => field));
  const own = byForm.map(({ forms, rows }) => ({ forms, rows: rows.filter(({ field }) => !common.has(field)) }));
  const names = byForm.flatMap(({ forms }) => forms.map((name) => `\`${name}\``)).join(', ');
  return [
    `## A chart\n\nUnder \`charts\` of a profile, or in content/figures.yaml. \`form\` is one of ${names}; each has an example in [charts.md](charts.md). Every form:\n`,
    tableOf(all.filter(({ field }) => field !== 'form')),
    ...own.flatMap(({ forms, rows }) =>
      rows.length === 0 ? [] : [`Of the form \`${forms.join('')}\`:\n\n${tableOf(rows)}`],
    ),
  ].join('\n');
}

export function fieldTables(): string {
  return [
    '# Fields\n',
    'Every field of the records that people write, made from `src/core/schema/` by `npm run schemas`. A later document’s report',
    'on a plan is a claim with `reports_on` and `outcome`.\n',
    claimTables(),
    '## A profile\n\nThe frontmatter of profile.mdx; `charts` have a table of their own below:\n',
    tableOf(rowsOf(profile)),
    chartTables(),
    '## A source\n\nseeds/<id>.yaml:\n',
    tableOf(rowsOf(source)),
    '## A theme\n\nThe frontmatter of content/themes/<id>.mdx:\n',
    tableOf(rowsOf(theme)),
    '## A kind of place\n\ncontent/kinds.yaml:\n',
    tableOf(rowsOf(placeKind)),
    '## A change\n\ncontent/changes/<id>.yaml, of what was published:\n',
    tableOf(rowsOf(change)),
    '## A forward\n\ncontent/forwards.yaml:\n',
    tableOf(rowsOf(forward)),
  ].join('\n');
}
