/** The query set lives with the command that measures it. */
export * from '../../src/commands/query-set.ts';
