import { formatClaim } from '../../../core/domain/format-claim.ts';
import { SHOWS, type Show } from '../../../core/schema/text.ts';
import { fullRef } from '../../../core/values/id.ts';
import { closestMatch } from '../../../core/values/closest-match.ts';
import { parseTemplate } from '../../../core/values/template.ts';
import { hasClaim, type ParsedContent } from '../../parsed-content.ts';
import { attribute, isComponent, issueInProse, nodesOf, allProse } from '../../prose/prose.ts';
import { issueAt, type Rule } from '../rule.ts';
import { readerTexts } from '../reader-visible-texts.ts';

export const claimDisplay: Rule = {
  name: 'claim-display',
  description: 'A bound claim can be shown in the requested form.',
  scope: ['claims', 'profiles', 'themes', 'glossary', 'figures', 'prose'],
  emits: ['shown', 'stray-brace', 'stray-markup'],
  check: (content) => [
    ...readerTexts(content).flatMap(({ draft, field, text, within }) => {
      const found = MARKUP.exec(text) ?? OTHER_SYNTAX.exec(text) ?? idInBrackets(content, text, within);
      return found === null
        ? []
        : issueAt(draft, field, 'stray-markup', [
            'the texts of records are words and bound claims only, and this would be shown as typed',
            found.groups?.id === undefined ? 'write the words alone' : `write {${found.groups.id}}`,
            found[0],
          ]);
    }),
    ...readerTexts(content).flatMap(({ draft, field, text, within }) =>
      parseTemplate(text).flatMap((segment) => {
        if (segment.type !== 'claim') {
          const stray = /[{}][^{}]{0,24}/.exec(segment.text);
          return stray === null
            ? []
            : issueAt(draft, field, 'stray-brace', [
                'an unmatched brace would be shown as typed',
                'write {claim-id} or {claim-id|number}, or leave braces out',
                stray[0],
              ]);
        }
        const fault = faultOf(content, segment.ref, segment.show, within);
        return fault === undefined
          ? []
          : [issueAt(draft, field, 'shown', [fault.message, fault.remedy, shownAs(segment.ref, segment.show)])];
      }),
    ),
    ...allProse(content).flatMap((prose) =>
      nodesOf(prose.root).flatMap((node) => {
        const id = isComponent(node) && node.name === 'Claim' ? attribute(node, 'id') : undefined;
        if (id === undefined || !isComponent(node)) return [];
        const show = attribute(node, 'show');
        // With words between the tags, the claim itself is not shown and needs no form.
        if (node.children.length > 0 && show === undefined) return [];
        const fault = faultOf(content, id, show, prose.within);
        if (fault === undefined) return [];
        return issueInProse(prose, node, 'shown', [fault.message, fault.remedy, shownAs(id, show)]);
      }),
    ),
  ],
};

const shownAs = (ref: string, show: string | undefined): string => (show === undefined ? ref : `${ref}|${show}`);

/** Tags, links and emphasis of prose: `<Claim id="jobs" />`, `</b>`, `[words](/about/)`, `**words**`. */
const MARKUP =
  /<\/?[A-Za-z][A-Za-z0-9]*(?:\s+id=["'“”]?(?<id>[a-z0-9/-]+))?[^<>]{0,80}>|\]\([^()\s]{1,200}\)|\*\*[^*]{1,200}\*\*/u;

/** Other syntax: comments, character references, code, emphasis, wiki links, editing notes. */
const OTHER_SYNTAX =
  /[<>=]{7}|<!--|-->|<[A-Za-z]|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});|`|(?<![\p{L}\p{N}*])\*[^*\s][^*]{0,200}\*|(?<![\p{L}\p{N}_])_[^_\s][^_]{0,200}_(?![\p{L}\p{N}])|~~|\[\[|\b(?:TODO|FIXME|XXX|TBD|TBC)\b|\blorem ipsum\b/u;

/** The id of an existing claim, of two words or more, in brackets of another kind. */
function idInBrackets(content: ParsedContent, text: string, within: string | undefined): RegExpExecArray | null {
  const found = /[[(](?<id>(?:[a-z0-9-]+\/)?[a-z0-9]+(?:-[a-z0-9]+)+)[\])]/.exec(text);
  const [profile = '', id = ''] = fullRef(found?.groups?.id ?? '', within).split('/');
  return found !== null && hasClaim(content, profile, id) ? found : null;
}

function faultOf(
  content: ParsedContent,
  ref: string,
  show: string | undefined,
  within: string | undefined,
): { message: string; remedy: string } | undefined {
  const claim = content.register.claims.get(fullRef(ref, within));
  const published = claim && content.register.sources.get(claim.source)?.published.date;
  const isShown = (form: Show | undefined): boolean =>
    claim === undefined || formatClaim(claim, form, published) !== undefined;
  const forms = SHOWS.filter(isShown);
  if (show !== undefined && !(SHOWS as readonly string[]).includes(show)) {
    const meant = forms.find((form) => form.startsWith(show)) ?? closestMatch(show, forms);
    return {
      message: `a claim cannot be shown as "${show}"`,
      remedy: `write ${meant ?? `one of ${forms.join(', ')}`}`,
    };
  }
  if (claim === undefined || isShown(show as Show | undefined)) return undefined;
  return {
    message: `${ref} is of kind ${claim.kind} and has no ${show ?? 'figure, name or date'} to show`,
    remedy:
      show === undefined || forms.length === 0
        ? `write words of your own: <Claim id="${ref}">…</Claim>, or give the claim a name:`
        : `write ${forms.join(' or ')} for ${show}, or bind another claim`,
  };
}
