/** The stage that projects had reached in one procedure, each as of its document. */
import type { ChartOf } from '../../schema/chart.ts';
import type { Dated } from '../../schema/dated.ts';
import type { RegisteredClaim } from '../register.ts';
import { isQuantity } from '../format-claim.ts';
import type { SeriesBuilder } from './builder.ts';
import type { NamedDatum, PlaceRef } from './datum.ts';

export interface StagedProject extends NamedDatum {
  readonly place: PlaceRef;
  readonly published: Dated | undefined;
}

export interface StagesSeries {
  readonly form: 'stages';
  readonly stages: readonly { readonly label: string; readonly projects: readonly StagedProject[] }[];
}

export function stagesOf(spec: ChartOf<'stages'>, builder: SeriesBuilder): StagesSeries {
  const seen = new Set<string>();
  const stages = spec.stages.map(({ label, projects }, i) => ({
    label,
    projects: projects.flatMap(({ label: called, claim: ref }, j): StagedProject[] => {
      const claim = builder.claim(ref);
      if (claim === undefined) return [];
      const at = ['stages', i, 'projects', j, 'claim'];
      if (seen.has(claim.ref))
        builder.problem(at, ref, 'the claim is at a stage already', 'draw each project at one stage');
      seen.add(claim.ref);
      checkStated(claim, ref, at, builder);
      return [{ label: called, claim, place: builder.placeOf(claim), published: builder.published(claim) }];
    }),
  }));
  const dates = new Set(stages.flatMap(({ projects }) => projects.map(({ published }) => published?.date)));
  if (dates.size > 1 && spec.caveats.length === 0)
    builder.problem(
      ['caveats'],
      [...seen].join(', '),
      'the projects are from documents of different dates, and look as if they were from one day',
      'say under caveats: that each is shown as of its own document',
    );
  return { form: 'stages', stages };
}

/** What is at a stage must be stated by its document, and have a name. */
function checkStated(claim: RegisteredClaim, ref: string, at: readonly PropertyKey[], builder: SeriesBuilder): void {
  if (claim.basis !== 'printed')
    builder.problem(
      at,
      ref,
      `no document states this stage: the claim is ${claim.basis === 'editor' ? 'the editor’s' : 'derived'}`,
      'name a claim of basis printed',
    );
  else if (isQuantity(claim) || claim.kind === 'date' || claim.name === undefined)
    builder.problem(at, ref, `the ${claim.kind} has no name to show`, 'name a claim that has a name:');
}
