/** The image serves the folder that it was given, where it says that it listens, as the commands of this project configure it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/shared/workspace.ts';

const text = readFileSync(join(ROOT, 'Containerfile'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

test('nginx is configured for the folder and the port of the image', () => {
  const [, folder, port] = /headers -- nginx --folder (\S+) --listen (\S+)/.exec(text) ?? [];
  expect(text).toContain(`COPY --from=build /site/dist ${folder ?? ''}\n`);
  expect(text).toContain(`EXPOSE ${port ?? ''}\n`);
});

test('it runs no script that the project does not have, and every setting that a build reads can be given', () => {
  const run = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name);
  expect(new Set(run)).toEqual(new Set(['build', 'headers']));
  for (const name of run) expect(scripts).toHaveProperty(name);
  for (const setting of ['CONTENT_DATE', 'BASE_PATH', 'SITE_URL', 'REPOSITORY_URL', 'CONTACT_URL'])
    expect(text).toMatch(new RegExp(`^ARG ${setting}\\b`, 'm'));
});

test('nothing that a machine built or fetched goes in', () => {
  const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['node_modules', 'dist', '.cache']));
});
