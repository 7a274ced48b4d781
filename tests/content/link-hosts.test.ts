/** The words of a link may not name another host than the one that it leads to. */
import { expect, test } from 'vitest';
import { formatIssue } from '../../src/content/issue.ts';
import { issuesOf, PROFILE, textsOf } from '../builders.ts';

const told = (link: string): string[] =>
  issuesOf({ files: { [PROFILE]: `${textsOf().get(PROFILE) ?? ''}\nSee ${link} for more.\n` } }).map(formatIssue);

test.each([
  '[https://www.busan.go.kr](https://evil.test/)',
  '[busan.go.kr](https://evil.test/)',
  '[www.busan.go.kr/eng](https://busan.go.kr.evil.test/)',
  '[**busan.go.kr**](https://evil.test/)',
  '[busan.go.kr](https://evil.test/busan.go.kr)',
  '[busan.go.kr: the site](https://evil.test/)',
  '[(busan.go.kr)](https://evil.test/)',
  '[“busan.go.kr”, the site](https://evil.test/)',
  '[the plan at busan.go.kr for the year](https://evil.test/)',
  '[on https://www.busan.go.kr/eng](https://evil.test/)',
])('%s is refused', (link) => {
  expect(told(link).join('\n')).toMatch(/ {2}link {2}.*the words of the link name the host busan\.go\.kr/);
});

test.each([
  '[https://www.busan.go.kr](https://busan.go.kr/eng/)',
  '[busan.go.kr](https://www.busan.go.kr/)',
  '[the city](https://www.busan.go.kr/)',
  '[the city’s site, e.g. its plan](https://www.busan.go.kr/)',
  '[the plan.The city’s own, of Busan Co.Ltd](https://www.busan.go.kr/)',
])('%s is let pass', (link) => {
  expect(told(link)).toEqual([]);
});
