/** A profile as one Markdown file: the answers, the text, every statement with its paragraphs, and the documents. */
import { PROMISE_STATES, promisesByPlace } from '../core/domain/promise-states.ts';
import { fillTemplate } from '../core/domain/format-claim.ts';
import { claimsOfProfile, kindOf, mustGetProfile, type Register } from '../core/domain/register.ts';
import { routes } from '../core/domain/routes.ts';
import { documentsOf, publisherOf, titleOf } from '../core/domain/sources.ts';
import { formatPartialDate, plainText as t, promises, ui } from '../strings/index.ts';

interface ProfileText {
  readonly register: Register;
  readonly id: string;
  /** Makes the address of a path of the site whole. */
  readonly urlOf: (path: string) => string;
  /** Its text as Markdown. */
  readonly prose: string;
  /** When what it says last changed. */
  readonly day: string;
  /** The day on which deadlines are counted. */
  readonly today: string;
}

/** What Markdown would read as more than words. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');

export function profileMarkdown({ register, id, urlOf, prose, day, today }: ProfileText): string {
  const profile = mustGetProfile(register, id);
  const { plan, later } = documentsOf(register, id);
  const fill = (text: string): string => escaped(fillTemplate(register, text, id));
  const questions = ['what', 'by_when', 'how_much', 'how_firm'] as const;
  const states = promisesByPlace(register, today, id).flatMap(({ counts }) =>
    PROMISE_STATES.flatMap((state) => (counts[state] === 0 ? [] : [t.count(promises.states[state], counts[state])])),
  );
  const statements = claimsOfProfile(register, id).map((claim) =>
    [
      `- [${claim.number}](${urlOf(routes.claim(claim))}) ${fill(claim.statement)}`,
      t.read(
        claim.source,
        ui.claim.paragraphs(claim.readFrom),
        claim.basis === 'printed' ? undefined : ui.basisMeaning[claim.basis],
      ),
      ...(claim.printed === undefined ? [] : [t.printed(escaped(claim.printed))]),
    ].join(' '),
  );
  const documents = [...plan, ...later].map((source) =>
    [
      `- ${source.id}: [${escaped(titleOf(source))}](${urlOf(routes.source(source.id))}).`,
      `${escaped(publisherOf(source))}, ${formatPartialDate(source.published.date)}${source.published.basis === 'inferred' ? ` (${ui.dateBasis.inferred})` : ''}.`,
      ...(source.link === undefined ? [] : [`<${source.link.url}>`]),
    ].join(' '),
  );
  return `${[
    `# ${escaped(profile.name.en)}${profile.name.ko === undefined ? '' : ` (${profile.name.ko})`}`,
    t.about(
      escaped(profile.official?.en ?? kindOf(register, profile)),
      urlOf(routes.profile(id)),
      formatPartialDate(day),
    ),
    ...questions.map((question) => `**${ui.answer[question]}.** ${fill(profile.answer[question])}`),
    ...(states.length === 0 ? [] : [`**${ui.profile.became}.** ${states.join(', ')}.`]),
    `## ${ui.profile.text}`,
    prose.trim().replace(/^(#+ )/gm, '#$1'),
    `## ${t.statements}`,
    t.statementsKey,
    statements.join('\n'),
    `## ${ui.profile.sources(documents.length)}`,
    documents.join('\n'),
    `## ${t.licence}`,
    ui.footer.licence,
  ].join('\n\n')}\n`;
}
