/** The words of the filters over the table of all statements. */
export const statementsTable = {
  filters: {
    legend: 'Filter and sort the statements',
    words: 'Words',
    place: 'Place',
    theme: 'Theme',
    kind: 'Kind',
    basis: 'Origin',
    sort: 'Order',
    any: 'All',
    clear: 'Clear filters',
  },
  sorts: {
    '': 'As listed',
    value: 'Smallest number first',
    '-value': 'Largest number first',
    label: 'By number, date or name',
    deadline: 'Soonest deadline first',
  },
  loading: 'Loading the statements …',
  shown: (shown: number, all: number) => (shown === all ? `${all} statements` : `${shown} of ${all} statements`),
  first: (shown: number) => `The first ${shown} are shown.`,
  more: 'Show more',
  nothing: 'No statement fits. Clear a filter.',
  choose: (most: number) => `Choose a place first: the statements of more than ${most} places are too much to load.`,
  failed: 'The statements could not be loaded. The table below is complete, page by page.',
} as const;
