/** `_headers`, as Cloudflare Pages and Netlify read it from the root of what they publish. */
import { AREAS, EVERYWHERE, PAGES, type Headers } from './headers.ts';

/**
 * The file for a site under `base` with these entries at its root. Both hosts join the values of a header that two rules
 * set, so no two rules that set the same one match the same address: what differs by area is said area by area.
 */
export function headersFile(base: string, entries: readonly string[]): string {
  const areas = new Map(AREAS.map(({ folder, headers }) => [folder, headers]));
  const rules: [string, Headers][] = [
    [`${base}*`, EVERYWHERE],
    [base, PAGES],
  ];
  for (const entry of entries) {
    const isFile = entry.includes('.');
    rules.push([`${base}${entry}${isFile ? '' : '/*'}`, areas.get(entry) ?? PAGES]);
  }
  return rules
    .map(([path, headers]) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}
