/** A remark plugin: as Astro compiles prose, links from the first use of a term to the glossary. */
import { relative, sep } from 'node:path';
import type { Root } from 'mdast';
import { notedRegister } from '../../core/domain/noted-register.ts';
import { linkTerms } from '../../core/domain/term-links.ts';
import { read } from '../../core/values/reads.ts';
import { checkedContent } from '../checked-content.ts';

const ROOT = process.cwd();

export function remarkTermLinks() {
  return (prose: Root, file: { readonly path?: string }): void => {
    const path = relative(ROOT, file.path ?? '')
      .split(sep)
      .join('/');
    const [, shelf, id] = /^content\/(profiles|themes)\/([^/.]+)/.exec(path) ?? [];
    if (shelf === undefined) return;
    const { register, terms } = checkedContent(ROOT).content;
    read('terms');
    const lexicon = { register: notedRegister(register), terms: terms.flatMap(({ record }) => record ?? []) };
    linkTerms(prose, lexicon, shelf === 'profiles' ? id : undefined);
  };
}
