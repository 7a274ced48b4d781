/** Texts and names in the form that records use. */
import type { Register, RegisteredProfile } from '../../core/domain/register.ts';
import { fillTemplate } from '../../core/domain/format-claim.ts';
import type { Name } from '../../core/schema/name.ts';
import type { Note } from '../../core/schema/note.ts';

export function placeNames(profile: RegisteredProfile): string[] {
  return unique([...allNames(profile.name), ...(profile.official === undefined ? [] : allNames(profile.official))]);
}

export function allNames(name: Name): string[] {
  return [name.en, ...(name.ko === undefined ? [] : [name.ko]), ...name.also];
}

export function notesText(notes: readonly Note[], within: string | undefined, register: Register): string {
  return sentences(notes.map(({ text }) => fillTemplate(register, text, within)));
}

/** Joins texts, each beginning with a capital and ending with a full stop. */
export function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .flatMap((part) => (part === undefined || part === '' ? [] : [/[.!?…”"]$/u.test(part) ? part : `${part}.`]))
    .map(capitalised)
    .join(' ');
}

/** The first sentence with the words, else the first, without its full stop. */
export function sentenceIn(text: string, words = ''): string {
  const all = text.split(/(?<=[.!?][”"]?) (?=[“"]?[\p{Lu}\d])/u);
  return (all.find((one) => one.includes(words)) ?? all[0] ?? text).replace(/\.$/u, '');
}

/** With a capital, behind quotation marks too. */
export function capitalised(text: string): string {
  return text.replace(/^[“‘"']*\p{Ll}/u, (start) => start.toUpperCase());
}

export function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
