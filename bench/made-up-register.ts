/** Made-up registers of any size, from the real one: fresh ids and names, other numbers, other words. For measuring only. */
import type { Register, RegisteredClaim, RegisteredProfile, RegisteredSource } from '../src/core/domain/register.ts';
import { claimsOfProfile } from '../src/core/domain/register.ts';
import type { Name } from '../src/core/schema/name.ts';

/** A part of the words is replaced by made-up ones, of which larger sites have more. */
const REPLACED = 0.12;

const ONSETS = ['b', 'ch', 'd', 'g', 'h', 'j', 'k', 'm', 'n', 'p', 's', 't', 'y', ''];
const VOWELS = ['a', 'ae', 'eo', 'eu', 'i', 'o', 'u', 'wa', 'yeo'];
const ENDS = ['', '', 'k', 'l', 'm', 'n', 'ng'];

const HANGUL = Array.from(
  '가경고광구국군금기김나남노대도동두마목문미민박반백보부북비사산삼상서성소송수신안양여연영오옥온용우울원위유의이익인장전정제조주중지진창천청춘충태토파평포하한해현호홍화',
);

/** One small register a profile, with claims as many as told and a source of its own; the same for the same seed. */
export function* generateRegisters(real: Register, count: number, claimsEach: number, seed = 1): Generator<Register> {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  const word = (syllables: number): string =>
    Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS) + pick(ENDS)).join('');
  const made = Array.from({ length: Math.round(60 * Math.sqrt(count)) }, () => word(3));
  // Few words are common and many rare, as in any language.
  const varied = (text: string): string =>
    text
      .replace(/\{[^}]*\}/gu, () => String(Math.floor(random() * 1000)))
      .replace(/\d+/gu, () => String(Math.floor(random() ** 2 * 5000)))
      .replace(/[A-Za-z]{4,}/gu, (old) =>
        random() < REPLACED ? (made[Math.floor(made.length * random() ** 2)] ?? old) : old,
      );
  const renamed = ({ en, ko, also }: Name): Name => ({
    en: varied(en),
    ...(ko === undefined
      ? {}
      : {
          ko: ko.replace(/\p{Script=Hangul}{2,}/gu, (old) =>
            random() < 2 * REPLACED ? Array.from(old, () => pick(HANGUL)).join('') : old,
          ),
        }),
    also: also.map(varied),
  });
  const profiles = [...real.profiles.values()].map((profile) => ({
    profile,
    claims: claimsOfProfile(real, profile.id),
  }));
  for (let at = 0; at < count; at += 1) {
    const { profile, claims } = pick(profiles);
    const name = word(2 + Math.floor(random() * 2));
    const id = `${name}-${at}`;
    const own: RegisteredProfile = {
      ...profile,
      id,
      name: { en: name.charAt(0).toUpperCase() + name.slice(1), also: [] },
      official: undefined,
      summary: varied(profile.summary),
      answer: Object.fromEntries(
        Object.entries(profile.answer).map(([question, words]) => [question, varied(words)]),
      ) as typeof profile.answer,
      // They name claims, of which a made-up place has some alone.
      charts: [],
      notes: [],
    };
    const document = [...real.sources.values()].find((source) => source.id === claims[0]?.source);
    if (document === undefined) throw new Error('a claim without a source');
    const source: RegisteredSource = {
      ...document,
      id: `${id}-source`,
      title: { printed: null, given: varied(document.title.printed ?? document.title.given ?? '') },
      notes: [],
    };
    const from = Math.floor(random() * claims.length);
    // Round again where the real profile has fewer.
    const chosen = Array.from({ length: claimsEach }, (_, i) => ({
      claim: claims[(from + i) % claims.length],
      round: Math.floor(i / claims.length),
    }));
    const here = new Set(chosen.map(({ claim }) => claim?.id));
    const ownClaims = chosen.flatMap(({ claim, round }): RegisteredClaim[] => {
      if (claim === undefined) return [];
      const changed = {
        ...claim,
        id: round === 0 ? claim.id : `${claim.id}-${round}`,
        profile: id,
        ref: `${id}/${round === 0 ? claim.id : `${claim.id}-${round}`}`,
        part_of: claim.part_of !== undefined && here.has(claim.part_of) ? claim.part_of : undefined,
        reports_on: claim.reports_on !== undefined && here.has(claim.reports_on) ? claim.reports_on : undefined,
        source: source.id,
        statement: varied(claim.statement),
        notes: [],
        ...('name' in claim && claim.name !== undefined ? { name: renamed(claim.name) } : {}),
        ...(claim.printed === undefined ? {} : { printed: varied(claim.printed) }),
        ...('scope' in claim && claim.scope !== undefined ? { scope: varied(claim.scope) } : {}),
        ...('base' in claim && claim.base !== undefined ? { base: varied(claim.base) } : {}),
        ...('value' in claim && typeof claim.value === 'number'
          ? { value: Math.round(claim.value * (0.2 + random())) }
          : {}),
        ...(claim.plan === undefined ? {} : { plan: { ...claim.plan, promise: varied(claim.plan.promise) } }),
      };
      return [changed as RegisteredClaim];
    });
    yield {
      profiles: new Map([[id, own]]),
      themes: new Map(),
      sources: new Map([[source.id, source]]),
      claims: new Map(ownClaims.map((claim) => [claim.ref, claim])),
      figures: [],
      kinds: [],
    };
  }
}

/** Mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
