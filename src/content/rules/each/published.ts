import { ownOf } from '../../../core/values/own-of.ts';
import {
  heldFields,
  pathOfHeld,
  saysTheSame,
  type HeldValue,
  type PerhapsHeld,
} from '../../../core/domain/held-fields.ts';
import { routes } from '../../../core/domain/routes.ts';
import type { Change } from '../../../core/schema/change.ts';
import { fileIssue, showValue, type Issue } from '../../issue.ts';
import { claimsByRef, type ParsedClaim, type ParsedContent, type ParsedRecord } from '../../parsed-content.ts';
import type { PublishedClaim } from '../../../core/schema/published.ts';
import type { PublishedLedger } from '../../published-ledger.ts';
import { issueAt, type Rule } from '../rule.ts';
import { hasNameless, unparsedRecords } from '../unparsed-records.ts';

export const published: Rule = {
  name: 'published',
  description:
    'What was published changes only with a record of why; a claim that is gone was withdrawn by one, or its address leads on.',
  scope: ['claims', 'published', 'changes'],
  emits: ['unrecorded-change', 'vanished-claim', 'unread-line', 'change-record'],
  check: (content) => {
    if (content.published.size === 0) return [];
    const claims = claimsByRef(content);
    const forwards = new Map(
      content.forwards.flatMap(({ fields }) => (fields.from === undefined ? [] : [[fields.from, fields] as const])),
    );
    const changes = content.changes
      .flatMap((draft) => (draft.record === undefined ? [] : [{ ...draft.record, draft }]))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const unparsed = unparsedRecords(content).ledgers;
    return [...content.published].flatMap(([profile, ledger]) => [
      ...ledger.unread.map((line) => unreadLine(ledger, line)),
      // Of a ledger that cannot be read, what is wrong with it is told once, and not that its claims are gone.
      ...(unparsed.has(profile) || hasNameless(content, profile) ? [] : [...ledger.claims.values()]).flatMap(
        (before): Issue[] => {
          const ref = `${profile}/${before.id}`;
          const draft = claims.get(ref);
          if (draft !== undefined) return changedFields(draft, before, [ref], changes);
          const address = routes.claim({ profile, id: before.id });
          const forward = forwards.get(address) ?? forwards.get(routes.statements(profile));
          if (
            forward?.gone !== undefined ||
            changes.some((change) => change.withdrawn === true && change.claims?.includes(ref))
          )
            return [];
          const target = forward?.to === undefined ? undefined : refOf(forward.to, before.id);
          const renamed = target === undefined ? undefined : claims.get(target);
          if (target === undefined || renamed === undefined)
            return [vanishedClaim(content, ledger, before, ref, address)];
          // Recorded under its new id, it is held there.
          return content.published.get(renamed.profile)?.claims.has(renamed.id) === true
            ? []
            : changedFields(renamed, before, [ref, target], changes);
        },
      ),
    ]);
  },
};

