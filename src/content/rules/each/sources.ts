import type { Source } from '../../../core/schema/source.ts';
import type { ParsedRecord } from '../../parsed-content.ts';
import { asYearSpan, endOf, parsePartialDate, startOf } from '../../../core/values/partial-date.ts';
import { formatPartialDate } from '../../../strings/index.ts';
import type { Issue, Words } from '../../issue.ts';
import { placeholdersIn } from '../../placeholder.ts';
import { repeatsOf } from '../repeats.ts';
import { isWritten, issueAt, type Rule } from '../rule.ts';
import { unparsedRecords } from '../unparsed-records.ts';

export const sourcesUsed: Rule = {
  name: 'sources',
  description:
    'A source has claims, an original with its fingerprint or a page with its address, the date in that address, and no other record.',
  scope: ['sources'],
  emits: ['unused-source', 'duplicate-source', 'missing-field', 'original', 'source-date'],
  check: (content) => {
    const { claims } = content;
    // A ledger that cannot be parsed may use any source.
    const isUnknown = unparsedRecords(content).ledgers.size > 0;
    const used = new Set(claims.map(({ fields }) => fields.source));
    // Of two alike the one that nothing names is the copy.
    const sources = content.sources.toSorted((a, b) => Number(used.has(b.id)) - Number(used.has(a.id)));
    const kept = sources.filter(({ fields }) => fields.document !== undefined);
    const twins = new Map(
      [
        ...repeatsOf(sources, ({ fields }) => fields.page && fields.link?.url),
        ...repeatsOf(kept, ({ fields }) => fields.sha256),
        ...repeatsOf(kept, ({ fields }) => fields.document),
      ].map(({ item, first }) => [item, first]),
    );
    return sources.flatMap((draft) => {
      const twin = twins.get(draft);
      return [
        ...originalFaults(draft),
        ...(twin === undefined ? addressFaults(draft) : []),
        // A record with placeholders is still being written, and has no claims yet; a copy is told as that.
        ...(used.has(draft.id) || twin !== undefined || isUnknown || placeholdersIn(draft.file.data).length > 0
          ? []
          : [
              issueAt(draft, [], 'unused-source', [
                'no claim comes from this source',
                'add its claims, or remove the record',
                draft.id,
              ]),
            ]),
        ...(twin === undefined
          ? []
          : [
              issueAt(draft, draft.fields.document === undefined ? ['link', 'url'] : ['document'], 'duplicate-source', [
                `${twin.id} describes the same document`,
                'keep one of the two records',
              ]),
            ]),
      ];
    });
  },
};

/** Newspapers put a day into the address of a page, as 2025/08/29 or 20250829; what they print may be a few days off. */
function addressFaults(draft: ParsedRecord<Source>): Issue[] {
  const { published, link } = draft.fields;
  const [, ...there] = /(?<!\d)(20\d\d)[/.-]?(0[1-9]|1[0-2])[/.-]?(0[1-9]|[12]\d|3[01])/.exec(link?.url ?? '') ?? [];
  const date = there.join('-');
  if (published === undefined || parsePartialDate(date) === undefined) return [];
  if (link?.how.includes(formatPartialDate(date)) === true) return [];
  const [from, to] = asYearSpan(published.date);
  const [day] = asYearSpan(date);
  if (day > from - 0.06 && day < to + 0.06) return [];
  const message = `the address has another date, ${formatPartialDate(date)}`;
  const remedy = `write date: "${date}", or the address of this page; where both are right, say in link.how: that the address has ${formatPartialDate(date)}`;
  return [issueAt(draft, ['published', 'date'], 'source-date', [message, remedy])];
}

const OF_ORIGINALS = ['document', 'sha256', 'paragraphs'] as const;

/** Whether a record says anything of an original that is kept. */
export const saysOriginal = (draft: ParsedRecord<Source>): boolean =>
  OF_ORIGINALS.some((field) => isWritten(draft, field));

/** An original that is kept has a fingerprint and paragraphs; a page has an address. */
function originalFaults(draft: ParsedRecord<Source>): Issue[] {
  const { page, published } = draft.fields;
  const has = (field: string): boolean => isWritten(draft, field);
  const missing = (field: string, words: Words): Issue[] =>
    has(field) ? [] : [issueAt(draft, [field], 'missing-field', words)];
  if (!has('page')) {
    if (!saysOriginal(draft))
      return missing('page', [
        'neither an original nor a page is named',
        'add document:, sha256: and paragraphs: (npm run new -- source ID --document FILE), or page: { seen: "2026-11-28" } and link: where only a public page is at hand',
      ]);
    return OF_ORIGINALS.flatMap((field) =>
      missing(field, [
        `an original that is kept has "${field}"`,
        `add ${field}: (npm run new -- source ID --document FILE prints it)`,
      ]),
    );
  }
  return [
    ...OF_ORIGINALS.flatMap((field) =>
      has(field)
        ? issueAt(draft, [field], 'original', [
            `page: says that no original is kept, and ${field}: describes one`,
            'remove page: if the original is kept, or else document:, sha256: and paragraphs:',
          ])
        : [],
    ),
    ...missing('link', ['what is only a public page has its full address', 'add link: { url: https://…, how: … }']),
    ...(page !== undefined && published !== undefined && endOf(page.seen) < startOf(published.date)
      ? [
          issueAt(draft, ['page', 'seen'], 'original', [
            `lies before the page was published, ${formatPartialDate(published.date)}`,
            'write the day on which you read it',
          ]),
        ]
      : []),
  ];
}
