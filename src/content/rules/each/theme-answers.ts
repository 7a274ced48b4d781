import { parseTemplate } from '../../../core/values/template.ts';
import { claimsByRef } from '../../parsed-content.ts';
import { repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';

export const themeAnswers: Rule = {
  name: 'theme-answers',
  description: 'A place answers a theme once, and with its best number where it names one.',
  scope: ['themes'],
  emits: ['answered-twice', 'best-number'],
  check: (content) =>
    content.themes.flatMap((draft) => {
      const answers = draft.fields.answers ?? [];
      const twice = repeatsOf([...answers.entries()], ([, { profile }]) => profile).map(({ item: [i, { profile }] }) =>
        issueAt(draft, ['answers', i, 'profile'], 'answered-twice', [
          `"${profile}" has answered this theme above`,
          'join the two, or remove one',
        ]),
      );
      const unbound = answers.flatMap(({ profile, text, claim }, i) => {
        const bound = parseTemplate(text).flatMap((part) => (part.type === 'claim' ? [part.ref] : []));
        const isKnown = content.profiles.some(({ id }) => id === profile) && claimsByRef(content).has(bound[0] ?? '');
        if (isKnown && !bound.some((ref) => ref.startsWith(`${profile}/`))) {
          const message = `its text binds ${bound[0] ?? ''}, a claim of another place`;
          const remedy = `write profile: ${bound[0]?.split('/')[0] ?? ''}, or bind claims of ${profile}`;
          return issueAt(draft, ['answers', i, 'profile'], 'best-number', [message, remedy]);
        }
        // A claim that is not there is reported as such.
        return claim === undefined || bound.includes(claim) || !claimsByRef(content).has(claim)
          ? []
          : issueAt(draft, ['answers', i, 'claim'], 'best-number', [
              'the best number does not stand in the text of the answer',
              `bind it there as {${claim}}, ${bound[0] === undefined ? 'or' : `name {${bound[0]}} here, or`} leave this line out`,
            ]);
      });
      return [...twice, ...unbound];
    }),
};
