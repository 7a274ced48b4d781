import { agreesWith, readDate, readPrintedDates, saysWhole } from '../../../core/values/printed-date.ts';
import { endOf, parsePartialDate, startOf } from '../../../core/values/partial-date.ts';
import { formatPartialDate } from '../../../strings/index.ts';
import type { Claim } from '../../../core/schema/claim.ts';
import type { Dated } from '../../../core/schema/dated.ts';
import { fullRef } from '../../../core/values/id.ts';
import { ledgersOf, refOf, type ParsedClaim, type ParsedContent } from '../../parsed-content.ts';
import type { Issue, Words } from '../../issue.ts';
import { againstDocument, issueAt, type Rule } from '../rule.ts';

/** No plan of a city looks further ahead, and no document tells of a time further back, without saying so. */
const LONGEST_AHEAD = 60;
const LONGEST_BACK = 120;

export const printedDates: Rule = {
  name: 'printed-dates',
  description:
    'A date or deadline agrees with the printed words, read against the day of the document, and lies within its life.',
  scope: ['claims'],
  emits: ['printed-date', 'date-order'],
  check: (content) => {
    const published = new Map(content.sources.map(({ id, fields }) => [id, fields.published?.date]));
    return content.claims.flatMap((draft) => {
      const day = published.get(draft.fields.source ?? '');
      if (draft.record === undefined || day === undefined) return [];
      return [
        ...valueFaults(draft, draft.record, day),
        ...deadlineFaults(content, draft, draft.record, day),
        ...orderFaults(draft, draft.record, day),
      ];
    });
  },
};

type Reading = 'none' | 'other' | 'part' | 'whole';

/** How far some text says a date: not at all, another one, a part of it, or the whole. */
function readingOf(date: string, text: string, day: string): Reading {
  const [from = '', to] = date.split('/');
  if (to === undefined) return readingOfOne(date, text, day);
  const first = readingOfOne(from, text, day);
  if (to === '..') return first === 'whole' && !BEGINS.test(text) ? 'part' : first;
  const readings = [first, readingOfOne(to, text, day)];
  return (['none', 'other', 'part'] as const).find((reading) => readings.includes(reading)) ?? 'whole';
}

/** Words that say that something begins, and not when it ends. */
const BEGINS = /\b(?:from|since|starting|onwards?|as of)\b|부터|이후|[~∼〜-]\s*$/iu;

function readingOfOne(date: string, text: string, day: string): Reading {
  const parsed = parsePartialDate(date);
  const read = readPrintedDates(text, day);
  if (parsed === undefined || read.length === 0) return 'none';
  const fitting = read.filter((printed) => agreesWith(parsed, printed));
  if (fitting.length === 0) return 'other';
  return fitting.some((printed) => saysWhole(parsed, printed)) ? 'whole' : 'part';
}

/** A claim of kind `date` against its own words. */
function valueFaults(draft: ParsedClaim, claim: Claim, day: string): Issue[] {
  if (claim.kind !== 'date' || claim.basis !== 'printed' || claim.value_reason !== undefined) return [];
  const reading = readingOf(claim.value, claim.printed ?? '', day);
  const fault = (field: string, words: Words): Issue[] => [issueAt(draft, [field], 'printed-date', words)];
  const written = formatPartialDate(claim.value);
  if (reading === 'none')
    return fault('printed', [
      'no date can be read out of the printed words',
      'quote the words that hold the date, or say under value_reason: where it comes from',
    ]);
  const said = readDate(claim.printed ?? '', day);
  if (reading === 'other')
    return againstDocument(
      fault('value', [
        `the printed words, read against a document of ${formatPartialDate(day)}, do not mean ${written}`,
        `write ${said === undefined ? 'the date that they mean' : `value: "${said}"`}, or give value_reason:`,
      ]),
    );
  if (reading === 'part' && claim.date_basis === 'printed')
    return fault('date_basis', [
      `the printed words hold only a part of ${written}`,
      'write date_basis: inferred, with the reasoning',
    ]);
  // A missing reasoning is reported by another rule.
  if (claim.reasoning === undefined) return [];
  const month = parsePartialDate(claim.value)?.month;
  const name = month === undefined ? undefined : formatPartialDate(claim.value.slice(0, 7)).split(' ')[0];
  const saysMonth = readPrintedDates(claim.printed ?? '', day).some((printed) => printed.month === month);
  if (reading === 'part' && name !== undefined && !saysMonth && !claim.reasoning.includes(name))
    return fault('reasoning', [
      `the month ${name} is not in the printed words, and the reasoning does not name it`,
      `say in reasoning: from what ${name} follows`,
    ]);
  const year = claim.value.slice(0, 4);
  if (reading === 'part' && !yearIsSaid(claim.value, claim.printed ?? '', day) && !claim.reasoning.includes(year))
    return fault('reasoning', [
      `the year ${year} is not in the printed words, and the reasoning does not name it`,
      `say in reasoning: from what ${year} follows`,
    ]);
  return [];
}

