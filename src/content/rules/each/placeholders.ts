import { isPlaceholder, remedyOf } from '../../placeholder.ts';
import { issueInProse, nodesOf, allProse } from '../../prose/prose.ts';
import type { Rule } from '../rule.ts';

/** Placeholders in prose; those in fields are reported where records are parsed, in parsed-content.ts. */
export const placeholders: Rule = {
  name: 'placeholders',
  description: 'No prose is left that only says what to write.',
  scope: ['prose'],
  emits: ['to-fill'],
  check: (content) =>
    allProse(content).flatMap((prose) => {
      const issues: ReturnType<Rule['check']> = [];
      for (const node of nodesOf(prose.root))
        if (node.type === 'text' && isPlaceholder(node.value))
          issues.push(
            issueInProse(prose, node, 'to-fill', ['is still to be written', remedyOf(node.value), node.value]),
          );
      return issues;
    }),
};
