/** What three engines find on a page as it stands, and what they cannot tell. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';
import { Severity } from 'html-validate';
import { MARKUP } from '../site/markup.ts';

/** What axe runs: target-size is off in it unless asked for by name. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const script = (path: string): string => readFileSync(createRequire(import.meta.url).resolve(path), 'utf8');
const AXE = script('axe-core/axe.min.js');
const IBM = script('accessibility-checker-engine/ace.js');

export interface Finding {
  /** `axe target-size`. */
  readonly rule: string;
  readonly where: string;
}

export interface Looked {
  readonly findings: readonly Finding[];
  readonly run: readonly string[];
  /** Rules that had nothing to look at, or are off. */
  readonly notRun: readonly string[];
  /** How many places of each rule the engine leaves to people. */
  readonly cannotTell: Readonly<Record<string, number>>;
}

/** In the page, of which only what is told comes back: the report of @axe-core/playwright takes eight times as long. */
export async function axe(page: Page): Promise<Looked> {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const found = await (globalThis as unknown as { axe: typeof Axe }).axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations', 'incomplete'],
    });
    const ran = [...found.violations, ...found.passes, ...found.incomplete].map(({ id }) => `axe ${id}`);
    return {
      findings: found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => ({ rule: `axe ${id}`, where: html.slice(0, 160) })),
      ),
      run: [...new Set(ran)],
      notRun: found.inapplicable.map(({ id }) => `axe ${id}`),
      cannotTell: Object.fromEntries(found.incomplete.map(({ id, nodes }) => [`axe ${id}`, nodes.length])),
    };
  }, TAGS);
}

interface IbmResult {
  readonly ruleId: string;
  readonly value: readonly [level: string, verdict: string];
  readonly message: string;
  readonly snippet: string;
}
interface Ibm {
  readonly Checker: new () => {
    check(root: Document, policies: readonly string[]): Promise<{ results: IbmResult[] }>;
    readonly engine: { readonly ruleMap: Readonly<Record<string, unknown>> };
  };
}

export async function ibm(page: Page): Promise<Looked> {
  await page.evaluate(`${IBM}; globalThis.ace = ace;`);
  const { results, rules } = await page.evaluate(async () => {
    const checker = new (globalThis as unknown as { ace: Ibm }).ace.Checker();
    const report = await checker.check(document, ['WCAG_2_2']);
    return {
      rules: Object.keys(checker.engine.ruleMap),
      results: report.results.map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet })),
    };
  });
  const run = [...new Set(results.map(({ ruleId }) => `ibm ${ruleId}`))];
  const open = results.filter(({ value: [, verdict] }) => verdict === 'POTENTIAL' || verdict === 'MANUAL');
  return {
    findings: results
      .filter(({ value: [, verdict] }) => verdict === 'FAIL')
      .map(({ ruleId, message, snippet }) => ({ rule: `ibm ${ruleId}`, where: `${message} ${snippet}`.slice(0, 200) })),
    run,
    notRun: rules.map((rule) => `ibm ${rule}`).filter((rule) => !run.includes(rule)),
    cannotTell: Object.fromEntries(
      [...Map.groupBy(open, ({ ruleId }) => `ibm ${ruleId}`)].map(([rule, all]) => [rule, all.length]),
    ),
  };
}

/** The markup as it is after scripts have been at it; the markup that is served is read by tests/site/pages.test.ts, page by page. */
export async function markup(page: Page): Promise<Looked> {
  const { results } = await MARKUP.validateString(await page.content());
  const rules = [...(await MARKUP.getConfigFor('page.html')).getRules()];
  return {
    findings: results.flatMap(({ messages }) =>
      // Scripts place what opens; in what is served no style may stand.
      messages
        .filter(({ ruleId }) => ruleId !== 'no-inline-style')
        .map(({ ruleId, message, line }) => ({ rule: `markup ${ruleId}`, where: `line ${line}: ${message}` })),
    ),
    run: rules.filter(([, [severity]]) => severity !== Severity.DISABLED).map(([rule]) => `markup ${rule}`),
    notRun: [],
    cannotTell: {},
  };
}
