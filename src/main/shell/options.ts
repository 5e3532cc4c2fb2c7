import { join, resolve } from 'node:path';

const ARGUMENT = '--workspace';

/** What of the process tells where the workspace is; passed in, so that it can be tested. */
export interface Start {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  /** Where an app keeps its data. */
  readonly userData: string;
}

/** The workspace's file: `--workspace FILE`, else `TOUCHSTONE_WORKSPACE`, else the user's own. */
export function findWorkspaceFile(start: Start): string {
  const named = readArgument(start.argv) ?? start.env['TOUCHSTONE_WORKSPACE'];
  if (named === undefined || named === '') return ownWorkspace(start);
  return resolve(start.workingDirectory, named);
}

/** The one of whoever never named any. */
export function ownWorkspace({ userData }: Pick<Start, 'userData'>): string {
  return join(userData, 'workspace.touchstone');
}

function readArgument(argv: readonly string[]): string | undefined {
  const joined = argv.find((argument) => argument.startsWith(`${ARGUMENT}=`));
  if (joined !== undefined) return joined.slice(ARGUMENT.length + 1);
  const at = argv.indexOf(ARGUMENT);
  return at === -1 ? undefined : argv[at + 1];
}
