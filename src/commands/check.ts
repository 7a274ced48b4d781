/** `npm run check`: every rule over every record, in one run. Exit code 1 when anything is wrong. */
import { runRules } from '../checks/run.ts';
import { loadContent, report } from './content.ts';

const content = loadContent();
const { register } = content;
const done = `Content is sound: ${register.profiles.size} profiles, ${register.claims.size} claims, ${register.themes.size} themes, ${register.sources.size} sources.`;
process.exitCode = report(runRules(content), done) ? 0 : 1;
