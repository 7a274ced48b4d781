/** Where everything lives. Paths are relative to the site's base and free of language. */
export const routes = {
  home: '',
  profiles: 'profiles/',
  profile: (id: string) => `profiles/${id}/`,
  themes: 'themes/',
  theme: (id: string) => `themes/${id}/`,
  sources: 'sources/',
  source: (id: string) => `sources/${id}/`,
  search: 'search/',
  targets: 'targets/',
  glossary: 'glossary/',
  term: (id: string) => `glossary/#${id}`,
  about: 'about/',
  claim: (claim: { readonly profile: string; readonly id: string }) => `profiles/${claim.profile}/#${claim.id}`,
} as const;

/** A path under the site's base: `under('/city/', 'about/')` is `/city/about/`. */
export function under(base: string, path: string): string {
  return `${base.endsWith('/') ? base : `${base}/`}${path}`;
}
