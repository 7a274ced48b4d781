/** Everything that is needed only once a question is asked; the page loads it on the first keystroke. */
export { answerQuery, type Answer } from '../query/answer.ts';
export { suggestionsFor } from '../query/suggestions.ts';
export { openEngine, type Engine } from './engine.ts';
export { answerExactly } from './exact.ts';
export { countFacets, testOf } from './facet-counts.ts';
export { arrange, groupOf } from './groups.ts';
export { changesLine, optionLink, resultItem, suggestionItems } from './render.ts';
