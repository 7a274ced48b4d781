/** Words bound to what is no number are cited at the end of their sentence. */
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { attribute, isComponent } from '../../src/content/prose/prose.ts';
import { readMdx } from '../../src/content/reader/read-mdx.ts';
import { citeSentences } from '../../src/content/remark/sentence-citations.ts';
import { aContent } from '../builders.ts';

const { register } = aContent();

/** The prose with its components as `[name ids]`, a quiet claim as `(id)`. */
function cited(text: string): string {
  const { prose } = readMdx('content/themes/ports.mdx', `---\norder: 1\n---\n\n${text}\n`).file;
  if (prose === undefined) throw new Error('the text was not read');
  citeSentences(prose, register, 'busan');
  let read = '';
  visit(prose, (node) => {
    if (node.type === 'text') read += node.value;
    if (!isComponent(node)) return;
    const id = attribute(node, 'id') ?? '';
    if (node.name === 'Cite') read += `[${attribute(node, 'ids') ?? ''}]`;
    else read += attribute(node, 'quiet') === undefined ? `<${id}>` : `(${id})`;
  });
  return read;
}

const PORT = '<Claim id="new-port">the port</Claim>';

test.each([
  ['at its end', `It names ${PORT}. More.`, 'It names (new-port)the port.[new-port] More.'],
  ['behind what closes there', `“It names ${PORT}.” More.`, '“It names (new-port)the port.”[new-port] More.'],
  ['at the end of a paragraph without a stop', `It names ${PORT}`, 'It names (new-port)the port[new-port]'],
  ['once', `${PORT} is ${PORT}.`, '(new-port)the port is (new-port)the port.[new-port]'],
  [
    'each sentence by itself',
    `A ${PORT}. B ${PORT}.`,
    'A (new-port)the port.[new-port] B (new-port)the port.[new-port]',
  ],
  ['within emphasis', `*A ${PORT}* so.`, 'A (new-port)the port so.[new-port]'],
])('%s', (_, text, read) => {
  expect(cited(text)).toBe(read);
});

test.each([
  ['a number', 'It has <Claim id="marine-projects">20</Claim>.', 'It has <marine-projects>20.'],
  ['a date', 'On <Claim id="published">that day</Claim>.', 'On <published>that day.'],
  ['a claim that says itself', 'It names <Claim id="new-port" />.', 'It names <new-port>.'],
  ['what is to be opened', 'It names <Claim id="new-port" open="yes">it</Claim>.', 'It names <new-port>it.'],
  ['a claim that is not there', 'It names <Claim id="nope">it</Claim>.', 'It names <nope>it.'],
])('%s stays a link', (_, text, read) => {
  expect(cited(text)).toBe(read);
});
