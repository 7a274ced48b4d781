/** For the linter: what stands between the first two rows of dashes is YAML, not prose. */
export default { plugins: ['remark-frontmatter'] };
