import { contract, isCallName } from '../../shared/contract/contract.ts';
import type { CallName, ParsedInput, ShellCallName } from '../../shared/contract/contract.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { answerCall } from './answer-call.ts';
import type { HandlersFor } from './answer-call.ts';

/** Answers a call of the contract; input is untrusted until the one who answers has parsed it. */
export type Dispatch = (call: string, input: unknown) => Promise<Result<unknown, AppError>>;

/** What the window's own process does for a call; the system's dialogs and file manager. */
export interface Desktop {
  saveReport(input: ParsedInput<'dialogs.saveReport'>): Promise<string | undefined>;
  openCredentials(input: ParsedInput<'dialogs.openCredentials'>): Promise<readonly string[]>;
  openCertificates(): Promise<readonly string[]>;
  openResumes(): Promise<readonly string[]>;
  openRegistry(): Promise<string | undefined>;
  openFramework(): Promise<string | undefined>;
  openGroups(): Promise<string | undefined>;
  reveal(file: string): void;
  openReport(): Promise<string | undefined>;
  saveSubjectCopy(): Promise<string | undefined>;
  startDrag(file: string): void;
}

/** Calls about this computer and no workspace (own-handlers.ts). */
export type OwnCallName = Extract<
  ShellCallName,
  `shell.${string}` | `recent.${string}` | `incidents.${string}`
>;

type DialogCallName = Exclude<ShellCallName, `vault.${string}` | OwnCallName>;
type AnsweredHere = DialogCallName | OwnCallName;

/** Calls that name files, each of which must have been chosen for them, and the files that an input names. */
const OF_CHOSEN = {
  'certificates.accept': ({ paths }) => paths,
  'resumes.add': ({ paths }) => paths,
  'registries.import': ({ file }) => [file],
  'frameworks.import': ({ file }) => [file],
  'impact.import': ({ file }) => [file],
  'candidates.writeCopy': ({ file }) => [file],
} as const satisfies {
  readonly [Name in CallName]?: (input: ParsedInput<Name>) => readonly string[];
};
type OfChosen = keyof typeof OF_CHOSEN;

/** What was chosen and written since the app was opened. */
interface Choices {
  readonly forCall: Readonly<Record<OfChosen, Set<string>>>;
  /** Where reports and tables may be written. */
  readonly reports: Set<string>;
  readonly written: Set<string>;
}

function noChoices(): Choices {
  return {
    forCall: {
      'certificates.accept': new Set(),
      'resumes.add': new Set(),
      'registries.import': new Set(),
      'frameworks.import': new Set(),
      'impact.import': new Set(),
      'candidates.writeCopy': new Set(),
    },
    reports: new Set(),
    written: new Set(),
  };
}

/**
 * Answers the calls that the window's own process hosts and passes the rest to the engine.
 *
 * A certificate, a registry, a framework, a table of groups or a résumé is taken only from a file that was
 * chosen for it; a report is written only where a save dialog of this run said, and only what this run wrote
 * is shown in the file manager or dragged out: a window that was taken over can name no other file.
 */
export function createShellDispatch(
  desktop: Desktop,
  own: HandlersFor<OwnCallName>,
  engine: Dispatch,
): Dispatch {
  const choices = noChoices();
  const handlers = { ...createHandlers(desktop, choices), ...own };
  return async (call, input) => {
    if (isShellCall(call)) return answerCall(handlers, call, input);
    if (isOfChosen(call)) return passOnChosen(engine, { call, input }, choices);
    if (call === 'report.export' || call === 'report.saveTable') {
      return writeChosen(engine, { call, input }, choices);
    }
    return engine(call, input);
  };
}

// Calls about the whole file are the vault's (vault-desk.ts), which stands before the engine.
function isShellCall(call: string): call is AnsweredHere {
  return isCallName(call) && contract[call].host === 'shell' && !call.startsWith('vault.');
}

function isOfChosen(call: string): call is OfChosen {
  return Object.hasOwn(OF_CHOSEN, call);
}

