/** Checks the components of prose: which may be used, and with which attributes. */
import { closestMatch } from '../../core/values/closest-match.ts';
import { hiddenCharacterFaults, confusableFaults, type ProseFault } from './prose-fault.ts';
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
  const fault = (value: unknown, message: string, remedy: string, at?: ProseFault['at']): ProseFault => ({
    node,
    at,
    rule: 'prose',
    value,
    message,
    remedy,
  });
  const known = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (known === undefined) {
    const meant = closestMatch(name, Object.keys(COMPONENTS));
    return [
      fault(
        `<${name}>`,
        'prose may contain no HTML and no component other than Claim, Term and Chart',
        meant === undefined ? inMarkdown(name) : `write <${meant} …>`,
      ),
    ];
  }
  const allowed = [...known.required, ...known.optional];
  const faults: ProseFault[] = [];
  const present = new Set<string>();
  for (const entry of node.attributes) {
    const at = entry.position?.start;
    // A page would use the last of two, the checks the first.
    if (entry.type === 'mdxJsxAttribute' && present.has(entry.name))
      faults.push(fault(entry.name, `the attribute "${entry.name}" is used twice`, 'keep one of the two', at));
    if (entry.type !== 'mdxJsxAttribute' || (entry.value !== null && typeof entry.value === 'object')) {
      faults.push(
        fault(
          entry.type === 'mdxJsxAttribute' ? entry.name : '{…}',
          'an attribute must be plain text, not code',
          'write name="text"',
          at,
        ),
      );
      if (entry.type === 'mdxJsxAttribute') present.add(entry.name);
      continue;
    }
    present.add(entry.name);
    if (!allowed.includes(entry.name)) {
      faults.push(
        fault(
          entry.name,
          `<${name}> has no attribute "${entry.name}"`,
          `write ${closestMatch(entry.name, allowed) ?? `one of ${allowed.join(', ')}`}`,
          at,
        ),
      );
    } else if (entry.value === null || entry.value === '' || entry.value === undefined) {
      faults.push(fault(entry.name, 'the attribute is empty', `write ${entry.name}="…"`, at));
    } else faults.push(...hiddenCharacterFaults(node, entry.value, false).map((found) => ({ ...found, at })));
  }
  for (const required of known.required) {
    // A required attribute whose name is misspelt is reported as misspelt, not as missing.
    const isMisspelt = [...present].some(
      (other) => !allowed.includes(other) && closestMatch(other, [required]) !== undefined,
    );
    if (!present.has(required) && !isMisspelt)
      faults.push(fault(`<${name}>`, `<${name}> needs ${required}="…"`, `write <${name} ${required}="…" />`));
  }
  const ko = node.attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === 'ko')?.value;
  const isEmpty = node.children.length === 0;
  const write = 'write <Term ko="혁신도시">Innovation City</Term>';
  if (typeof ko === 'string') {
    if (name === 'Term' && ko !== '' && (!/\p{Script=Hangul}/u.test(ko) || /[<>{}"\\`]/.test(ko)))
      faults.push(fault(ko, 'ko must be Hangul, without characters of code', write));
    faults.push(...confusableFaults(node, ko, false));
  }
  if (name === 'Claim' && isEmpty && isOpen(node)) {
    const remedy = 'write <Claim id="…" /> for the number, or words between the tags';
    faults.push(fault(`<Claim></Claim>`, 'there are no words between the tags', remedy));
  }
  if (name === 'Chart' && (!isEmpty || node.type === 'mdxJsxTextElement')) {
    const message = 'a chart stands on a line of its own, and holds no words: its title is shown with it';
    faults.push(fault('<Chart>', message, 'write <Chart id="…" /> between two empty lines'));
  }
  if (name === 'Term' && isEmpty) faults.push(fault('<Term />', 'a term needs its English between the tags', write));
  return faults;
}

/** Whether an empty component was written with two tags: it ends well after its attributes. */
function isOpen(node: Component): boolean {
  const { start, end } = node.position ?? {};
  const last = node.attributes.at(-1)?.position?.end.offset;
  return start?.offset !== undefined && end?.offset !== undefined && last !== undefined && end.offset - last > 8;
}
