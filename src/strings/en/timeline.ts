/** The words of /timeline/, apart from the others because the page's script says some of them as well. */

export const timeline = {
  title: 'Timeline',
  description:
    'All dates, printed or worked out by us, on one line: when each document appeared, what it promised by when, and what it only mentions.',
  intro:
    'All dates, printed or worked out by us, on one line: when each document appeared, what it promised by when, and what it only mentions.',
  more: 'A hollow mark is a date that we worked out. A deadline that has passed says nothing about what came of a promise: the documents do not say.',
  block: {
    range: 'From, to',
    to: ' to ',
    all: 'Dates',
    inferredOf: (inferred: number) => `${inferred} of them worked out by us`,
    kinds: { announced: 'Documents', event: 'Mentioned', due: 'Due' },
  },
  figure: 'The whole line',
  list: 'The same line as a list',
  years: 'Years',
  kinds: {
    announced: 'document appeared',
    event: 'mentioned, not promised',
    due: 'due',
  },
  printed: 'as printed',
  announced: 'announced',
  stated: 'date also stated at',
  document: 'the document',
  controls: {
    legend: 'View of the line',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    earlier: 'Earlier',
    later: 'Later',
    fit: 'Whole line',
    place: 'Place',
    kind: 'Kind',
    any: 'Any',
    keys: 'With the drawing in focus + and − zoom, ← and → move along, 0 shows the whole line. It can be dragged, pinched, and zoomed by the wheel with Ctrl held. The list below follows.',
    drawing: 'Line of time',
  },
  shown: (from: string, to: string, n: number, of: number) =>
    `${from === to ? from : `${from} to ${to}`}: ${n === of ? `all ${of} dates` : `${n} of ${of} dates`}`,
  nothing: 'Nothing of this kind is dated in this span.',
} as const;
