/** Runs every rule over the content. A rule that throws is reported as an issue, and does not stop the others. */
import type { ParsedContent } from '../parsed-content.ts';
import { byPosition, type Issue } from '../issue.ts';
import type { Rule } from './rule.ts';
import * as all from './all.ts';
import { foldConsequences } from './fold-consequences.ts';

export const RULES: readonly Rule[] = Object.values(all);

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
