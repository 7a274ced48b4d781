/** English. Apart by what needs them, so that a script in the browser carries no more than it says. */
export { accessibility } from './accessibility.ts';
export { about } from './about.ts';
export { changes } from './changes.ts';
export { chartDownloads } from './chart-downloads.ts';
export { charts } from './charts.ts';
export { citySelection } from './city-selection.ts';
export { compare } from './compare.ts';
export { exported } from './exports.ts';
export * from './format-date.ts';
export * from './format.ts';
export { LANG } from './lang.ts';
export { places } from './places.ts';
export { promises } from './promises.ts';
export { search } from './search.ts';
export { statements } from './statements.ts';
export { statementTools } from './statement-tools.ts';
export { ui } from './ui.ts';
