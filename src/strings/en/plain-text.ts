/** The words of files that programs read: profiles as Markdown, llms.txt, the manifest. */
interface SecurityContact {
  readonly contacts: readonly string[];
  readonly expires: string;
  readonly canonical: readonly string[];
  readonly policy: string;
}

export const plainText = {
  about: (kind: string, address: string, day: string) => `${kind}. The page: <${address}>. Last changed on ${day}.`,
  count: (state: string, n: number) => `${n} ${state}`,
  statements: 'Statements',
  statementsKey:
    'Each with its number and address, the document and paragraph that it was read from, and the words printed there. A statement is what its source says, not what is true.',
  read: (source: string, paragraphs: string, ours: string | undefined) =>
    `(${[source, paragraphs, ours].filter((part) => part !== undefined && part !== '').join(', ')})`,
  printed: (words: string) => `Printed: “${words}”`,
  licence: 'Licence',
  /** The lines of security.txt; their names are those of RFC 9116. */
  security: (of: SecurityContact): string[] => [
    ...of.contacts.map((address) => `Contact: ${address}`),
    `Expires: ${of.expires}`,
    'Preferred-Languages: en, ko',
    ...of.canonical.map((address) => `Canonical: ${address}`),
    `Policy: ${of.policy}`,
  ],
  llms: {
    about:
      'Each place has a page and a Markdown file with its text, every statement and its source. Statements are what the sources say, not what is true: quote them with their number, document and date.',
    places: 'Places',
    data: 'Data',
    more: 'More',
    claims: 'all statements with sources, paragraphs and printed words',
    sources: 'the documents, with publisher, date and fingerprint',
    changes: 'corrections and news',
    cite: 'how to cite a page, a statement or a document',
    method: 'how statements are made and checked',
  },
} as const;
