import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { STANDARD_INPUT } from '../engine/verifying/standard-input.ts';
import { parseInstant } from '../../shared/lib/instant.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import type { RegistryLevel } from '../../shared/model/registry.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { buildReport, REPORT_OPTIONS } from './report-arguments.ts';
import type { ReportCommand, ReportValues } from './report-arguments.ts';
import { readScope, SCOPE_OPTIONS } from './scope-arguments.ts';
import type { ScopeOptions } from './scope-arguments.ts';
import { RECORD_BUILDERS, RECORD_OPTIONS } from './record-arguments.ts';
import type { RecordCommand, RecordValues } from './record-arguments.ts';
import { IDENTITY_BUILDERS, IDENTITY_OPTIONS } from './identity-arguments.ts';
import type { IdentityCommand, IdentityValues } from './identity-arguments.ts';
import { KEEPING_BUILDERS, KEEPING_OPTIONS } from './keeping-arguments.ts';
import type { KeepingCommand } from './keeping-arguments.ts';
import { VAULT_BUILDERS, VAULT_OPTIONS } from './vault-arguments.ts';
import type { VaultCommand, VaultValues } from './vault-arguments.ts';

/** How credentials are judged: with which documents, and as of when. */
export interface JudgingOptions {
  readonly offline: boolean;
  /** A folder with an `index.json`, as it was given. */
  readonly documents: string | undefined;
  /** A file or folder of certificates under which seals are accepted, as it was given. */
  readonly certificates: string | undefined;
  /** Whether a credential shown in part proves nothing. */
  readonly wholeOnly: boolean;
  /** `undefined`: now. */
  readonly at: Instant | undefined;
  /** Files with registries of issuers, those that are accepted first. */
  readonly registries: readonly RegistryOption[];
}

export interface RegistryOption {
  readonly file: string;
  readonly level: RegistryLevel;
}

export interface VerifyCommand {
  readonly name: 'verify';
  readonly paths: readonly string[];
  readonly json: boolean;
  /** Whether to say what other verifiers may make of each credential. */
  readonly explain: boolean;
  readonly judging: JudgingOptions;
  /** By whose documents, certificates, registries and decisions is judged. */
  readonly workspace: string | undefined;
}

export interface ImportCommand extends Omit<VerifyCommand, 'name' | 'workspace' | 'explain'> {
  readonly name: 'import';
  readonly workspace: string;
}

export interface ScreenCommand {
  readonly name: 'screen';
  readonly workspace: string;
  readonly scope: ScopeOptions;
  readonly json: boolean;
}

export interface CheckReportCommand {
  readonly name: 'check-report';
  readonly file: string;
  readonly json: boolean;
  readonly offline: boolean;
  /** Whose key it may have been signed with. */
  readonly workspace: string | undefined;
  /** A file or folder of certificates of time stamp authorities, as it was given. */
  readonly certificates: string | undefined;
}

export interface CheckAgainCommand {
  readonly name: 'check-again';
  readonly workspace: string;
  readonly scope: ScopeOptions;
  readonly json: boolean;
  readonly judging: Pick<JudgingOptions, 'offline' | 'documents'>;
}

export interface OpeningsCommand {
  readonly name: 'openings';
  readonly action: 'import';
  readonly workspace: string;
  readonly files: readonly string[];
}

export interface FrameworksCommand {
  readonly name: 'frameworks';
  readonly workspace: string;
  /** Files to import; none only lists what was imported before. */
  readonly files: readonly string[];
}

export type Command = AnyCommand & {
  /** A file with the workspace's passphrase, as it was given. */
  readonly passphraseFile?: string | undefined;
};

type AnyCommand =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | VerifyCommand
  | ImportCommand
  | ScreenCommand
  | ReportCommand
  | CheckReportCommand
  | CheckAgainCommand
  | OpeningsCommand
  | FrameworksCommand
  | KeepingCommand
  | VaultCommand
  | RecordCommand
  | IdentityCommand;

/** What was wrong with the command, as a sentence for the person who typed it. */
type Parsed<Value> = Result<Value, string>;

const JUDGING = {
  json: { type: 'boolean' },
  offline: { type: 'boolean' },
  documents: { type: 'string' },
  certificates: { type: 'string' },
  'strict-disclosure': { type: 'boolean' },
  at: { type: 'string' },
  registry: { type: 'string', multiple: true },
  'known-registry': { type: 'string', multiple: true },
} as const satisfies ParseArgsOptionsConfig;

