/**
 * Preloaded by `npm run fuzz`: counts in each of our own modules how often its blocks are run, so that inputs
 * that reach something new can be told. Node's own coverage takes milliseconds to be read, this takes none.
 */
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { countBlocks } from './count-blocks.ts';

const OURS = /\/src\/(?:main|shared)\/(?!messages\/).*\.ts$/u;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!OURS.test(url) || loaded.source === undefined || loaded.source === null) return loaded;
    const source = stripTypeScriptTypes(Buffer.from(loaded.source as Uint8Array).toString());
    return { format: 'module', source: countBlocks(source), shortCircuit: true };
  },
});
