/** `npm run schemas`: writes the JSON Schemas that editors read, see .vscode/settings.json, and the tables of fields. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../shared/workspace.ts';
import { schemaFiles } from '../shared/json-schemas.ts';
import { runCommand, type Usage } from '../shared/options.ts';

const usage: Usage = {
  command: 'npm run schemas',
  what: 'Writes .vscode/schemas/ from src/core/schema/, for editors that complete and check YAML as one types, and the tables of all\nfields in docs/fields.md.',
  flags: {},
};

await runCommand(usage, () => {
  for (const [path, text] of schemaFiles()) {
    const file = join(ROOT, path);
    if (textOf(file) === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote  ${path}`);
  }
  return true;
});

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
