import { join } from 'node:path';
import { _electron } from 'playwright-core';
import type { ElectronApplication } from 'playwright-core';
import { findElectron } from '../../../tools/start/electron.ts';
import type { Dialogs, Driven, DriverOptions } from '../app.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Opens the app in Electron itself, whose runtime must be there. */
export async function launchInElectron({ args, env }: DriverOptions): Promise<Driven> {
  const executablePath = findElectron();
  if (executablePath === undefined) throw new Error("Electron's runtime is not on this machine.");
  const defined = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const app = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT, ...args],
    env: Object.fromEntries(defined),
  });
  const chunks: string[] = [];
  const child = app.process();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  }
  const exited = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
  });
  return {
    page: await app.firstWindow(),
    dialogs: await scriptDialogs(app),
    processId: child.pid ?? 0,
    readOutput: () => chunks.join(''),
    async close() {
      await app.close();
      return exited;
    },
  };
}

/** Puts answers that wait in Electron's process in place of its dialogs. */
async function scriptDialogs(app: ElectronApplication): Promise<Dialogs> {
  const answers = await app.evaluateHandle(({ dialog }) => {
    const waiting: { save: string[]; open: string[][] } = { save: [], open: [] };
    dialog.showSaveDialog = async () => {
      const filePath = waiting.save.shift();
      return { canceled: filePath === undefined, filePath: filePath ?? '' };
    };
    dialog.showOpenDialog = async () => {
      const filePaths = waiting.open.shift();
      return { canceled: filePaths === undefined, filePaths: filePaths ?? [] };
    };
    return waiting;
  });
  return {
    answerSave: (path) => void answers.evaluate((waiting, file) => waiting.save.push(file), path),
    answerOpen: (paths) =>
      void answers.evaluate((waiting, files) => waiting.open.push(files), [...paths]),
  };
}
