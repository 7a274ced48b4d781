/** Pixels at each side of the icon as a picture: that of a phone's home screen, and two that a manifest should have. */
export const ICONS = [180, 192, 512] as const;
