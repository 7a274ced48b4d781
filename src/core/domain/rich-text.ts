/** Templates and arithmetic resolved into runs of words and bound claims, ready to be marked up. */
import { parseTemplate } from '../values/template.ts';
import { mustGetClaim, type Register, type RegisteredClaim } from './register.ts';
import { formatBound, formatClaim } from './format-claim.ts';

export type Run = { readonly text: string; readonly claim?: RegisteredClaim };

/** `The draft gives {marine-projects} …` as runs, each bound figure with its claim. */
export function runsOf(register: Register, text: string, within?: string): Run[] {
  return parseTemplate(text).map((segment) => {
    if (segment.type === 'text') return { text: segment.text };
    const claim = mustGetClaim(register, segment.ref, within);
    return { text: formatBound(register, claim, segment.show) ?? claim.id, claim };
  });
}

/** A derived claim's arithmetic with each short name replaced by its figure. */
export function arithmeticRuns(register: Register, claim: RegisteredClaim): Run[] {
  const derivation = claim.derivation;
  if (derivation === undefined) return [];
  return derivation.arithmetic.split(/([a-z][a-z0-9_]*)/).flatMap((part): Run[] => {
    if (part === '') return [];
    const ref = Object.hasOwn(derivation.from, part) ? derivation.from[part] : undefined;
    if (ref === undefined) return [{ text: part.replaceAll('*', '×').replaceAll('/', '÷').replaceAll(' - ', ' − ') }];
    const input = mustGetClaim(register, ref, claim.profile);
    return [{ text: formatClaim(input, 'figure') ?? input.id, claim: input }];
  });
}