/** The claim that an address of statements leads to; of a whole page, the one of the same id. */
function refOf(address: string, id: string): string | undefined {
  const [, profile, claim = id] = /^profiles\/([^/]+)\/statements\/(?:#(.+))?$/.exec(address) ?? [];
  return profile === undefined ? undefined : `${profile}/${claim}`;
}

function changedFields(
  draft: ParsedClaim,
  before: PublishedClaim,
  refs: readonly string[],
  changes: readonly (Change & { readonly draft: ParsedRecord<Change> })[],
): Issue[] {
  // What is wrong with an unsound claim is told by other rules first.
  if (draft.record === undefined) return [];
  const now = heldFields(draft.record);
  const own = changes.filter(({ claims }) => claims?.some((ref) => refs.includes(ref)));
  // Of another kind a claim has other fields.
  const isOfKind = before.held.kind === undefined || now.kind === before.held.kind;
  const all = isOfKind ? new Set([...Object.keys(before.held), ...Object.keys(now)]) : ['kind'];
  // Its deadline and state go with a plan that is none any more.
  const isNoPlan = before.held.plan !== undefined && now.plan === undefined;
  const fields = [...all].filter((field) => !isNoPlan || field === 'plan' || pathOfHeld(field)[0] !== 'plan');
  return fields.flatMap((field): Issue[] => {
    const was = ownOf(before.held, field);
    const is = ownOf(now, field);
    const isSame = saysTheSame(field, was, is);
    const last = own.findLast(
      ({ was: from, now: to }) => valueIn(from, field) !== undefined && valueIn(to, field) !== undefined,
    );
    const to = valueIn(last?.now, field);
    const isTold = saysTheSame(field, to, is);
    // A record that ends at what was published is of an earlier change.
    if (last === undefined || (!isTold && !isSame && saysTheSame(field, to, was)))
      return isSame ? [] : [unrecordedChange(draft, field, was, is, before.since, refs[0] ?? '')];
    const from = afterRecords(field, was, own.slice(0, own.indexOf(last)));
    if (isTold && (isSame || saysTheSame(field, afterRecords(field, from, [last]), is))) return [];
    return [
      issueAt(last.draft, [isTold ? 'was' : 'now', field], 'change-record', [
        isTold
          ? `it was ${shown(from)} before this change`
          : `it is ${shown(is)} in ${draft.file.path}, and no later record says why`,
        isSame
          ? `correct it there, or remove ${field} from was: and now: here, and the file where nothing is left of them`
          : `write was: { ${field}: ${yaml(from)} } and now: { ${field}: ${yaml(is)} }`,
      ]),
    ];
  });
}

/** The value of a field after all its recorded changes, each of which begins where the last one ended. */
function afterRecords(field: string, was: PerhapsHeld, changes: readonly Change[]): PerhapsHeld {
  return changes.reduce<PerhapsHeld>((value, change) => {
    const [from, to] = [valueIn(change.was, field), valueIn(change.now, field)];
    return from === undefined || to === undefined || String(from ?? '') !== String(value ?? '') ? value : to;
  }, was);
}

/** Null where the record says that there was nothing; `undefined` where it does not speak of the field. */
const valueIn = (values: Change['was'], field: string): PerhapsHeld =>
  typeof values === 'object' ? ownOf(values, field) : undefined;

const shown = (value: PerhapsHeld): string => (value === undefined || value === null ? 'nothing' : showValue(value));

const yaml = (value: unknown): string => (value === undefined ? 'null' : JSON.stringify(value));

function unrecordedChange(
  draft: ParsedClaim,
  field: string,
  was: HeldValue | undefined,
  is: HeldValue | undefined,
  since: string,
  ref: string,
): Issue {
  return issueAt(draft, pathOfHeld(field), 'unrecorded-change', [
    `${field} was published as ${shown(was)} on ${since}, and no record says why it is another now`,
    `put back what was published, or write content/changes/<date>-${draft.id}.yaml with date:, claims: [${ref}], what:, why:, was: { ${field}: ${yaml(was)} } and now: { ${field}: ${yaml(is)} }`,
    is,
  ]);
}

function vanishedClaim(
  { claims }: ParsedContent,
  ledger: PublishedLedger,
  before: PublishedClaim & { readonly line?: number },
  ref: string,
  address: string,
): Issue {
  const [profile = ''] = ref.split('/');
  const hasLedger = claims.some((claim) => claim.profile === profile);
  return {
    ...fileIssue(ledger.path, 'vanished-claim', [
      `${before.label} was published on ${before.since}, and the content has no claim ${ref} any more`,
      `put it back; or, where it was withdrawn, write content/changes/<date>-${before.id}.yaml with date:, claims: [${ref}], what:, why: and withdrawn: true; or, where it has another id, add to content/forwards.yaml - { from: "${hasLedger ? address : routes.statements(profile)}", to: "${routes.statements(hasLedger ? profile : '<new id>')}${hasLedger ? '#<new id>' : ''}" }`,
    ]),
    line: before.line ?? 1,
    field: 'id',
    value: before.id,
  };
}

const unreadLine = ({ path }: PublishedLedger, line: number): Issue => ({
  ...fileIssue(path, 'unread-line', [
    'is no line that npm run published writes',
    'put the line back as it was committed, or delete it and run npm run published',
  ]),
  line,
});
