import { parentPort, workerData } from 'node:worker_threads';
import { forkChannel, startVerifier } from '../verify/index.ts';
import { instantFrom } from '../../shared/lib/instant.ts';
import { hearIncidents, recordVerifierFailure } from './incident.ts';
import { openEngine } from './index.ts';
import type { Engine } from './index.ts';
import { speakIn } from './workspaces/speak-in.ts';
import {
  checkpointEntryBeside,
  previewEntryBeside,
  readerEntryBeside,
  verifierEntryBeside,
} from './verifier-entry.ts';
import type { EngineReply, EngineRequest, EngineWorkerData } from './worker-messages.ts';

/** The entry of the engine's thread: opens the workspace, then answers calls until it is closed. */

function post(reply: EngineReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(reply);
}

function serve(engine: Engine): void {
  parentPort?.on('message', (request: EngineRequest) => {
    if (request.type === 'close') {
      void engine.close().finally(() => {
        post({ type: 'closed' });
        parentPort?.close();
      });
      return;
    }
    const { id, call, input, language } = request;
    const answer = speakIn(language, () => engine.dispatch(call, input));
    void answer.then((result) => post({ type: 'result', id, result }));
  });
}

hearIncidents((incident) => post({ type: 'incident', incident }));

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by startEngineWorker, which types it
const { workspaceFile, key, samplesDirectory } = workerData as EngineWorkerData;
const verifierEntry = verifierEntryBeside(import.meta.url);
const opened = await openEngine({
  workspaceFile,
  key,
  samplesDirectory,
  clock: () => instantFrom(Date.now()),
  checkpointEntry: checkpointEntryBeside(import.meta.url),
  readerEntry: readerEntryBeside(import.meta.url),
  previewEntry: previewEntryBeside(import.meta.url),
  verifierEntry,
  verifier: startVerifier({
    spawn: (threads) => forkChannel(verifierEntry, threads),
    onFailure: recordVerifierFailure,
  }),
  emit: (event, payload) => post({ type: 'event', event, payload }),
});
if (opened.ok) {
  serve(opened.value);
  post({ type: 'ready' });
} else {
  post({ type: 'failed', error: opened.error });
  parentPort?.close();
}
