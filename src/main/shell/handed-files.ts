import { z } from 'zod';
import { contract } from '../../shared/contract/contract.ts';
import { err } from '../../shared/lib/result.ts';
import type { Dispatch } from './dispatch.ts';

/** Files and folders that a person handed to the app since it was opened. */
export interface HandedFiles {
  /** @param paths As the preload script tells them; what is no list of paths is passed over. */
  add(paths: unknown): void;
  has(path: string): boolean;
}

const pathList = z.array(z.string());

export function createHandedFiles(): HandedFiles {
  const handed = new Set<string>();
  return {
    add(paths) {
      const { data = [] } = pathList.safeParse(paths);
      for (const path of data) handed.add(path);
    },
    has: (path) => handed.has(path),
  };
}

/**
 * Passes calls on that read files of a person's choice only where each was handed to the app: dropped on the
 * window, chosen in a dialog, or what the app was opened with. A window that was taken over has no other file
 * read.
 */
export function holdToHanded(dispatch: Dispatch, handed: HandedFiles): Dispatch {
  return async (call, input) => {
    if (!filesReadBy(call, input).every((path) => handed.has(path))) {
      const issues = ['Only a file that was dropped on the window or chosen in a dialog is read.'];
      return err({ code: 'invalid-request', call, issues });
    }
    const result = await dispatch(call, input);
    if (result.ok) handed.add(filesGivenBy(call, result.value));
    return result;
  };
}

/** What does not fit the contract names none: the engine says what is wrong with it. */
function filesReadBy(call: string, input: unknown): readonly string[] {
  switch (call) {
    case 'imports.start':
    case 'report.recognise':
      return contract[call].input.safeParse(input).data?.paths ?? [];
    case 'report.check': {
      const { data } = contract[call].input.safeParse(input);
      return data === undefined ? [] : [data.file];
    }
    default:
      return [];
  }
}

function filesGivenBy(call: string, output: unknown): readonly string[] {
  switch (call) {
    case 'dialogs.openCredentials':
    case 'shell.takeOpened':
      return contract[call].output.safeParse(output).data?.paths ?? [];
    case 'dialogs.openReport': {
      const file = contract[call].output.safeParse(output).data?.file;
      return file === undefined ? [] : [file];
    }
    default:
      return [];
  }
}
