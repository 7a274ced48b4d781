/**
 * `npm run schemas`: writes the JSON Schemas that editors read, see .vscode/settings.json, the tables of fields, and the
 * schemas of the public data, which may only grow.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, writeFile } from '../shared/workspace.ts';
import { brokenBy, type Schema } from '../shared/additive.ts';
import { isPublished, schemaFiles } from '../shared/json-schemas.ts';
import { runCommand, type Usage } from '../shared/options.ts';

const usage: Usage = {
  command: 'npm run schemas',
  what: 'Writes .vscode/schemas/ from src/core/schema/, for editors that complete and check YAML as one types, and the tables of all\nfields in docs/fields.md; and docs/schemas/v1/, what the public data promises, to which fields may only be added.',
  flags: {},
};

await runCommand(usage, () => {
  let isSound = true;
  for (const [path, text] of schemaFiles()) {
    const file = join(ROOT, path);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    if (before === text) continue;
    const broken =
      before === undefined || !isPublished(path)
        ? []
        : brokenBy(JSON.parse(before) as Schema, JSON.parse(text) as Schema);
    for (const fault of broken)
      console.error(
        `${path}  ${fault}: what is published under v1 stays; put it back in src/core/schema/public-data.ts and add a field beside it, or publish v2`,
      );
    if (broken.length > 0) {
      isSound = false;
      continue;
    }
    writeFile(file, text);
    console.log(`wrote  ${path}`);
  }
  return isSound;
});
