/** What a document names of a place, and where we put it. */
import type { ChartOf } from '../../../core/schema/chart.ts';
import type { Datum, NamedDatum } from '../../datum.ts';
import { drawnWithin, hasDistricts, isWithinBox } from '../../districts.ts';
import type { At, SeriesBuilder } from '../../series-builder.ts';
import { codeOf } from '../../series-checks.ts';

export interface Site extends NamedDatum {
  readonly number: Datum | undefined;
  /** Undefined where the document does not say where it is. */
  readonly at: ChartOf<'plan'>['sites'][number]['at'];
}

interface Zone extends NamedDatum {
  readonly districts: readonly string[];
}

export interface PlanSeries {
  readonly form: 'plan';
  /** How the codes of the place's districts begin. */
  readonly outline: string | undefined;
  readonly zones: readonly Zone[];
  readonly sites: readonly Site[];
}

export function planOf({ outline, zones, sites }: ChartOf<'plan'>, builder: SeriesBuilder): PlanSeries {
  const problem = builder.problem.bind(builder);
  const known = outline !== undefined && hasDistricts(outline) ? outline : undefined;
  if (outline !== known) problem(['outline'], outline ?? '', ['no district has a code that begins so', codeOf(sites)]);
  // Of several that all lie elsewhere none is wrong.
  const drawn = known === undefined ? [] : drawnWithin({ zones, sites }, known);
  const isOther = drawn.length > 1 && !drawn.includes(true);
  if (isOther) problem(['outline'], outline ?? '', ['nothing that is drawn lies in it', codeOf(sites)]);
  zones.forEach(({ districts }, i) => {
    if (isOther) return;
    const odd = districts.find((code) => known === undefined || !code.startsWith(known) || !hasDistricts(code));
    if (odd !== undefined)
      problem(['zones', i, 'districts'], odd, [
        'it is no district of the outline',
        'name codes that begin as outline:',
      ]);
  });
  const claimed = (label: string, ref: string, at: At): NamedDatum | undefined => {
    const claim = builder.claim(ref);
    if (claim !== undefined && claim.basis !== 'printed')
      problem(at, ref, ['the document does not name it', 'name a claim of basis printed']);
    return claim === undefined ? undefined : { label, claim };
  };
  const ownZones = zones.flatMap(({ label, claim, districts }, i): Zone[] => {
    const named = claimed(label, claim, ['zones', i, 'claim']);
    return named === undefined ? [] : [{ ...named, districts }];
  });
  const ownSites = sites.flatMap(({ label, claim, number, at }, i): Site[] => {
    const named = claimed(label, claim, ['sites', i, 'claim']);
    const datum = number === undefined ? undefined : builder.datum(label, number, ['sites', i, 'number']);
    if (at !== undefined && known !== undefined && !isOther && !isWithinBox(at, known))
      problem(['sites', i, 'at'], label, ['it lies outside the outline', 'correct at: or outline:, or leave at: out']);
    return named === undefined ? [] : [{ ...named, number: datum, at }];
  });
  builder.once([...ownZones, ...ownSites, ...ownSites.flatMap(({ number }) => number ?? [])], ['sites']);
  builder.ofOneProfile([...ownZones, ...ownSites], ['sites']);
  return { form: 'plan', outline, zones: ownZones, sites: ownSites };
}
