import { ArithmeticError, evaluate, namesIn, writtenStep } from '../../values/arithmetic.ts';
import { fullRef } from '../../values/id.ts';
import type { ClaimDraft } from '../content.ts';
import type { Issue } from '../issue.ts';
import { issueAt, type Rule } from '../rule.ts';

export const derivation: Rule = {
  name: 'arithmetic',
  description: 'The arithmetic of a derived claim holds, rounded to the step it is written in.',
  check: ({ claims }) => {
    const byRef = new Map(claims.map((draft) => [`${draft.profile}/${draft.id}`, draft]));
    return claims.flatMap((draft) => {
      const { derivation: record, value } = draft.fields;
      if (record === undefined) return [];
      return [...circles(draft, byRef), ...(typeof value === 'number' ? holds(draft, record, value, byRef) : [])];
    });
  },
};

type Record_ = NonNullable<ClaimDraft['fields']['derivation']>;

function holds(draft: ClaimDraft, record: Record_, value: number, byRef: ReadonlyMap<string, ClaimDraft>): Issue[] {
  const issue = (field: string, shown: unknown, message: string, remedy: string): Issue[] => [issueAt(draft, field === 'value' ? ['value'] : ['derivation', field], 'arithmetic', shown, message, remedy)];
  const inputs: Record<string, number> = {};
  for (const [name, ref] of Object.entries(record.from)) {
    const input = byRef.get(fullRef(ref, draft.profile));
    // An unknown or broken input is reported where it stands; the sum waits for it.
    if (input === undefined || input.fields.value === undefined) return [];
    if (typeof input.fields.value !== 'number') return issue('from', ref, `${ref} has no figure to reckon with`, 'name a claim that holds a figure');
    inputs[name] = input.fields.value;
  }
  try {
    const unused = Object.keys(inputs).filter((name) => !namesIn(record.arithmetic).includes(name));
    if (unused.length > 0) return issue('from', unused.join(', '), `${unused.join(', ')} is named but does not enter the arithmetic`, `use it in "${record.arithmetic}", or remove it`);
    const result = evaluate(record.arithmetic, inputs);
    const step = record.rounding ?? writtenStep(value);
    if (Math.abs(result - value) <= step / 2 + Math.abs(result) * 1e-12) return [];
    const rounded = Number((Math.round(result / step) * step).toPrecision(15));
    return issue('value', value, `${record.arithmetic} comes to ${String(result)}`, `write value: ${rounded}, or mend the arithmetic`);
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    return issue('arithmetic', record.arithmetic, error.message, `write it with + - * / and the names ${Object.keys(inputs).join(', ')}`);
  }
}

function circles(draft: ClaimDraft, byRef: ReadonlyMap<string, ClaimDraft>): Issue[] {
  const start = `${draft.profile}/${draft.id}`;
  const stack = [start];
  const seen = new Set<string>();
  while (stack.length > 0) {
    const ref = stack.pop() ?? '';
    const at = byRef.get(ref);
    for (const input of Object.values(at?.fields.derivation?.from ?? {})) {
      const full = fullRef(input, at?.profile);
      if (full === start) return [issueAt(draft, ['derivation', 'from'], 'arithmetic', draft.fields.derivation?.from, 'the claim is derived from itself, directly or in a circle', 'derive it from printed figures')];
      if (!seen.has(full)) {
        seen.add(full);
        stack.push(full);
      }
    }
  }
  return [];
}
