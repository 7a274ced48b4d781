import { parseTemplate } from '../../../core/values/template.ts';
import { hasClaim, type ParsedContent } from '../../parsed-content.ts';
import { issueAt, type Rule } from '../rule.ts';

export const themeAnswers: Rule = {
  name: 'theme-answers',
  description: 'A place answers a theme once, and with its best number where it names one.',
  scope: ['themes'],
  emits: ['answered-twice', 'best-number'],
  check: (content) =>
    content.themes.flatMap((draft) => {
      const answers = draft.fields.answers ?? [];
      return answers.flatMap(({ profile, text, claim }, i) => {
        const bound = parseTemplate(text).flatMap((part) => (part.type === 'claim' ? [part.ref] : []));
        return [
          ...(answers.findIndex((other) => other.profile === profile) < i
            ? [
                issueAt(
                  draft,
                  ['answers', i, 'profile'],
                  'answered-twice',
                  `"${profile}" has answered this theme above`,
                  'join the two, or remove one',
                ),
              ]
            : []),
          ...(claim === undefined || bound.includes(claim) || !isKnown(content, claim)
            ? []
            : [
                issueAt(
                  draft,
                  ['answers', i, 'claim'],
                  'best-number',
                  'the best number does not stand in the text of the answer',
                  `bind it there as {${claim}}, ${bound[0] === undefined ? 'or' : `name {${bound[0]}} here, or`} leave this line out`,
                ),
              ]),
        ];
      });
    }),
};

/** A claim that is not there is reported as such. */
function isKnown(content: ParsedContent, ref: string): boolean {
  const [profile = '', id = ''] = ref.split('/');
  return hasClaim(content, profile, id);
}
