/** A reporter for Playwright: at the end, what the accessibility engines looked at, found, and could not tell. */
import type { Reporter, TestCase } from '@playwright/test/reporter';

interface Seen {
  readonly path: string;
  readonly state: string;
  readonly findings: number;
  readonly run: readonly string[];
  readonly notRun: readonly string[];
  readonly cannotTell: Readonly<Record<string, number>>;
}

export default class AccessibilitySummary implements Reporter {
  readonly #seen = new Map<string, Seen>();

  /** Of a test that ran twice, the second run counts. */
  onTestEnd(test: TestCase): void {
    for (const { annotations } of test.results)
      for (const { type, description = '' } of annotations) {
        if (type !== 'accessibility') continue;
        const seen = JSON.parse(description) as Seen;
        this.#seen.set(`${seen.path} ${seen.state}`, seen);
      }
  }

  onEnd(): void {
    const all = [...this.#seen.values()];
    if (all.length === 0) return;
    const run = new Set(all.flatMap((one) => one.run));
    const notRun = new Set(all.flatMap((one) => one.notRun).filter((rule) => !run.has(rule)));
    const open = new Map<string, number>();
    for (const { cannotTell } of all)
      for (const [rule, count] of Object.entries(cannotTell)) open.set(rule, (open.get(rule) ?? 0) + count);
    const findings = all.reduce((sum, one) => sum + one.findings, 0);
    console.log(
      [
        '',
        `accessibility: ${findings} findings in ${all.length} looks at ${new Set(all.map(({ path }) => path)).size} pages`,
        `  ${run.size} rules had something to look at; ${notRun.size} had nothing anywhere: ${[...notRun].toSorted().join(', ')}`,
        `  left to people, and looked at in docs/accessibility.md: ${[...open].map(([rule, count]) => `${rule} ${count}`).join(', ')}`,
      ].join('\n'),
    );
  }
}
