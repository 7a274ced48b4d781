/** Ids are permalinks: small Latin letters, digits and single hyphens, e.g. `marine-budget`. */
export const ID_SHAPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A claim named from outside its profile: `busan/marine-budget`. */
export const CLAIM_REF_SHAPE = /^(?:([a-z0-9]+(?:-[a-z0-9]+)*)\/)?([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Spells a reference out in full: `marine-budget` read within `busan` is `busan/marine-budget`. */
export function fullRef(ref: string, profile: string | undefined): string {
  return ref.includes('/') || profile === undefined ? ref : `${profile}/${ref}`;
}

/** The two halves of a reference in full. */
export function partsOf(ref: string): { readonly profile: string; readonly id: string } {
  const [profile = '', id = ''] = ref.split('/');
  return { profile, id };
}
