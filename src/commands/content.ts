/** What the commands share: the project's root, its content, and how issues are printed. */
import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { understand, type Content } from '../checks/content.ts';
import { formatIssue, type Issue } from '../checks/issue.ts';
import { readContent } from '../checks/read.ts';
import type { Original } from '../checks/verified.ts';

export const ROOT = join(import.meta.dirname, '..', '..');

/** The folder of original documents, when the environment names one. */
export const ORIGINALS = process.env.CHEONGSAJIN_ORIGINALS;

export function loadContent(): Content {
  return understand(readContent(ROOT));
}

export function readOriginal(folder: string, document: string): Original | undefined {
  const path = join(folder, document);
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), text: bytes.toString('utf8') };
}

/** Prints all issues and one closing line; returns whether there were none. */
export function report(issues: readonly Issue[], done: string): boolean {
  for (const issue of issues) console.error(`${formatIssue(issue)}\n`);
  if (issues.length === 0) console.log(done);
  else console.error(`${issues.length} ${issues.length === 1 ? 'error' : 'errors'} in the content; nothing was built.`);
  return issues.length === 0;
}
