// Loaded before every command, in plain JavaScript: a Node that cannot read TypeScript would stop with a stack alone.
if (!process.features.typescript) {
  console.error(
    `Node ${process.versions.node} cannot run this project's commands: install Node 24 or later (nodejs.org), then run npm ci again.`,
  );
  process.exit(1);
}
