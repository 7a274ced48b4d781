/** Prose as Markdown that needs no site: bound claims spelled out, charts left out. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { formatClaim } from '../../core/domain/format-claim.ts';
import { mustGetClaim, type Register } from '../../core/domain/register.ts';
import { routes } from '../../core/domain/routes.ts';
import type { Show } from '../../core/schema/text.ts';
import { attribute, isComponent } from './prose.ts';

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' });

/** `within`: the place whose claims it names by their ids alone; `urlOf`: makes a path of the site whole. */
export function plainMarkdown(
  register: Register,
  prose: Root,
  within: string | undefined,
  urlOf: (path: string) => string,
): string {
  const plain = (node: RootContent): RootContent[] => {
    const children = 'children' in node ? node.children.flatMap(plain) : [];
    if (isComponent(node)) {
      if (node.name === 'Claim' && children.length === 0) {
        const claim = mustGetClaim(register, attribute(node, 'id') ?? '', within);
        const published = register.sources.get(claim.source)?.published.date;
        const show = attribute(node, 'show') as Show | undefined;
        return [{ type: 'text', value: formatClaim(claim, show, published) ?? claim.id }];
      }
      return node.name === 'Term'
        ? [...children, { type: 'text', value: ` (${attribute(node, 'ko') ?? ''})` }]
        : children;
    }
    const copy = { ...node, ...('children' in node ? { children: children as PhrasingContent[] } : {}) } as RootContent;
    return copy.type === 'link' ? [{ ...copy, url: whole(copy.url, urlOf) }] : [copy];
  };
  return writer.stringify({ type: 'root', children: prose.children.flatMap(plain) });
}

/** As the page has it; `/profiles/<id>/#<claim>` leads to the claim. */
function whole(url: string, urlOf: (path: string) => string): string {
  const [, profile, id] = /^\/profiles\/([^/]+)\/#(.+)$/.exec(url) ?? [];
  if (profile !== undefined && id !== undefined) return urlOf(routes.claim({ profile, id }));
  return url.startsWith('/') ? urlOf(url.slice(1)) : url;
}
