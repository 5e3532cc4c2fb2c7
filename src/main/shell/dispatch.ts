import { contract, isCallName } from '../../shared/contract/contract.ts';
import type { CallOutput, ParsedInput, ShellCallName } from '../../shared/contract/contract.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';

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

export type HandlersFor<Names extends ShellCallName> = {
  readonly [Name in Names]: (
    input: ParsedInput<Name>,
  ) => Promise<Result<CallOutput<Name>, AppError>>;
};

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
  const chosen = new Set<string>();
  const written = new Set<string>();
  const certificates = new Set<string>();
  const resumes = new Set<string>();
  const imports = {
    'registries.import': new Set<string>(),
    'frameworks.import': new Set<string>(),
    'impact.import': new Set<string>(),
  };
  const copies = new Set<string>();
  const choices = { chosen, written, certificates, resumes, imports, copies };
  const handlers = { ...createHandlers(desktop, choices), ...own };
  return async (call, input) => {
    if (isShellCall(call)) return answer(handlers, call, input);
    if (call === 'certificates.accept') {
      const { data } = contract[call].input.safeParse(input);
      return passOnChosen(engine, { call, input }, data?.paths ?? [], certificates);
    }
    if (call === 'resumes.add') {
      const { data } = contract[call].input.safeParse(input);
      return passOnChosen(engine, { call, input }, data?.paths ?? [], resumes);
    }
    if (isImport(call)) {
      const { data } = contract[call].input.safeParse(input);
      return passOnChosen(
        engine,
        { call, input },
        data === undefined ? [] : [data.file],
        imports[call],
      );
    }
    if (call === 'candidates.writeCopy') {
      const { data } = contract[call].input.safeParse(input);
      const files = data === undefined ? [] : [data.file];
      const result = await passOnChosen(engine, { call, input }, files, copies);
      if (result.ok) files.forEach((file) => written.add(file));
      return result;
    }
    if (call === 'report.export' || call === 'report.saveTable') {
      return writeChosen(engine, { call, input }, chosen, written);
    }
    return engine(call, input);
  };
}

// Calls about the whole file are the vault's (vault-desk.ts), which stands before the engine.
function isShellCall(call: string): call is AnsweredHere {
  return isCallName(call) && contract[call].host === 'shell' && !call.startsWith('vault.');
}

/** Calls that take in one file, which was chosen for it. */
const IMPORTS = ['registries.import', 'frameworks.import', 'impact.import'] as const;
type ImportCall = (typeof IMPORTS)[number];

function isImport(call: string): call is ImportCall {
  return IMPORTS.some((one) => one === call);
}

interface Choices {
  /** Files to write, files with certificates, and reports that were written. */
  readonly chosen: Set<string>;
  readonly certificates: Set<string>;
  readonly resumes: Set<string>;
  readonly imports: Readonly<Record<ImportCall, Set<string>>>;
  readonly written: ReadonlySet<string>;
  /** Files to write what is kept about somebody to. */
  readonly copies: Set<string>;
}

function createHandlers(
  desktop: Desktop,
  { chosen, certificates, resumes, imports, written, copies }: Choices,
): HandlersFor<DialogCallName> {
  return {
    'dialogs.saveReport': async (input) => {
      const file = await desktop.saveReport(input);
      if (file === undefined) return ok({});
      chosen.add(file);
      return ok({ file });
    },
    'dialogs.openCredentials': async (input) =>
      ok({ paths: [...(await desktop.openCredentials(input))] }),
    'dialogs.openCertificates': async () => {
      const paths = await desktop.openCertificates();
      for (const path of paths) certificates.add(path);
      return ok({ paths: [...paths] });
    },
    'dialogs.openResumes': async () => {
      const paths = await desktop.openResumes();
      for (const path of paths) resumes.add(path);
      return ok({ paths: [...paths] });
    },
    'dialogs.openRegistry': async () => {
      const file = await desktop.openRegistry();
      if (file === undefined) return ok({});
      imports['registries.import'].add(file);
      return ok({ file });
    },
    'dialogs.openFramework': async () => {
      const file = await desktop.openFramework();
      if (file === undefined) return ok({});
      imports['frameworks.import'].add(file);
      return ok({ file });
    },
    'dialogs.openGroups': async () => {
      const file = await desktop.openGroups();
      if (file === undefined) return ok({});
      imports['impact.import'].add(file);
      return ok({ file });
    },
    'dialogs.openReport': async () => {
      const file = await desktop.openReport();
      return ok(file === undefined ? {} : { file });
    },
    'dialogs.saveSubjectCopy': async () => {
      const file = await desktop.saveSubjectCopy();
      if (file === undefined) return ok({});
      copies.add(file);
      return ok({ file });
    },
    'files.startDrag': async ({ file }) =>
      withWritten(written, file, 'files.startDrag', (of) => desktop.startDrag(of)),
    'files.reveal': async ({ file }) =>
      withWritten(written, file, 'files.reveal', (of) => desktop.reveal(of)),
  };
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

async function answer(
  handlers: HandlersFor<AnsweredHere>,
  call: AnsweredHere,
  input: unknown,
): Promise<Result<unknown, AppError>> {
  const parsed = contract[call].input.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => issue.message);
    return err({ code: 'invalid-request', call, issues });
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- input was parsed by this call's own schema
  const handle = handlers[call] as (input: unknown) => Promise<Result<unknown, AppError>>;
  return handle(parsed.data);
}

/** Passes a call on when each file that it names was chosen for it. */
async function passOnChosen(
  engine: Dispatch,
  { call, input }: { readonly call: string; readonly input: unknown },
  files: readonly string[],
  chosen: ReadonlySet<string>,
): Promise<Result<unknown, AppError>> {
  if (!files.every((file) => chosen.has(file))) {
    const issues = ['Only a file that you have chosen for it is taken.'];
    return err({ code: 'invalid-request', call, issues });
  }
  // The engine says what is wrong with an input that does not fit.
  return engine(call, input);
}

interface Writing {
  readonly call: 'report.export' | 'report.saveTable';
  readonly input: unknown;
}

async function writeChosen(
  engine: Dispatch,
  { call, input }: Writing,
  chosen: ReadonlySet<string>,
  written: Set<string>,
): Promise<Result<unknown, AppError>> {
  const parsed = contract[call].input.safeParse(input);
  // The engine says what is wrong with such an input.
  if (!parsed.success) return engine(call, input);
  const { file } = parsed.data;
  if (!chosen.has(file)) {
    const reason = 'a report is written only where you have chosen to save one';
    return err({ code: 'file-not-written', file, reason });
  }
  const result = await engine(call, parsed.data);
  if (result.ok) written.add(file);
  return result;
}
