import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** The built command line, and the samples to call it with. */

export const ROOT = join(import.meta.dirname, '../..');
export const CLI = join(ROOT, 'out/main/cli.js');
export const SAMPLES = join(ROOT, 'resources/samples');
export const OFFLINE = ['--offline', '--documents', join(SAMPLES, 'documents')];

export interface Done {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const sample = (name: string) => join(SAMPLES, 'candidates', name);

/** Calls it in `folder` and waits for its end. @param input What is piped in. */
export function runTouchstone(
  folder: string,
  args: readonly string[],
  input?: Uint8Array,
): Promise<Done> {
  return new Promise((resolve) => {
    const options = { maxBuffer: 1 << 28, cwd: folder };
    const child = execFile(process.execPath, [CLI, ...args], options, (failure, stdout, stderr) => {
      const status = failure === null ? 0 : Number(failure.code);
      resolve({ status, stdout, stderr });
    });
    if (input !== undefined) child.stdin?.end(input);
  });
}
