/** Lazy entry: everything that is only needed once there is a query. Loaded on the first focus or keystroke. */
export { answerQuery, type QueryAnswer } from '../query/answer-query.ts';
export { suggestionsFor } from '../query/suggestions.ts';
export { openEngine, type Engine } from './engine.ts';
export { countFacets, filterTest } from './facet-counts.ts';
export { assignGroups, resultGroup } from './result-groups.ts';
export { correctionsLine, optionLink, resultItem, suggestionItems } from './render.ts';
