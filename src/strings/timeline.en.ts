/** The words of /timeline/, apart from the others because the page's script says some of them as well. */
import type { TimelineKind } from '../domain/timeline.ts';

export const timelineEn = {
  title: 'Timeline',
  description:
    'Every date that the documents give, on one line: when each appeared, what it promised by when, and what it tells of.',
  intro:
    'Every date that the documents give, on one line: when each appeared, what it promised by when, and what it only tells of.',
  more: 'A hollow mark is a date that the editor inferred. A date that has gone by says nothing of what came of a promise: the documents do not tell.',
  block: {
    range: 'From, to',
    rangeOf: (first: string, last: string) => `${first} to ${last}`,
    all: 'Dates',
    inferredOf: (inferred: number) => `${inferred} of them inferred`,
    kinds: { announced: 'Documents', event: 'Told of', due: 'Due' } satisfies Record<TimelineKind, string>,
  },
  figure: 'The whole line',
  asList: 'The same dates as a list',
  sources: 'all source documents',
  list: 'The same line as a list',
  years: 'Years',
  kinds: {
    announced: 'Document appeared',
    event: 'Told of, not promised',
    due: 'Due',
  } satisfies Record<TimelineKind, string>,
  basis: { printed: 'as printed', inferred: 'inferred' },
  announced: 'announced',
  stated: 'date also at',
  document: 'document',
  controls: {
    label: 'View of the line',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    earlier: 'Earlier',
    later: 'Later',
    fit: 'Whole line',
    place: 'Place',
    kind: 'Kind',
    any: 'Any',
    keys: 'On the line: + and − zoom, ← and → move, 0 shows all. Or drag it, pinch it, or turn the wheel with Ctrl held.',
    drawing: 'Zoomable line of time',
  },
  shown: (from: string, to: string, n: number, of: number) =>
    `${from === to ? from : `${from} to ${to}`}: ${n === of ? `all ${of} dates` : `${n} of ${of} dates`}`,
  nothing: 'Nothing of this kind is dated in this span.',
} as const;
