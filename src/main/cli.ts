import process from 'node:process';

/** The command line's entry: looks at Node's version before loading anything that an old one would crash on. */

const NODE_NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) < NODE_NEEDED) {
  process.stderr.write(
    `Touchstone needs Node.js ${String(NODE_NEEDED)} or newer, and this is ${process.versions.node}. In a checkout, "npm run --silent touchstone -- …" uses the right one.\n`,
  );
  process.exitCode = 2;
} else {
  const { run } = await import('./cli/run.ts');
  process.exitCode = await run(process.argv.slice(2), import.meta.url);
}
