/** A copy of the project whose content has grown: a profile that `npm run new` began, a claim and a title worded anew. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, type Document } from 'yaml';
import { loadContent, ROOT } from '../../src/cli/shared/workspace.ts';
import { runNode } from '../../src/cli/shared/run-astro.ts';
import { PLACES } from '../fixtures/places.ts';
import { GROWN } from './sites.ts';

/** What a build and the tests of its documents read. */
const COPIED = [
  ...['content', 'seeds', 'src', 'public', 'bench', 'tests', 'docs', 'LICENSES', '.github'],
  ...['package.json', 'package-lock.json', 'LICENSE', 'tsconfig.json', 'astro.config.mjs', 'vitest.config.ts'],
  'original-keys.txt',
];
/** The invented place that joins, and its document. */
const JOINS = { id: 'byeolseom', source: 'byeolseom-2019' };

/** Resolves to whether the grown content is sound. */
export async function grow(): Promise<boolean> {
  rmSync(GROWN, { recursive: true, force: true });
  for (const name of COPIED) cpSync(join(ROOT, name), join(GROWN, name), { recursive: true });
  const command = async (name: string, ...args: string[]): Promise<boolean> =>
    (await runNode(join(GROWN, 'src/cli/commands', name), args, {
      env: { CHEONGSAJIN_ORIGINALS: join(PLACES, 'originals') },
    })) === 0;
  const document = join(PLACES, 'originals', `${JOINS.id}.txt`);
  if (!(await command('new.ts', 'profile', JOINS.id, '--source', JOINS.source, '--document', document))) return false;
  fill();
  rewordOneClaimAndOneTitle();
  return (await command('verify.ts', JOINS.source)) && command('check.ts');
}

const read = (path: string): string => readFileSync(join(GROWN, path), 'utf8');
const write = (path: string, text: string): void => writeFileSync(join(GROWN, path), text);

/** What `npm run new` left to be written, written as in the fixture, but for the themes and the neighbour, which are the project’s. */
function fill(): void {
  const { register } = loadContent();
  const [theme = '', other = theme] = register.themes.keys();
  const [neighbour = ''] = register.profiles.keys();
  for (const path of [
    `content/profiles/${JOINS.id}/claims.yaml`,
    `content/profiles/${JOINS.id}/profile.mdx`,
    `seeds/${JOINS.source}.yaml`,
  ])
    write(
      path,
      readFileSync(join(PLACES, path), 'utf8')
        .replace(/^( *- )schools$/gm, `$1${theme}`)
        .replace(/^( *- )harbours$/gm, `$1${other}`)
        .replaceAll(/(profile:|^ *-) haneul$/gm, `$1 ${neighbour}`),
    );
}

function rewordOneClaimAndOneTitle(): void {
  const { register } = loadContent();
  const [claim] = register.claims.values();
  const ledger = `content/profiles/${claim?.profile ?? ''}/claims.yaml`;
  write(
    ledger,
    changed(read(ledger), (document) => {
      document.setIn(['claims', 0, 'statement'], `${claim?.statement ?? ''} That is worded anew.`);
    }),
  );
  const drawn = [...register.profiles.values()].find(({ charts }) => charts.length > 0);
  const path = `content/profiles/${drawn?.id ?? ''}/profile.mdx`;
  const [, frontmatter = '', prose = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(read(path)) ?? [];
  const titled = changed(frontmatter, (document) => {
    document.setIn(['charts', 0, 'title'], `${drawn?.charts[0]?.title ?? ''}, anew`);
  });
  write(path, `---\n${titled}---\n${prose}`);
}

function changed(yaml: string, change: (document: Document) => void): string {
  const document: Document = parseDocument(yaml);
  change(document);
  return document.toString({ lineWidth: 0 });
}
