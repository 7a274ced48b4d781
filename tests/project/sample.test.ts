/** Tests of the built site look at a sample of each kind of page where there are many: the largest are among it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { siteFiles } from '../../src/cli/site-checks/read-site.ts';
import { sampleOf } from '../site/site.ts';

test('of a hundred places twenty pages of a kind at most, with the largest, and every page of its own kind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cheongsajin-sample-'));
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    for (let i = 0; i < 100; i += 1) {
      const place = join(folder, 'profiles', `p${i}`);
      mkdirSync(join(place, 'statements'), { recursive: true });
      for (const page of ['index.html', 'statements/index.html'])
        writeFileSync(join(place, page), 'x'.repeat(i === 57 ? 99 : i));
    }
    writeFileSync(join(folder, 'index.html'), '');
    writeFileSync(join(folder, 'a.css'), '');
    const files = [...sampleOf(siteFiles(folder, '/'), 'made up')];
    expect(files).toEqual(
      expect.arrayContaining([
        'index.html',
        'a.css',
        'profiles/p57/statements/index.html',
        'profiles/p0/index.html',
        'profiles/p99/index.html',
      ]),
    );
    const statements = files.filter((file) => file.endsWith('statements/index.html'));
    expect(statements.length).toBeGreaterThan(10);
    expect(statements.length).toBeLessThanOrEqual(20);
    expect(said).toHaveBeenCalledWith(expect.stringMatching(/^made up: 1[6-8]\d pages are left out/));
  } finally {
    said.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  }
});
