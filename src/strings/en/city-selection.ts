import { joinList } from './format.ts';

/** What the script of /compare/ says, apart so that it need not carry the rest. */
export const citySelection = {
  title: 'Compare',
  heading: (places: readonly string[]) => `${joinList(places)}, side by side`,
  status: {
    few: 'Choose at least two different places.',
    unknown: (ids: readonly string[]) => `No place here is called ${joinList(ids)}.`,
    most: 'At most three places fit side by side; the first three are shown.',
    loading: 'The sheets are being laid out.',
    shown: (places: readonly string[]) => `${joinList(places)} are laid side by side below.`,
    failed: 'These places cannot be laid side by side here. Their pairs may be, below.',
  },
} as const;
