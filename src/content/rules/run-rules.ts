/** Runs every rule over the content. A rule that throws is reported as an issue, and does not stop the others. */
import type { ParsedContent } from '../parsed-content.ts';
import { byPosition, type Issue } from '../issue.ts';
import type { Rule } from './rule.ts';
import { basisFields } from './each/basis-fields.ts';
import { changes } from './each/changes.ts';
import { charts } from './each/charts.ts';
import { conflicts } from './each/conflicts.ts';
import { countedOnce } from './each/counted-once.ts';
import { derivation } from './each/derivation.ts';
import { duplicateId } from './each/duplicate-id.ts';
import { forwards } from './each/forwards.ts';
import { glossaryRule } from './each/glossary.ts';
import { nakedNumber } from './each/naked-number.ts';
import { numberedNames } from './each/numbered-names.ts';
import { offices } from './each/offices.ts';
import { paragraphEnds } from './each/paragraph-ends.ts';
import { foldConsequences } from './fold-consequences.ts';
import { paragraphs } from './each/paragraphs.ts';
import { partOfCycles } from './each/part-of-cycles.ts';
import { published } from './each/published.ts';
import { printedDates } from './each/printed-dates.ts';
import { printedValue } from './each/printed-value.ts';
import { profileCharts } from './each/profile-charts.ts';
import { profileWhole } from './each/profile-whole.ts';
import { proseReading } from './each/prose-reading.ts';
import { proseShape } from './each/prose-shape.ts';
import { queries } from './each/queries.ts';
import { quotation } from './each/quotation.ts';
import { references } from './each/references.ts';
import { reports } from './each/reports.ts';
import { searchWordRule } from './each/search-words.ts';
import { claimDisplay } from './each/claim-display.ts';
import { sourcesUsed } from './each/sources.ts';
import { themeAnswers } from './each/theme-answers.ts';
import { themeOrder } from './each/theme-order.ts';
import { placeKinds } from './each/place-kinds.ts';
import { placeholders } from './each/placeholders.ts';
import { units } from './each/units.ts';
import { extent } from './each/extent.ts';
import { expectationRule } from './each/expectations.ts';
import { exceptions } from './each/exceptions.ts';
import { verified } from './each/verified.ts';

export const RULES: readonly Rule[] = [
  duplicateId,
  references,
  basisFields,
  paragraphs,
  partOfCycles,
  conflicts,
  countedOnce,
  offices,
  quotation,
  units,
  printedValue,
  printedDates,
  extent,
  reports,
  derivation,
  nakedNumber,
  numberedNames,
  claimDisplay,
  proseShape,
  proseReading,
  paragraphEnds,
  profileWhole,
  placeKinds,
  profileCharts,
  themeAnswers,
  themeOrder,
  sourcesUsed,
  charts,
  searchWordRule,
  queries,
  glossaryRule,
  exceptions,
  expectationRule,
  placeholders,
  verified,
  published,
  changes,
  forwards,
];

/** Every issue, sorted by file and position. */
export function runRules(parsed: ParsedContent, rules: readonly Rule[] = RULES): Issue[] {
  // What rules work out once of it goes when they have run, and not with what was parsed, which a build holds to its end.
  const content = { ...parsed };
  const found = rules.flatMap((rule) => {
    try {
      return rule.check(content);
    } catch (error) {
      return [
        {
          file: 'src/content/rules',
          line: 1,
          column: 1,
          field: rule.name,
          value: error instanceof Error ? error.message : String(error),
          rule: 'rule-crashed',
          message: `the rule "${rule.name}" itself failed, so what it guards is unchecked`,
          remedy:
            'correct the other errors first; if this one remains, report it with this line: it is a bug in the rule',
        } satisfies Issue,
      ];
    }
  });
  return foldConsequences(content, [...content.issues, ...found]).toSorted(byPosition);
}
