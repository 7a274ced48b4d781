import { issueAt, type Rule } from '../rule.ts';

export const offices: Rule = {
  name: 'offices',
  description: 'A person holds an office as of the document: a note says so, and no word speaks of today.',
  scope: ['claims'],
  emits: ['office'],
  check: ({ claims }) =>
    claims.flatMap((draft) => {
      const { kind, notes, statement, role } = draft.fields;
      if (kind !== 'person') return [];
      const today = (['statement', 'role'] as const).flatMap((field) => {
        const [word] = /\b(?:current(?:ly)?|incumbent)\b/i.exec((field === 'role' ? role : statement) ?? '') ?? [];
        return word === undefined
          ? []
          : [
              issueAt(draft, [field], 'office', [
                `“${word}” is read as of today`,
                'say who held the office then',
                word,
              ]),
            ];
      });
      return notes === undefined || notes.some((note) => note.kind === 'office')
        ? today
        : [
            ...today,
            issueAt(draft, [], 'office', [
              'nothing says that the office was held as of the document',
              'add notes: [{ kind: office, text: Mayor as of the document. }]',
              draft.id,
            ]),
          ];
    }),
};
