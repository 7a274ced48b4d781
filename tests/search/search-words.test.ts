import { expect, test } from 'vitest';
import { parseContent } from '../../src/content/parsed-content.ts';
import type { Issue } from '../../src/content/issue.ts';
import { groupByCollection } from '../../src/content/reader/read-files.ts';
import { runRules } from '../../src/content/rules/run-rules.ts';

const PATH = 'content/search/synonyms.yaml';
const found = (text: string): Issue[] => runRules(parseContent(groupByCollection([[PATH, text]])));
const issuesOf = (text: string): string[] =>
  found(text).map((issue) => `${issue.line}:${issue.column} ${issue.field} ${issue.rule}`);

test.each([
  ['groups:\n  - id: metro\n    words: [metro]\n', ['3:5 groups[0].words invalid-words']],
  ['groups:\n  - id: metro\n    wrods: [metro, subway]\n', ['3:5 groups[0].wrods unknown-field']],
  ['groups:\n  - id: Metro Line\n    words: [metro, subway]\n', ['2:5 groups[0].id invalid-id']],
  ['groups:\n  - id: a\n    words: [metro, Metro]\n', ['3:20 groups[0].words[1] duplicate-word']],
  [
    'groups:\n  - id: a\n    words: [metro, tube]\n  - id: a\n    words: [rail, tram]\n',
    ['4:5 groups[1].id duplicate-id'],
  ],
  [
    'groups:\n  - id: a\n    words: [day-care, tube]\n  - id: b\n    words: [day care, tram]\n',
    ['5:13 groups[1].words[0] duplicate-word'],
  ],
  ['groups:\n  - id: a\n    words: [metro, 518]\n', ['3:20 groups[0].words[1] invalid-value']],
])('%j', (text, wanted) => {
  expect(issuesOf(text).toSorted()).toEqual(wanted.toSorted());
});
