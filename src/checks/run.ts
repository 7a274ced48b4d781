/** Runs every rule over the content; a rule that crashes is itself an issue and stops no other. */
import type { Content } from './content.ts';
import { byPlace, type Issue } from './issue.ts';
import type { Rule } from './rule.ts';
import { basis } from './rules/basis.ts';
import { charts } from './rules/charts.ts';
import { derivation } from './rules/derivation.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { glossaryRule } from './rules/glossary.ts';
import { nakedNumber } from './rules/naked-number.ts';
import { numberedNames } from './rules/numbered-names.ts';
import { paragraphs } from './rules/paragraphs.ts';
import { parts } from './rules/parts.ts';
import { profileWhole } from './rules/profile-whole.ts';
import { proseShape } from './rules/prose-shape.ts';
import { references } from './rules/references.ts';
import { searchWordRule } from './rules/search-words.ts';
import { shown } from './rules/shown.ts';
import { sourcesUsed } from './rules/sources.ts';
import { themeOrder } from './rules/theme-order.ts';
import { toFill } from './rules/to-fill.ts';
import { units } from './rules/units.ts';
import { exceptionRule } from './rules/exceptions.ts';
import { verified } from './rules/verified.ts';

export const RULES: readonly Rule[] = [
  duplicateId,
  references,
  basis,
  paragraphs,
  parts,
  units,
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
export function runRules(content: Content, rules: readonly Rule[] = RULES): Issue[] {
  const found = rules.flatMap((rule) => {
    try {
      return rule.check(content);
    } catch (error) {
      return [
        {
          file: 'src/checks',
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
