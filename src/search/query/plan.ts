/** Turns what was typed into what is looked up. Pure: the same query and lexicon give the same plan. */
import { fold, isHangul, joined, wordsOf } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { withoutEndings } from './hangul.ts';
import { findNumbers, isRound, numberOfWord, type FoundNumber } from './numbers.ts';
import { findPhrases } from './phrases.ts';
import { alternative, concept, literal, slotsOf, type Alternative, type Slot } from './slots.ts';
import { intentsOf, isFiller, isHint, isQuestion, isStopWord, plainly, type Intent } from './stop-words.ts';
import { token } from './tokens.ts';

export interface Plan {
  /** Every slot must be answered, save in a loose plan. */
  readonly slots: readonly Slot[];
  /** The whole query as a name, for exact hits. */
  readonly names: readonly string[];
  readonly intents: readonly Intent[];
  /** Words taken for others. */
  readonly changes: readonly { readonly from: string; readonly to: string }[];
  readonly loose: boolean;
}

type Item =
  | { readonly type: 'number'; readonly found: FoundNumber; readonly text: string; readonly due: boolean }
  | { readonly type: 'words'; readonly words: readonly string[] };

const DUE_BEFORE =
  /(?:^|\s)(?:by|due|until|till|before|deadline|기한|마감)(?: (?:in|by|of|on|the end of|end of|late|early))?\s*$/u;
const DUE_AFTER = /^\s?(?:년)?\s?(?:까지|deadline|기한|마감)/u;

/** `loose` guesses more: for when the strict plan found nothing. */
export function planQuery(query: string, lexicon: Lexicon, loose = false): Plan {
  const folded = plainly(fold(query).replace(/\s+/gu, ' ').trim());
  const items = itemsOf(folded, lexicon);
  const slots = items.flatMap((item, at): Slot[] => {
    if (item.type === 'number') return [numberSlot(item, at === items.length - 1)];
    return wordSlots(item.words, lexicon, { loose, last: at === items.length - 1, alone: items.length === 1, folded });
  });
  const placed = slots.map((slot): Slot =>
    slot.alternatives.some(({ why, shown }) => why !== 'synonym' && lexicon.isPlace(joined(shown.join(' '))))
      ? { ...slot, place: true }
      : slot,
  );
  return {
    slots: placed,
    names: namesOf(folded, slots, loose),
    intents: intentsOf(folded),
    changes: slots.flatMap((slot) => (slot.corrected === undefined ? [] : [{ from: slot.typed, to: slot.corrected }])),
    loose,
  };
}

/** Numbers, and the words between them. Hangul written onto digits, as in 2호선, is a word where the site knows it so. */
function itemsOf(folded: string, lexicon: Lexicon): Item[] {
  const items: Item[] = [];
  let end = 0;
  const words = (text: string): void => {
    const found = wordsIn(text, lexicon);
    if (found.length > 0) items.push({ type: 'words', words: found });
  };
  for (const found of findNumbers(folded)) {
    const around = /\S*$/u.exec(folded.slice(0, found.index))?.[0] ?? '';
    const chunk = around + (/^\S*/u.exec(folded.slice(found.index))?.[0] ?? '');
    if (
      found.index < end ||
      (isHangul(chunk) &&
        [chunk, ...withoutEndings(chunk)].some(
          (word) => !/^[\d,.]+$/u.test(word) && wordsOf(word).length === 1 && lexicon.has(word),
        ))
    )
      continue;
    if (isHyphened(folded, found, lexicon)) continue;
    const before = folded.slice(end, found.index);
    const after = folded.slice(found.index + found.length);
    const due = DUE_BEFORE.test(before) || DUE_AFTER.test(after);
    words(due ? before.replace(DUE_BEFORE, ' ') : before);
    const text = folded.slice(found.index, found.index + found.length);
    items.push({ type: 'number', found, text, due });
    end = found.index + found.length;
    const tail = due ? DUE_AFTER.exec(after)?.[0].length : undefined;
    // A particle on a figure says nothing: 2027년에, 44,452개의.
    end +=
      tail ??
      /^(?:에서|까지|부터|으로|의|에|은|는|이|가|을|를|과|와|로|도)(?![\p{L}\p{N}])/u.exec(after)?.[0].length ??
      0;
  }
  words(folded.slice(end));
  return items;
}

/** Ids may hold numbers: new-port-pier-7. */
function isHyphened(folded: string, found: FoundNumber, lexicon: Lexicon): boolean {
  const before = /[a-z0-9]+(?=-$)/u.exec(folded.slice(0, found.index))?.[0];
  return (
    before !== undefined &&
    /[a-z]/u.test(before) &&
    !lexicon.has(`${before}${found.value}`) &&
    lexicon.has(before) &&
    folded[found.index + found.length] === '-'
  );
}