const OPTIONS = {
  verify: { ...JUDGING, workspace: { type: 'string' }, explain: { type: 'boolean' } },
  import: { ...JUDGING, workspace: { type: 'string' } },
  screen: { ...SCOPE_OPTIONS, json: { type: 'boolean' } },
  report: REPORT_OPTIONS,
  'check-report': {
    json: { type: 'boolean' },
    offline: { type: 'boolean' },
    workspace: { type: 'string' },
    certificates: { type: 'string' },
  },
  openings: { workspace: { type: 'string' } },
  'check-again': {
    ...SCOPE_OPTIONS,
    json: { type: 'boolean' },
    offline: { type: 'boolean' },
    documents: { type: 'string' },
  },
  frameworks: { workspace: { type: 'string' } },
  ...KEEPING_OPTIONS,
  ...VAULT_OPTIONS,
  ...RECORD_OPTIONS,
  ...IDENTITY_OPTIONS,
} as const satisfies Record<string, ParseArgsOptionsConfig>;

type WorkName = keyof typeof OPTIONS;

/** Every option of every command; which of them a command takes was checked before. */
interface Values extends VaultValues, RecordValues, ReportValues, IdentityValues {
  readonly json?: boolean;
  readonly yes?: boolean;
  readonly explain?: boolean;
  readonly offline?: boolean;
  readonly documents?: string;
  readonly certificates?: string;
  readonly 'strict-disclosure'?: boolean;
  readonly at?: string;
  readonly registry?: readonly string[];
  readonly 'known-registry'?: readonly string[];
  readonly 'passphrase-file'?: string;
}

/**
 * Reads the command line, without the program's own name.
 *
 * @returns A sentence when the command is wrong: exit status 2.
 */
export function parseCommand(argv: readonly string[]): Parsed<Command> {
  const [name, ...rest] = argv;
  if (name === undefined) return err('Say what to do: verify, import, screen, report or help.');
  if (name === 'help' || name === '--help' || name === '-h') return ok({ name: 'help' });
  if (name === '--version' || name === 'version') return ok({ name: 'version' });
  if (!isWorkName(name)) return err(`There is no command "${name}".`);
  const given = readOptions(name, rest);
  if (!given.ok) return given;
  if (given.value === 'help') return ok({ name: 'help' });
  const { values, positionals } = given.value;
  const empty = findEmpty(given.value);
  if (empty !== undefined) return err(`${empty} is empty: is a variable of a script not set?`);
  const command = BUILDERS[name](values, positionals);
  if (!command.ok) return command;
  return ok({ ...command.value, passphraseFile: values['passphrase-file'] });
}

/** An empty path is the folder that one is in, of which nobody has spoken. @returns What is empty. */
function findEmpty({ values, positionals }: Given): string | undefined {
  if (positionals.includes('')) return 'One of the names';
  const empty = Object.entries(values).find(
    ([name, value]) => name !== 'query' && [value].flat().includes(''),
  );
  return empty === undefined ? undefined : `--${empty[0]}`;
}

function isWorkName(name: string): name is WorkName {
  return Object.hasOwn(OPTIONS, name);
}

interface Given {
  readonly values: Values;
  readonly positionals: readonly string[];
}

function readOptions(name: WorkName, args: readonly string[]): Parsed<Given | 'help'> {
  const options: ParseArgsOptionsConfig = {
    ...OPTIONS[name],
    help: { type: 'boolean', short: 'h' },
    'passphrase-file': { type: 'string' },
  };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return ok(values['help'] === true ? 'help' : { values, positionals });
  } catch (cause) {
    return err(cause instanceof Error ? firstSentence(cause.message) : String(cause));
  }
}

// Node explains at length how to pass a value that begins with a dash; its first sentence says what is wrong.
function firstSentence(message: string): string {
  const [first = message] = message.split(/(?<=\.)\s|\n/u, 1);
  return first.endsWith('.') ? first : `${first}.`;
}

type Builder = (values: Values, positionals: readonly string[]) => Parsed<Command>;

const BUILDERS: Readonly<Record<WorkName, Builder>> = {
  verify: buildVerify,
  import: buildImport,
  screen: buildScreen,
  report: buildReport,
  'check-report': buildCheckReport,
  'check-again': buildCheckAgain,
  openings: buildOpenings,
  frameworks: buildFrameworks,
  ...KEEPING_BUILDERS,
  ...VAULT_BUILDERS,
  ...RECORD_BUILDERS,
  ...IDENTITY_BUILDERS,
};

