/**
 * Characters that a reader cannot see and a check would stumble over: controls, line separators, direction marks,
 * soft hyphens and everything of no width, in which a number or a word could hide.
 */
export const HIDDEN_CHARACTERS = /[\p{Cc}\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/u;
