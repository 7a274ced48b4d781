/** The guard before Astro's compiler: what the rules refuse in prose, it refuses on the compiler's own tree. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { HostileProse, proseGuard } from '../../src/content/remark/prose-guard.ts';
import { ATTACKS, HARMLESS } from '../attacks/attacks.ts';

const PATH = join(process.cwd(), 'content/profiles/busan/profile.mdx');

/** As Astro does it: the frontmatter read before, and the tree made without it. */
function guard(prose: string, frontmatter: Record<string, unknown> = {}): void {
  const tree: Root = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkCjkFriendly).parse(prose);
  proseGuard()(tree, { path: PATH, value: prose, data: { astro: { frontmatter } } });
}

function refusalOf(run: () => void): HostileProse | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof HostileProse) return error;
    throw error;
  }
  return undefined;
}

const TREES = ATTACKS.filter(({ edit, rule }) => edit === undefined && (rule === 'prose' || rule === 'link')).filter(
  // That there is no such page is for the rules, which know the pages.
  ({ payload }) => !/\]\(\/(?:profiles|api)\//.test(payload),
);

test('is asked about most attacks', () => {
  expect(TREES.length).toBeGreaterThan(100);
});

describe('refuses', () => {
  test.each(TREES)('$name', ({ payload, place: [line] = [1, 1] }) => {
    const refusal = refusalOf(() => guard(`\n${payload}\n`));
    expect(refusal?.line).toBe(line + 1);
    expect(refusal?.message).toContain(`content/profiles/busan/profile.mdx:${line + 1}:`);
  });

  test.each(['layout', 'components', 'url', 'file'])('frontmatter with %s', (field) => {
    const refusal = refusalOf(() => guard('The city says so.', { [field]: './Evil.astro' }));
    expect(refusal?.message).toContain(`there is no field "${field}" here`);
    expect([refusal?.line, refusal?.column]).toEqual([1, 1]);
  });
});

test.each(HARMLESS)('lets %s pass', (_, payload) => {
  expect(refusalOf(() => guard(payload, { name: {} }))).toBeUndefined();
});

test('Astro is told of it, before anything is added to the tree', () => {
  const config = readFileSync(join(import.meta.dirname, '..', '..', 'astro.config.mjs'), 'utf8');
  expect(config).toContain("import { proseGuard } from './src/content/remark/prose-guard.ts';");
  expect(config).toMatch(/remarkPlugins: \[remarkCjkFriendly, proseGuard\b/);
});
