/** The words of the page that holds all statements of a place. */
export const statements = {
  title: (place: string) => `${place}: all statements`,
  heading: 'All statements, with sources',
  /** Before the link to the profile. */
  profile: (place: string) => `Profile of ${place}`,
  intro: (n: number) =>
    `Everything checkable that the source says of the place: ${n} statements, each with its paragraph (¶). A statement is what the source says, not what is true.`,
  sources: 'Sources',
} as const;
