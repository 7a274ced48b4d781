/** How a claim reads where it is bound into text. */
import { QUANTITY_KINDS, type Claim } from '../schema/claim.ts';
import type { Show } from '../schema/text.ts';
import {
  formatPartialDate,
  formatQuantity,
  formatQuantityKorean,
  formatQuantityNumber,
  quoted,
} from '../../strings/index.ts';
import type { Quantity } from '../values/quantity.ts';
import { fullRef } from '../values/id.ts';
import { parseTemplate } from '../values/template.ts';
import { mustGetClaim, type Register, type RegisteredClaim } from './register.ts';

export type QuantityClaim = Extract<Claim, { kind: (typeof QUANTITY_KINDS)[number] }>;

export function isQuantity(claim: Claim): claim is QuantityClaim {
  return (QUANTITY_KINDS as readonly string[]).includes(claim.kind);
}

/** The bare quantity of a claim, for formatting. */
function quantityOf(claim: QuantityClaim): Quantity {
  const { kind, value, unit, to, range, per } = claim;
  const own = kind === 'area' ? { original: claim.original } : kind === 'duration' ? { largest: claim.largest } : {};
  return { kind, value, unit, to, range, per, ...own } as Quantity;
}

/** The form of a claim when none is given: its figure, date or name; `undefined` where it has none. */
function defaultShow(claim: Claim): Show | undefined {
  if (isQuantity(claim)) return 'figure';
  if (claim.kind === 'date') return 'date';
  return claim.name === undefined ? undefined : 'name';
}

/**
 * The claim in words: `KRW 1.927 trillion`, `about 100 institutions`, `Jinhae New Port`, `March 2025`.
 * `undefined` where the claim cannot be shown so, e.g. the deadline of a claim without a plan.
 */
export function formatClaim(claim: Claim, show: Show | undefined, published?: string): string | undefined {
  const form = show ?? defaultShow(claim);
  switch (form) {
    case undefined:
      return undefined;
    case 'figure':
      return isQuantity(claim) ? formatQuantity(quantityOf(claim), claim.qualifier) : undefined;
    case 'number':
      return isQuantity(claim) ? formatQuantityNumber(quantityOf(claim)) : undefined;
    case 'name':
      return 'name' in claim ? claim.name?.en : undefined;
    case 'date':
      return claim.kind === 'date' ? formatPartialDate(claim.value) : undefined;
    case 'deadline':
      return typeof claim.plan?.deadline === 'object' ? formatPartialDate(claim.plan.deadline.date) : undefined;
    case 'announced': {
      const date = claim.plan?.announced?.date ?? (claim.plan === undefined ? undefined : published);
      return date === undefined ? undefined : formatPartialDate(date);
    }
    case 'printed':
      return claim.printed === undefined ? undefined : quoted(claim.printed);
    default:
      return form satisfies never;
  }
}

/** The claim in words where a text binds it, in the form that the text names. */
export const formatBound = (register: Register, claim: RegisteredClaim, show: string | undefined): string | undefined =>
  formatClaim(claim, show as Show | undefined, register.sources.get(claim.source)?.published.date);

/** The Korean reading of a large amount or area, where one helps: `1조 9,270억 원`. */
export function formatClaimKorean(claim: Claim): string | undefined {
  return isQuantity(claim) ? formatQuantityKorean(quantityOf(claim)) : undefined;
}

/** A template with every slot filled in, as plain text. */
export function fillTemplate(register: Register, text: string, within?: string): string {
  return parseTemplate(text)
    .map((segment) => {
      if (segment.type === 'text') return segment.text;
      const claim = mustGetClaim(register, segment.ref, within);
      return formatBound(register, claim, segment.show) ?? claim.id;
    })
    .join('');
}

/** A text with its claims; as written where it binds one that is not there, which a rule of its own reports. */
export function fillWhole(register: Register, text: string, within: string): string {
  const isWhole = parseTemplate(text).every(
    (segment) => segment.type === 'text' || register.claims.has(fullRef(segment.ref, within)),
  );
  return isWhole ? fillTemplate(register, text, within) : text;
}

/** A short label for lists: the name, the figure or the date; else what is promised; else the printed words. */
export function claimLabel(claim: Claim): string {
  // "1st" says nothing without its sentence; the words that were printed do.
  if (claim.kind === 'rank' && claim.unit !== 'top' && claim.printed !== undefined) return quoted(claim.printed);
  return formatClaim(claim, undefined) ?? claim.plan?.promise ?? claim.printed ?? claim.id;
}