function createHandlers(
  desktop: Desktop,
  { forCall, reports, written }: Choices,
): HandlersFor<DialogCallName> {
  return {
    'dialogs.saveReport': async (input) => chooseFor(reports, await desktop.saveReport(input)),
    'dialogs.openCredentials': async (input) =>
      ok({ paths: [...(await desktop.openCredentials(input))] }),
    'dialogs.openCertificates': async () =>
      chooseAllFor(forCall['certificates.accept'], await desktop.openCertificates()),
    'dialogs.openResumes': async () =>
      chooseAllFor(forCall['resumes.add'], await desktop.openResumes()),
    'dialogs.openRegistry': async () =>
      chooseFor(forCall['registries.import'], await desktop.openRegistry()),
    'dialogs.openFramework': async () =>
      chooseFor(forCall['frameworks.import'], await desktop.openFramework()),
    'dialogs.openGroups': async () =>
      chooseFor(forCall['impact.import'], await desktop.openGroups()),
    'dialogs.openReport': async () => {
      const file = await desktop.openReport();
      return ok(file === undefined ? {} : { file });
    },
    'dialogs.saveSubjectCopy': async () =>
      chooseFor(forCall['candidates.writeCopy'], await desktop.saveSubjectCopy()),
    'files.startDrag': async ({ file }) =>
      withWritten(written, file, 'files.startDrag', (of) => desktop.startDrag(of)),
    'files.reveal': async ({ file }) =>
      withWritten(written, file, 'files.reveal', (of) => desktop.reveal(of)),
  };
}

/** Keeps the file that somebody chose, if any, for the call that it was chosen for. */
function chooseFor(chosen: Set<string>, file: string | undefined) {
  if (file === undefined) return ok({});
  chosen.add(file);
  return ok({ file });
}

function chooseAllFor(chosen: Set<string>, paths: readonly string[]) {
  for (const path of paths) chosen.add(path);
  return ok({ paths: [...paths] });
}

function withWritten(
  written: ReadonlySet<string>,
  file: string,
  call: 'files.startDrag' | 'files.reveal',
  act: (file: string) => void,
): Result<{ done: true }, AppError> {
  if (!written.has(file)) {
    const issues = ['Only a file written since the app was opened can be shown.'];
    return err({ code: 'invalid-request', call, issues });
  }
  act(file);
  return ok({ done: true });
}

/** Passes a call on when each file that it names was chosen for it. */
async function passOnChosen(
  engine: Dispatch,
  { call, input }: { readonly call: OfChosen; readonly input: unknown },
  { forCall, written }: Choices,
): Promise<Result<unknown, AppError>> {
  const files = namedIn(call, input);
  if (!files.every((file) => forCall[call].has(file))) {
    const issues = ['Only a file that you have chosen for it is taken.'];
    return err({ code: 'invalid-request', call, issues });
  }
  const result = await engine(call, input);
  if (result.ok && call === 'candidates.writeCopy') for (const file of files) written.add(file);
  return result;
}

// The engine says what is wrong with an input that does not fit.
function namedIn(call: OfChosen, input: unknown): readonly string[] {
  const { data } = contract[call].input.safeParse(input);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- input was parsed by this call's own schema
  const read = OF_CHOSEN[call] as (input: unknown) => readonly string[];
  return data === undefined ? [] : read(data);
}

interface Writing {
  readonly call: 'report.export' | 'report.saveTable';
  readonly input: unknown;
}

async function writeChosen(
  engine: Dispatch,
  { call, input }: Writing,
  { reports, written }: Pick<Choices, 'reports' | 'written'>,
): Promise<Result<unknown, AppError>> {
  const parsed = contract[call].input.safeParse(input);
  // The engine says what is wrong with such an input.
  if (!parsed.success) return engine(call, input);
  const { file } = parsed.data;
  if (!reports.has(file)) {
    const reason = 'a report is written only where you have chosen to save one';
    return err({ code: 'file-not-written', file, reason });
  }
  const result = await engine(call, parsed.data);
  if (result.ok) written.add(file);
  return result;
}
