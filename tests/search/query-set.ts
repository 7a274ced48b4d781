/** The query set lives with the command that measures it. */
export * from '../../bench/query-set.ts';
