/** Runs every rule over the content; a rule that crashes is itself an issue and stops no other. */
import type { ParsedContent } from '../parsed-content.ts';
import { byPlace, type Issue } from '../issue.ts';
import type { Rule } from './rule.ts';
import { basis } from './each/basis-fields.ts';
import { charts } from './each/charts.ts';
import { derivation } from './each/derivation.ts';
import { duplicateId } from './each/duplicate-id.ts';
import { glossaryRule } from './each/glossary.ts';
import { nakedNumber } from './each/naked-number.ts';
import { numberedNames } from './each/numbered-names.ts';
import { paragraphs } from './each/paragraphs.ts';
import { printedDates } from './each/printed-dates.ts';
import { printedValue } from './each/printed-value.ts';
import { parts } from './each/part-of-cycles.ts';
import { profileWhole } from './each/profile-whole.ts';
import { proseShape } from './each/prose-shape.ts';
import { references } from './each/references.ts';
import { searchWordRule } from './each/search-words.ts';
import { shown } from './each/claim-display.ts';
import { sourcesUsed } from './each/sources.ts';
import { themeOrder } from './each/theme-order.ts';
import { toFill } from './each/placeholders.ts';
import { units } from './each/units.ts';
import { exceptionRule } from './each/exceptions.ts';
import { verified } from './each/verified.ts';

export const RULES: readonly Rule[] = [
  duplicateId,
  references,
  basis,
  paragraphs,
  parts,
  units,
  printedValue,
  printedDates,
  derivation,
  nakedNumber,
  numberedNames,
  shown,
  proseShape,
  profileWhole,
  themeOrder,
  sourcesUsed,
  charts,
  searchWordRule,
  glossaryRule,
  exceptionRule,
  toFill,
  verified,
];

/** Every issue, in the order of files and lines. */
export function runRules(content: ParsedContent, rules: readonly Rule[] = RULES): Issue[] {
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
          remedy: 'mend the other errors first; if this one remains, report it with this line: the rule needs mending',
        } satisfies Issue,
      ];
    }
  });
  return [...content.issues, ...found].toSorted(byPlace);
}
