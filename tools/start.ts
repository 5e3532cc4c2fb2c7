/**
 * `npm start [-- ARGUMENT…]`: opens the built app in Electron or, where Electron's runtime cannot
 * be had, in the Chromium that is installed.
 */
import process from 'node:process';

const NODE_NEEDED = 24;
const nodeFound = process.versions.node;

if (Number.parseInt(nodeFound, 10) < NODE_NEEDED) {
  process.stderr.write(
    `Touchstone needs Node ${String(NODE_NEEDED)}; this is ${nodeFound}. Run "npm ci", which brings it, then "npm start".\n`,
  );
  process.exitCode = 1;
} else {
  // Only now: an older Node may not even be able to read these.
  const { start } = await import('./start/start.ts');
  process.exitCode = await start(process.argv.slice(2), process.env);
}
