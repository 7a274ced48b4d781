import { repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';

export const themeOrder: Rule = {
  name: 'theme-order',
  description: 'A position in the list of themes is used once.',
  scope: ['themes'],
  emits: ['duplicate-order'],
  check: ({ themes }) => {
    const taken = new Set(themes.map(({ fields }) => fields.order));
    const free = themes.findIndex((_, i) => !taken.has(i + 1)) + 1 || themes.length + 1;
    return repeatsOf(themes, ({ fields }) => fields.order).map(({ item, first }) =>
      issueAt(item, ['order'], 'duplicate-order', [
        `the theme "${first.id}" already has this position in the list`,
        `write order: ${free}, or give "${first.id}" another`,
      ]),
    );
  },
};
