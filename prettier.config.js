export default {
  singleQuote: true,
  printWidth: 120,
  plugins: ['prettier-plugin-astro'],
  overrides: [
    { files: '*.astro', options: { parser: 'astro' } },
    // A ledger's lines stay as their authors broke them, so that a diff shows one claim.
    { files: ['*.mdx', '*.md', '*.yaml'], options: { proseWrap: 'preserve' } },
  ],
};
