import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { runStandIn } from '../../../tools/electron-stand-in/run.ts';
import type { StandIn } from '../../../tools/electron-stand-in/run.ts';
import { findChromium } from '../../../tools/electron-stand-in/window-side/find-chromium.ts';
import type { Dialogs, Driven, DriverOptions } from '../app.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Opens the app in the installed Chromium, without a display. */
export async function launchInStandIn(
  { args, env }: DriverOptions,
  appDirectory = ROOT,
): Promise<Driven> {
  const chromium = findChromium(env);
  if (chromium === undefined) throw new Error('The end-to-end tests need a Chromium: chromium.');
  const { dialogs, next } = createAnswers();
  const loaded = Promise.withResolvers<Page>();
  const standIn = runStandIn({
    appDirectory,
    args,
    env,
    chromium,
    isHeadless: true,
    answerDialog: ({ kind }) => next(kind),
    onLoaded: loaded.resolve,
    output: 'pipe',
  });
  const readOutput = collectOutput(standIn);
  const page = await Promise.race([loaded.promise, failAtExit(standIn, readOutput)]);
  return {
    page,
    dialogs,
    processId: standIn.process.pid ?? 0,
    readOutput,
    close() {
      standIn.process.kill('SIGTERM');
      return standIn.exited;
    },
  };
}

function createAnswers() {
  const answers: { readonly kind: 'save' | 'open'; readonly paths: readonly string[] }[] = [];
  const dialogs: Dialogs = {
    answerSave: (path) => void answers.push({ kind: 'save', paths: [path] }),
    answerOpen: (paths) => void answers.push({ kind: 'open', paths }),
  };
  const next = (kind: 'save' | 'open') => {
    const at = answers.findIndex((answer) => answer.kind === kind);
    return at === -1 ? [] : (answers.splice(at, 1)[0]?.paths ?? []);
  };
  return { dialogs, next };
}

function collectOutput(standIn: StandIn): () => string {
  const chunks: string[] = [];
  for (const stream of [standIn.process.stdout, standIn.process.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  }
  return () => chunks.join('');
}

async function failAtExit(standIn: StandIn, readOutput: () => string): Promise<never> {
  const status = await standIn.exited;
  throw new Error(`The app ended with status ${String(status)}: ${readOutput()}`);
}
