/** Search records of what is not of one place: charts, terms of the glossary, and the pages about the site itself. */
import type { RegisteredChart } from '../../core/domain/charts.ts';
import { mustGetProfile, type Register } from '../../core/domain/register.ts';
import { fillTemplate } from '../../core/domain/format-claim.ts';
import { routes } from '../../core/domain/routes.ts';
import type { Term } from '../../core/schema/glossary.ts';
import {
  about,
  accessibility,
  changes,
  compare,
  data,
  promises,
  search,
  statementsTable,
  ui,
} from '../../strings/index.ts';
import { EVERY_PROMISE } from '../query/query-plan.ts';
import { whatBecame } from './page-records.ts';
import { draft, type RecordDraft } from './record.ts';
import { allNames, placeNames, sentences } from './record-texts.ts';

export function chartRecord(
  { id, spec: { subtitle }, title, within }: RegisteredChart,
  register: Register,
): RecordDraft {
  const fill = (text: string): string => fillTemplate(register, text, within);
  return {
    ...draft(routes.figure(id), fill(title), sentences([subtitle === undefined ? undefined : fill(subtitle)]), 'chart'),
    ids: id.replaceAll('-', ' '),
    place: within === undefined ? [] : placeNames(mustGetProfile(register, within)),
    filters: { place: within === undefined ? [] : [within], theme: [], kind: ['chart'] },
    impliedWords: [search.pages.chart],
  };
}

export function termRecord(term: Term, register: Register): RecordDraft {
  const names = allNames(term.name);
  const slips = term.slips.map(({ printed, means }) => `${printed}: ${means}`);
  return {
    ...draft(
      routes.term(term.id),
      search.pages.term(term.name.en),
      sentences([fillTemplate(register, term.explanation), ...slips]),
      'term',
    ),
    names,
    ids: term.id.replaceAll('-', ' '),
    exact: [],
    impliedWords: [search.pages.meaning],
  };
}

const joined = (parts: readonly string[]): string => parts.join('');

/** Each index of the site and each section about it, with the words that lead there. */
export function siteRecords(register: Register): RecordDraft[] {
  const section = (id: string, { title }: { readonly title: string }, text: string, names: string): RecordDraft => ({
    ...draft(`${routes.about}#${id}_`, title, text, 'page'),
    impliedWords: [names],
  });
  const index = (url: string, title: string, text: string, list: string, ...others: string[]): RecordDraft => {
    const names = list.split(', ');
    return { ...draft(url, title, text, 'page'), names, head: true, exact: [title, ...names, ...others] };
  };
  const { indexes, sections } = search.pages;
  const promised = sentences([whatBecame(register), promises.description]);
  return [
    index(routes.glossary, ui.glossary.title, ui.glossary.description, indexes.glossary),
    index(routes.figures, ui.figures.title, ui.figures.description, indexes.figures),
    index(routes.promises, promises.title, promised, indexes.promises, EVERY_PROMISE),
    index(routes.compare, compare.title, compare.description, indexes.compare),
    index(routes.sources, ui.sources.title, ui.sources.intro, indexes.sources),
    index(routes.accessibility, accessibility.title, accessibility.description, indexes.accessibility),
    index(routes.changes, changes.title, changes.intro, indexes.changes),
    index(routes.data, data.title, data.lead, indexes.data),
    index(routes.table, data.table.heading(1), statementsTable.filters.legend, indexes.table),
    index(routes.about, ui.nav.about, about.lead, indexes.about),
    section('who', about.who, joined(about.who.text), sections.who),
    section('claim', about.claim, about.claim.text, sections.claim),
    section('basis', about.basis, about.basis.text, sections.basis),
    section('dates', about.dates, about.dates.text, sections.dates),
    section('comparing', about.comparing, about.comparing.text, sections.comparing),
    section('notes', about.notes, about.notes.text(Object.values(ui.noteKinds)), sections.notes),
    section('names', about.names, about.names.text, sections.names),
    section('not', about.not, sentences(about.not.list), sections.not),
    section(
      'correct',
      about.correct,
      sentences([joined(about.correct.text), joined(about.correct.process), joined(about.correct.data)]),
      sections.correct,
    ),
  ];
}
