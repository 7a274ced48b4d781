import { toString } from 'mdast-util-to-string';
import { issueInProse, allProse } from '../../prose/prose.ts';
import type { Rule } from '../rule.ts';

export const paragraphEnds: Rule = {
  name: 'paragraph-ends',
  description: 'No component that a formatter put on a line of its own breaks off the sentence around it.',
  scope: ['prose'],
  emits: ['broken-paragraph'],
  check: (content) =>
    allProse(content).flatMap((prose) =>
      prose.root.children.flatMap((node, i, { [i - 1]: before, [i + 1]: after }) => {
        if (node.type !== 'mdxJsxFlowElement') return [];
        const isBroken =
          (before?.type === 'paragraph' && !/[.:?!”]$/.test(toString(before).trim())) ||
          (after?.type === 'paragraph' && /^[\p{Ll},;.]/u.test(toString(after)));
        return isBroken
          ? issueInProse(prose, node, 'broken-paragraph', [
              'the component is a paragraph of its own, and the sentence around it is broken off',
              'join its line with the words before or after it',
              `<${node.name ?? ''}>`,
            ])
          : [];
      }),
    ),
};
