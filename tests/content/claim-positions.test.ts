import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMdx } from '../../src/content/reader/read-mdx.ts';
import { attribute, isComponent } from '../../src/content/prose/prose.ts';
import { remarkClaimPositions } from '../../src/content/remark/claim-positions.ts';
import { visit } from 'unist-util-visit';

test('each claim is handed its place, and nothing else is changed', () => {
  const path = 'content/themes/ports.mdx';
  const text =
    '---\norder: 1\n---\n\nSee <Claim id="a" /> and\n<Term ko="항만">port</Term>.\n\n<Claim id="b">so</Claim>\n';
  const { prose } = readMdx(path, text).file;
  if (prose === undefined) throw new Error('the text was not read');
  remarkClaimPositions()(prose, { path: join(process.cwd(), path) });
  const places: [string | null, string | undefined][] = [];
  visit(prose, (node) => {
    if (isComponent(node)) places.push([node.name, attribute(node, 'at')]);
  });
  expect(places).toEqual([
    ['Claim', `${path}:5:5`],
    ['Term', undefined],
    ['Claim', `${path}:8:1`],
  ]);
});
