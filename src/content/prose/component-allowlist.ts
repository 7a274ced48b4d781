/** Checks the components of prose: which may be used, and with which attributes. */
import { closestMatch } from '../../core/values/closest-match.ts';
import type { Words } from '../issue.ts';
import { hiddenCharacterFaults, confusableFaults, proseFault, type ProseFault } from './prose-fault.ts';
import { inMarkdown } from './prose-messages.ts';
import type { Component } from './prose.ts';

/** The components that prose may use, with their attributes, which are plain text. */
const COMPONENTS: Record<string, { readonly required: readonly string[]; readonly optional: readonly string[] }> = {
  Claim: { required: ['id'], optional: ['show', 'open'] },
  Term: { required: ['ko'], optional: [] },
  Chart: { required: ['id'], optional: [] },
};

/** What is wrong with one component. */
export function componentFaults(node: Component): ProseFault[] {
  const name = node.name ?? '';
  const fault = (words: Words, at?: ProseFault['at']): ProseFault => proseFault(node, 'prose', words, { at });
  const known = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (known === undefined) {
    const meant = closestMatch(name, Object.keys(COMPONENTS));
    return [
      fault([
        'prose may contain no HTML and no component other than Claim, Term and Chart',
        meant === undefined ? inMarkdown(name) : `write <${meant} …>`,
        `<${name}>`,
      ]),
    ];
  }
  const allowed = [...known.required, ...known.optional];
  const faults: ProseFault[] = [];
  const present = new Set<string>();
  for (const entry of node.attributes) {
    const at = entry.position?.start;
    // A page would use the last of two, the checks the first.
    if (entry.type === 'mdxJsxAttribute' && present.has(entry.name))
      faults.push(fault([`the attribute "${entry.name}" is used twice`, 'keep one of the two', entry.name], at));
    if (entry.type !== 'mdxJsxAttribute' || (entry.value !== null && typeof entry.value === 'object')) {
      const value = entry.type === 'mdxJsxAttribute' ? entry.name : '{…}';
      faults.push(fault(['an attribute must be plain text, not code', 'write name="text"', value], at));
      if (entry.type === 'mdxJsxAttribute') present.add(entry.name);
      continue;
    }
    present.add(entry.name);
    if (!allowed.includes(entry.name)) {
      const remedy = `write ${closestMatch(entry.name, allowed) ?? `one of ${allowed.join(', ')}`}`;
      faults.push(fault([`<${name}> has no attribute "${entry.name}"`, remedy, entry.name], at));
    } else if (entry.value === null || entry.value === '' || entry.value === undefined) {
      faults.push(fault(['the attribute is empty', `write ${entry.name}="…"`, entry.name], at));
    } else faults.push(...hiddenCharacterFaults(node, entry.value, false).map((found) => ({ ...found, at })));
  }
  for (const required of known.required) {
    // A required attribute whose name is misspelt is reported as misspelt, not as missing.
    const isMisspelt = [...present].some(
      (other) => !allowed.includes(other) && closestMatch(other, [required]) !== undefined,
    );
    if (!present.has(required) && !isMisspelt)
      faults.push(fault([`<${name}> needs ${required}="…"`, `write <${name} ${required}="…" />`, `<${name}>`]));
  }
  const ko = node.attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === 'ko')?.value;
  const isEmpty = node.children.length === 0;
  const write = 'write <Term ko="혁신도시">Innovation City</Term>';
  if (typeof ko === 'string') {
    if (name === 'Term' && ko !== '' && (!/\p{Script=Hangul}/u.test(ko) || /[<>{}"\\`]/.test(ko)))
      faults.push(fault(['ko must be Hangul, without characters of code', write, ko]));
    faults.push(...confusableFaults(node, ko, false));
  }
  if (name === 'Claim' && isEmpty && isOpen(node)) {
    const remedy = 'write <Claim id="…" /> for the number, or words between the tags';
    faults.push(fault(['there are no words between the tags', remedy, '<Claim></Claim>']));
  }
  if (name === 'Chart' && (!isEmpty || node.type === 'mdxJsxTextElement')) {
    const message = 'a chart stands on a line of its own, and holds no words: its title is shown with it';
    faults.push(fault([message, 'write <Chart id="…" /> between two empty lines', '<Chart>']));
  }
  if (name === 'Term' && isEmpty) faults.push(fault(['a term needs its English between the tags', write, '<Term />']));
  return faults;
}

/** Whether an empty component was written with two tags: it ends well after its attributes. */
function isOpen(node: Component): boolean {
  const { start, end } = node.position ?? {};
  const last = node.attributes.at(-1)?.position?.end.offset;
  return start?.offset !== undefined && end?.offset !== undefined && last !== undefined && end.offset - last > 8;
}
