/** Whether what was read as UTF-8 is such. */
import { fileIssue, type Issue } from '../issue.ts';

export const NO_TEXT = 'is not UTF-8 text: it is in another encoding, or not text at all';

/** Bytes that are not UTF-8 leave a sign where they stood; a text in UTF-16 is half of zeros. */
export function encodingIssues(path: string, text: string): Issue[] {
  const broken = text.indexOf('\uFFFD');
  const odd = text.match(/[\0\uFFFD]/g)?.length ?? 0;
  if (odd > Math.max(20, text.length / 20))
    return [fileIssue(path, 'encoding', NO_TEXT, 'save the file as UTF-8, which your editor may call Unicode (UTF-8)')];
  if (broken === -1) return [];
  const rows = text.slice(0, broken).split('\n');
  return [
    {
      ...fileIssue(
        path,
        'encoding',
        'contains bytes that are not UTF-8',
        'save the file as UTF-8 and write the character again',
      ),
      line: rows.length,
      column: (rows.at(-1)?.length ?? 0) + 1,
      value: text.split('\n', rows.length).at(-1),
    },
  ];
}
