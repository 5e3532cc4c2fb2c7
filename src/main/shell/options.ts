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
  if (named === undefined || named === '') return join(start.userData, 'workspace.touchstone');
  return resolve(start.workingDirectory, named);
}

function readArgument(argv: readonly string[]): string | undefined {
  const joined = argv.find((argument) => argument.startsWith(`${ARGUMENT}=`));
  if (joined !== undefined) return joined.slice(ARGUMENT.length + 1);
  const at = argv.indexOf(ARGUMENT);
  return at === -1 ? undefined : argv[at + 1];
}