/** Words, with those of one hyphened chunk run together where the site knows them so: e-sports. */
function wordsIn(text: string, lexicon: Lexicon): string[] {
  return text.split(' ').flatMap((chunk) => {
    const parts = wordsOf(chunk);
    const whole = parts.join('');
    if (parts.length < 2) return parts;
    const known = lexicon.has(whole) || lexicon.namedAlike(whole).length > 0;
    if (known || parts.some((part) => part.length === 1)) return [whole];
    return parts;
  });
}

function numberSlot(item: Extract<Item, { type: 'number' }>, last: boolean): Slot {
  const { value, mantissa } = item.found;
  const shown = [item.text];
  const year = Number.isInteger(value) && value >= 1900 && value < 2100;
  const alternatives: Alternative[] = [alternative('number', [token.number(value)], shown)];
  if (isRound(value)) alternatives.push(alternative('number', [token.about(value)], shown, 0.6));
  if (item.due && year) alternatives.unshift(alternative('deadline', [token.due(value)], shown));
  if (last && value === mantissa && String(value).length >= 3 && !year)
    alternatives.push(alternative('number', [token.numberBegins(value)], shown, 0.3));
  return { typed: item.text, alternatives };
}

interface Context {
  readonly loose: boolean;
  readonly last: boolean;
  readonly alone: boolean;
  readonly folded: string;
}

function wordSlots(all: readonly string[], lexicon: Lexicon, { loose, last, alone, folded }: Context): Slot[] {
  const meant = all.filter((word) => !isStopWord(word));
  const asked = isQuestion(folded);
  const kept = asked || loose ? meant.filter((word) => !isFiller(word)) : meant;
  const words = kept.length > 0 ? kept : meant.length > 0 ? meant : alone ? all : [];
  const phrases = findPhrases(words, lexicon.phrases);
  const slots: Slot[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const phrase = phrases.find(({ from }) => from === at);
    if (phrase !== undefined && phrase.to - phrase.from > 1) {
      const typed = words.slice(phrase.from, phrase.to);
      slots.push({
        typed: typed.join(' '),
        alternatives: [...together(typed, lexicon), concept(lexicon, phrase.group, typed.length)],
      });
      at = phrase.to - 1;
      continue;
    }
    const next = words[at + 1];
    const pair = next === undefined || phrases.some(({ from }) => from === at + 1) ? undefined : `${word}${next}`;
    if (pair !== undefined && pair.length > 4 && lexicon.has(pair) && !isHangul(pair)) {
      slots.push({
        typed: `${word} ${next ?? ''}`,
        alternatives: [
          alternative('spelling', [pair]),
          ...together([word, next ?? ''], lexicon),
          ...literal(pair, lexicon),
        ],
      });
      at += 1;
      continue;
    }
    const hint = asked && words.length > 1 && isHint(word);
    const made = slotsOf(word, lexicon, { last: last && at === words.length - 1, loose }).map((slot): Slot =>
      hint ? { ...slot, optional: true } : slot,
    );
    const value = numberOfWord(word);
    slots.push(
      ...(value === undefined
        ? made
        : made.map((slot) => ({
            ...slot,
            alternatives: [...slot.alternatives, alternative('number', [token.number(value)], [word])],
          }))),
    );
  }
  return slots;
}

/** All words of a phrase as they stand, when each is known. */
function together(words: readonly string[], lexicon: Lexicon): Alternative[] {
  const known = words.map((word) => literal(word, lexicon).find(({ why }) => why === 'word')?.terms[0]);
  return known.every((word) => word !== undefined) ? [alternative('word', known)] : [];
}

/** The query run together, as typed and as read. */
function namesOf(folded: string, slots: readonly Slot[], loose: boolean): string[] {
  if (loose) return [joined(folded)];
  const read = slots
    .map((slot) => slot.alternatives.find(({ why }) => why !== 'synonym')?.shown.join(' ') ?? slot.typed)
    .join(' ');
  // busan/marine-budget: the id alone is the name.
  const id = /^[a-z0-9-]+\/([a-z0-9-]+)$/u.exec(folded)?.[1];
  // One word alone: any name it may stand for.
  const meant =
    slots.length === 1
      ? (slots[0]?.alternatives ?? [])
          .filter(({ why }) => why !== 'synonym' && why !== 'part')
          .map(({ shown }) => joined(shown.join(' ')))
      : [];
  return [...new Set([joined(id ?? folded), joined(read), ...meant])].filter((name) => name.length > 1);
}
