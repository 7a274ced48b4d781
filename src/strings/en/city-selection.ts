import { joinList } from './format.ts';

/** What the script of /compare/ says, apart so that it need not carry the rest. */
export const citySelection = {
  title: 'Compare',
  heading: (places: readonly string[]) => `${joinList(places)} compared`,
  status: {
    few: 'Choose at least two different places.',
    unknown: (ids: readonly string[]) => `No place here is called ${joinList(ids)}.`,
    most: 'At most three places can be compared; the first three are shown.',
    loading: 'The profiles are loading.',
    shown: (places: readonly string[]) => `${joinList(places)} are compared below.`,
    failed: 'The pages of these places cannot be loaded. Links to places are below.',
  },
} as const;
