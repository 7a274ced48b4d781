/**
 * A file of the built site, opened once and read from that one handle: a build that takes the place of the site meanwhile
 * changes nothing of what is being sent. Known by the content, so that a rebuild that changes nothing is not sent again.
 */
import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface SiteFile {
  readonly handle: FileHandle;
  readonly size: number;
  readonly modified: Date;
  /** Of its content. */
  readonly tag: string;
}

/** Errors that say of an address that nothing is there. */
const NOWHERE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EISDIR', 'EACCES', 'EPERM', 'EINVAL']);
const isNowhere = (error: unknown): boolean => NOWHERE.has((error as NodeJS.ErrnoException).code ?? '');

/** In milliseconds: how often, and how long, a site is waited for that a build is just putting in place. */
const LOOK = 10;
const PATIENCE = 1000;

/** By path, the tag of a file as it last was. */
const tags = new Map<string, { readonly stamp: string; readonly tag: string }>();

/** Opens a file in one of the folders; `undefined` where none has it. The handle is the caller's to close. */
export async function openFile(folders: readonly string[], path: string): Promise<SiteFile | undefined> {
  for (const folder of folders) {
    const file = await opened(join(folder, path));
    if (file !== undefined) return file;
  }
  return undefined;
}

async function opened(path: string): Promise<SiteFile | undefined> {
  let handle: FileHandle;
  try {
    // Without waiting for a writer, should it be a pipe.
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (isNowhere(error)) return undefined;
    throw error;
  }
  try {
    const found = await handle.stat();
    if (found.isFile()) {
      const stamp = `${found.ino} ${found.size} ${found.mtimeMs}`;
      const known = tags.get(path);
      const tag = known?.stamp === stamp ? known.tag : await tagOf(handle);
      tags.set(path, { stamp, tag });
      return { handle, size: found.size, modified: found.mtime, tag };
    }
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return undefined;
}

async function tagOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of handle.createReadStream({ autoClose: false, start: 0 })) hash.update(part as Buffer);
  return `"${hash.digest('base64url').slice(0, 22)}"`;
}

/** Whether a folder of the site has a page. */
export const isPage = (folder: string, path: string): boolean => existsSync(join(folder, path, 'index.html'));

/** Waits while the folder is away, as it is for an instant when a new site takes its place. */
export async function whileThere(folder: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE; waited += LOOK)
    try {
      await access(folder);
      return;
    } catch {
      await setTimeout(LOOK);
    }
}