function buildVerify(values: Values, paths: readonly string[]): Parsed<VerifyCommand> {
  if (paths.length === 0) return err('Name at least one file, folder or zip to verify.');
  const piped = paths.filter((path) => path === STANDARD_INPUT);
  if (piped.length > 1) return err('"-" is what is piped in, and can be named only once.');
  const judging = readJudging(values);
  if (!judging.ok) return judging;
  const { workspace, json = false, explain = false } = values;
  return ok({ name: 'verify', paths, json, explain, judging: judging.value, workspace });
}

// What a workspace holds bears a file's name, by which it is found again.
const NOT_IMPORTED =
  '"-" is what is piped in, which only verify reads. Save it to a file first; a file of that name is ./-.';

function buildImport(values: Values, paths: readonly string[]): Parsed<ImportCommand> {
  if (paths.length === 0) return err('Name at least one file, folder or zip to import.');
  if (paths.includes(STANDARD_INPUT)) return err(NOT_IMPORTED);
  if (values.workspace === undefined) return err('Name the workspace with --workspace FILE.');
  const judging = readJudging(values);
  if (!judging.ok) return judging;
  const { workspace, json = false } = values;
  return ok({ name: 'import', paths, workspace, json, judging: judging.value });
}

function buildScreen(values: Values, positionals: readonly string[]): Parsed<ScreenCommand> {
  const scope = readScope(values, positionals);
  if (!scope.ok) return scope;
  return ok({ name: 'screen', ...scope.value, json: values.json === true });
}

function buildCheckReport(
  { json = false, offline = false, workspace, certificates }: Values,
  [file, surplus]: readonly string[],
): Parsed<CheckReportCommand> {
  if (file === undefined) return err('Name the report to check.');
  if (surplus !== undefined) return err(`"${surplus}" was not expected here.`);
  return ok({ name: 'check-report', file, json, offline, workspace, certificates });
}

function buildCheckAgain(
  values: Values,
  positionals: readonly string[],
): Parsed<CheckAgainCommand> {
  const scope = readScope(values, positionals);
  if (!scope.ok) return scope;
  const { json = false, offline = false, documents } = values;
  return ok({ name: 'check-again', ...scope.value, json, judging: { offline, documents } });
}

function buildOpenings(
  { workspace }: Values,
  [action, ...files]: readonly string[],
): Parsed<OpeningsCommand> {
  if (action !== 'import') return err('Say what to do with openings: import FILE….');
  if (files.length === 0) return err('Name at least one file with an opening.');
  if (workspace === undefined) return err('Name the workspace with --workspace FILE.');
  return ok({ name: 'openings', action, workspace, files });
}

function buildFrameworks(
  { workspace }: Values,
  [what, ...files]: readonly string[],
): Parsed<FrameworksCommand> {
  if (what !== 'import' && what !== 'list')
    return err('Say what to do: frameworks import or list.');
  if (what === 'import' && files.length === 0) return err('Name at least one file to import.');
  if (what === 'list' && files.length > 0) return err(`"${files[0] ?? ''}" was not expected here.`);
  if (workspace === undefined) return err('Name the workspace with --workspace FILE.');
  return ok({ name: 'frameworks', workspace, files });
}

function readJudging(values: Values): Parsed<JudgingOptions> {
  const { offline = false, documents, certificates, at } = values;
  const registries = readRegistryOptions(values);
  const wholeOnly = values['strict-disclosure'] === true;
  const judging = { offline, documents, certificates, wholeOnly, registries };
  if (at === undefined) return ok({ ...judging, at: undefined });
  const instant = parseMoment(at);
  if (instant === undefined) {
    return err(
      `--at takes a date (2026-01-31) or a date and time with its zone (2026-01-31T12:00:00Z); "${at}" is neither.`,
    );
  }
  return ok({ ...judging, at: instant });
}

function readRegistryOptions(values: Values): readonly RegistryOption[] {
  const { registry = [], 'known-registry': known = [] } = values;
  return [
    ...registry.map((file) => ({ file, level: 'accepted' }) as const),
    ...known.map((file) => ({ file, level: 'known' }) as const),
  ];
}

// A day means its first instant in UTC.
function parseMoment(text: string): Instant | undefined {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text)
    ? parseInstant(`${text}T00:00:00Z`)
    : parseInstant(text.replace(/[tz]/gu, (letter) => letter.toUpperCase()));
}
