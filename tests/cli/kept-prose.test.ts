/** Prose is compiled again where its text or anything that it read is another, and else not. */
import { expect, test } from 'vitest';
import { keptProse } from '../../src/cli/build/kept-prose.ts';
import { read } from '../../src/core/values/reads.ts';
import { TestTree } from './tree.ts';

/** What a build makes of some texts, and which of them it compiled, where `values` is what stands under keys. */
async function built(file: string, texts: Readonly<Record<string, string>>, values: Readonly<Record<string, string>>) {
  const made: string[] = [];
  const mdx = {
    name: '@mdx-js/rolldown',
    transform: {
      handler: async (text: string, path: string) => {
        await Promise.resolve();
        read(path);
        made.push(path);
        return { code: `${text} ${values[path] ?? ''}` };
      },
    },
  };
  const { plugin, save } = keptProse(file, (reads, ...given) => [...given, ...reads.map((key) => values[key])].join());
  const { configResolved } = plugin as unknown as { configResolved: (config: { plugins: unknown[] }) => void };
  // Astro asks more than once.
  for (let i = 0; i < 2; i += 1) configResolved({ plugins: [mdx] });
  const codes = await Promise.all(
    Object.entries(texts).map(async ([path, text]) => (await mdx.transform.handler(text, path)).code),
  );
  save();
  return { made, codes };
}

test('prose is compiled where its text or what it read is another', async () => {
  const tree = new TestTree();
  const file = `${tree.root}/prose.json`;
  const first = { a: 'A', b: 'B' };
  expect(await built(file, first, { a: '1', b: '2' })).toEqual({ made: ['a', 'b'], codes: ['A 1', 'B 2'] });
  expect(await built(file, first, { a: '1', b: '2' })).toEqual({ made: [], codes: ['A 1', 'B 2'] });
  expect(await built(file, first, { a: '1', b: '3' })).toEqual({ made: ['b'], codes: ['A 1', 'B 3'] });
  expect(await built(file, { a: 'C', b: 'B' }, { a: '1', b: '3' })).toEqual({ made: ['a'], codes: ['C 1', 'B 3'] });
  tree.remove();
});