/** Whether the words give the year, in figures or counted from the document. */
const yearIsSaid = (date: string, text: string, day: string): boolean =>
  readPrintedDates(text, day).some(({ year }) => year === Number(date.slice(0, 4)));

/** A deadline, and the dates of a report, against the printed words, the passage, and the claims of dates that belong to the plan. */
function deadlineFaults(content: ParsedContent, draft: ParsedClaim, claim: Claim, day: string): Issue[] {
  return [
    { field: ['plan', 'deadline'], dated: claim.plan?.deadline, noun: 'the deadline' },
    { field: ['new_deadline'], dated: claim.new_deadline, noun: 'the deadline' },
    { field: ['happened'], dated: claim.happened, noun: 'the day' },
  ].flatMap(({ field, dated, noun }) =>
    typeof dated === 'object' ? datedFaults(content, draft, claim, day, { field, dated, noun }) : [],
  );
}

function datedFaults(
  content: ParsedContent,
  draft: ParsedClaim,
  claim: Claim,
  day: string,
  { field, dated, noun }: { readonly field: readonly string[]; readonly dated: Dated; readonly noun: string },
): Issue[] {
  const fault = (...words: Words): Issue[] => [issueAt(draft, [...field, 'date'], 'printed-date', words)];
  const written = formatPartialDate(dated.date);
  // A report may be a claim of kind date itself.
  if (claim.kind === 'date' && claim.value === dated.date) return [];
  const dates = (ledgersOf(content).get(draft.profile) ?? []).filter(
    ({ profile, fields }) =>
      fields.kind === 'date' && fields.part_of !== undefined && fullRef(fields.part_of, profile) === refOf(draft),
  );
  if (dates.some(({ fields }) => fields.value === dated.date)) return [];
  const texts = [claim.printed, claim.passage];
  const readings = texts.map((text) => readingOf(dated.date, text ?? '', day));
  if (readings.includes('whole')) return [];
  if (dated.basis === 'printed') {
    const said = readDate([claim.printed, claim.passage].join('; '), day);
    return fault(
      `neither the printed words nor the passage say ${written}`,
      `${said === undefined ? '' : `write date: "${said}", which they say; or `}quote the words that hold ${noun} under passage:, or write basis: inferred with the reasoning`,
    );
  }
  if (readings.includes('part') && texts.some((text) => yearIsSaid(dated.date, text ?? '', day))) return [];
  const year = dated.date.slice(0, 4);
  return dated.reasoning.includes(year)
    ? []
    : fault(
        `the year ${year} is in neither the printed words nor the passage, and the reasoning does not name it`,
        `say in reasoning: from what ${year} follows`,
      );
}

function orderFaults(draft: ParsedClaim, claim: Claim, day: string): Issue[] {
  const fault = (field: readonly string[], words: Words): Issue[] => [issueAt(draft, field, 'date-order', words)];
  const deadline = claim.plan?.deadline;
  const written = formatPartialDate(day);
  if (typeof deadline === 'object' && claim.plan?.date_reason === undefined) {
    const field = ['plan', 'deadline', 'date'];
    const remedy = 'write the date of the deadline, or give plan.date_reason:';
    if (endOf(deadline.date) < startOf(day))
      return againstDocument(fault(field, [`lies before the document, which is of ${written}`, remedy]));
    if (Number(deadline.date.slice(0, 4)) > Number(day.slice(0, 4)) + LONGEST_AHEAD)
      return againstDocument(
        fault(field, [`lies more than ${LONGEST_AHEAD} years after the document, which is of ${written}`, remedy]),
      );
    const announced = claim.plan?.announced?.date;
    if (announced !== undefined && endOf(deadline.date) < startOf(announced))
      return fault(field, [
        `lies before the plan was announced, ${formatPartialDate(announced)}`,
        'correct one of the two dates',
      ]);
  }
  if (claim.kind === 'date' && claim.value_reason === undefined) {
    const year = Number(claim.value.slice(0, 4));
    const own = Number(day.slice(0, 4));
    if (year > own + LONGEST_AHEAD || year < own - LONGEST_BACK)
      return againstDocument(
        fault(
          ['value'],
          [
            `lies far outside the life of a document of ${written}`,
            'write the date that is meant, or give value_reason:',
          ],
        ),
      );
  }
  return [];
}
