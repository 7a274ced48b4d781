import { issueAt, type Rule } from '../rule.ts';

export const themeOrder: Rule = {
  name: 'theme-order',
  description: 'A position in the list of themes is used once.',
  scope: ['themes'],
  emits: ['duplicate-order'],
  check: ({ themes }) => {
    const taken = new Map<number, string>();
    const free = Math.max(0, ...themes.map(({ fields }) => fields.order ?? 0)) + 1;
    return themes.flatMap((draft) => {
      const { order } = draft.fields;
      if (order === undefined) return [];
      const before = taken.get(order);
      if (before === undefined) {
        taken.set(order, draft.id);
        return [];
      }
      return [
        issueAt(
          draft,
          ['order'],
          'duplicate-order',
          order,
          `the theme "${before}" already has this position in the list`,
          `write order: ${free}, or give "${before}" another`,
        ),
      ];
    });
  },
};
