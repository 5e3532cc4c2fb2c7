import { rmSync } from 'node:fs';
import {
  describeKey,
  doAside,
  findKey,
  keepKey,
  listBackups,
  newKey,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
  wrapKey,
  writeRecoveryCode,
} from '../vault/index.ts';
import type { Keychain, VaultTask } from '../vault/index.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { VaultView } from '../../shared/contract/vault-calls.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { VaultProblem } from '../../shared/model/vault.ts';
import { describeAppError } from '../../shared/messages/ui/app-error.ts';
import { answerCall } from './answer-call.ts';
import type { HandlersFor } from './answer-call.ts';
import type { Dispatch } from './dispatch.ts';

/** What the desk needs of an engine. */
export interface VaultEngine {
  readonly dispatch: Dispatch;
  close(): Promise<void>;
}

export interface VaultDeskOptions {
  /** Absolute path. */
  readonly file: string;
  readonly keychain: Keychain;
  readonly startEngine: (key: Uint8Array | undefined) => Promise<Result<VaultEngine, AppError>>;
  /** The store's `keeping/thread.ts`, or as it is built. */
  readonly threadEntry: URL;
  /** ISO 8601. */
  readonly now: () => string;
  /** Asks where to put a copy, and which one to restore; nothing where the dialog was closed. */
  readonly chooseCopy: () => Promise<string | undefined>;
  readonly chooseBackup: () => Promise<string | undefined>;
  /** What the lists show may be other than before. */
  readonly onChanged: () => void;
}

export interface VaultDesk {
  readonly dispatch: Dispatch;
  close(): Promise<void>;
}

type VaultCall = Extract<keyof typeof contract, `vault.${string}`>;
type VaultHandlers = HandlersFor<VaultCall>;

/** Everything that changes while the app runs. */
interface State {
  engine: VaultEngine | undefined;
  key: Uint8Array | undefined;
  /** Why there is no engine although there is a key, or none is needed. */
  error: AppError | undefined;
  /** Settles once what is being done with the file is over; till then nothing has it open. */
  task: Promise<void> | undefined;
}

const DONE = { ok: true, value: { done: true } } as const;

/**
 * Holds the workspace's key and starts the engine with it, as soon as it has it; answers the calls about
 * the whole file. While something is done with the file, nothing has it open.
 */
export async function openVaultDesk(options: VaultDeskOptions): Promise<VaultDesk> {
  const { file, keychain } = options;
  const state: State = { engine: undefined, key: undefined, error: undefined, task: undefined };
  const found = findKey(file, keychain);
  if (found.state === 'open') state.key = found.key;
  // A new workspace is encrypted where there is somewhere to keep its key.
  if (found.state === 'missing') state.key = await makeKey(file, keychain);
  if (found.state !== 'locked' && found.state !== 'keyless') await startEngine(options, state);
  const handlers = createHandlers(options, state);
  return {
    async dispatch(call, input) {
      // Whoever asks meanwhile would be told that the workspace is locked, and the window would show that.
      // oxlint-disable-next-line no-await-in-loop -- another may have begun meanwhile
      while (state.task !== undefined) await state.task;
      if (isVaultCall(call)) return answerCall(handlers, call, input);
      return (await state.engine?.dispatch(call, input)) ?? err({ code: 'locked' });
    },
    close: async () => state.engine?.close(),
  };
}

async function makeKey(file: string, keychain: Keychain): Promise<Uint8Array | undefined> {
  const key = newKey();
  const kept = await keepKey(file, key, { keychain });
  return kept.ok ? key : undefined;
}

async function startEngine(options: VaultDeskOptions, state: State): Promise<void> {
  const started = await options.startEngine(state.key);
  state.engine = started.ok ? started.value : undefined;
  state.error = started.ok ? undefined : started.error;
}

function isVaultCall(call: string): call is VaultCall {
  return call.startsWith('vault.') && Object.hasOwn(contract, call);
}

function createHandlers(options: VaultDeskOptions, state: State): VaultHandlers {
  const { file, keychain, now, threadEntry } = options;
  const refuse = (problem: VaultProblem, of = file) => refused(problem, of);
  return {
    'vault.get': async () => ok(viewVault(options, state)),
    'vault.unlock': async ({ by, secret }) => {
      const key =
        by === 'passphrase'
          ? await unlockWithPassphrase(file, secret)
          : await unlockWithRecoveryCode(file, secret, (tried) =>
              doAside(threadEntry, { name: 'try-key', file, key: tried }),
            );
      if (!key.ok) return refuse(key.error);
      state.key = key.value;
      // Whoever had to write the code down need not again on this computer.
      if (by === 'recovery-code') await keepKey(file, key.value, { keychain });
      await startEngine(options, state);
      options.onChanged();
      return DONE;
    },
    'vault.recoveryCode': async () =>
      state.key === undefined
        ? refuse('not-encrypted')
        : ok({ code: writeRecoveryCode(state.key) }),
    'vault.setPassphrase': async ({ passphrase }) => {
      if (state.key === undefined) return refuse('not-encrypted');
      const kept = await keepKey(file, state.key, { keychain, passphrase });
      return kept.ok ? DONE : refuse(kept.error);
    },
    'vault.encrypt': async ({ passphrase }) => {
      if (state.key !== undefined) return refuse('already-encrypted');
      const key = newKey();
      const keyFile = await wrapKey(file, key, { keychain, passphrase });
      if (!keyFile.ok) return refuse(keyFile.error);
      const task = { name: 'seal', file, key, keyFile: keyFile.value, now: now() } as const;
      const sealed = await whileClosed(options, state, task);
      if (!sealed.ok) return refuse(sealed.error);
      return ok(sealed.value === undefined ? {} : { kept: sealed.value });
    },
    ...createCopyHandlers(options, state),
  };
}

type CopyCall = 'vault.backUp' | 'vault.restore' | 'vault.deleteBackup' | 'vault.recover';

function createCopyHandlers(
  options: VaultDeskOptions,
  state: State,
): Pick<VaultHandlers, CopyCall> {
  const { file, now, threadEntry } = options;
  return {
    'vault.backUp': async ({ elsewhere }) => {
      const to = elsewhere ? await options.chooseCopy() : undefined;
      if (elsewhere && to === undefined) return ok({});
      const task = { name: 'back-up', file, key: state.key, to, now: now() } as const;
      const copied = await doAside(threadEntry, task);
      return copied.ok ? ok({ file: copied.value }) : refused(copied.error, to ?? file);
    },
    'vault.restore': async ({ file: asked }) => {
      const from = asked ?? (await options.chooseBackup());
      if (from === undefined) return ok({ isDone: false });
      if (asked !== undefined && !isBackup(file, asked)) return refused('not-a-workspace', asked);
      const task = { name: 'restore', file, key: state.key, from, now: now() } as const;
      const restored = await whileClosed(options, state, task);
      if (!restored.ok) return refused(restored.error, from);
      return ok({ isDone: true, ...(restored.value !== undefined && { kept: restored.value }) });
    },
    'vault.deleteBackup': async ({ file: asked }) => {
      if (!isBackup(file, asked)) return refused('not-a-workspace', asked);
      for (const ending of ['', '-wal']) rmSync(`${asked}${ending}`, { force: true });
      return DONE;
    },
    'vault.recover': async () => {
      const task = { name: 'recover', file, key: state.key, now: now() } as const;
      const recovered = await whileClosed(options, state, task);
      if (!recovered.ok) return refused(recovered.error, file);
      const { lost, kept } = recovered.value;
      return ok({
        lost: { ...lost, names: [...lost.names] },
        ...(kept !== undefined && { kept }),
      });
    },
  };
}

// A window that was taken over can name no other file.
function isBackup(file: string, asked: string): boolean {
  return listBackups(file).some((backup) => backup.file === asked);
}

/** Lets the engine end, does a task, and starts the engine again, whatever the task came to. */
async function whileClosed<Task extends Exclude<VaultTask, { readonly name: 'try-key' }>>(
  options: VaultDeskOptions,
  state: State,
  task: Task,
) {
  // Nothing may come between having waited and being the one for whom others wait.
  // oxlint-disable-next-line no-await-in-loop -- another may have begun meanwhile
  while (state.task !== undefined) await state.task;
  const over = Promise.withResolvers<void>();
  state.task = over.promise;
  try {
    await state.engine?.close();
    state.engine = undefined;
    const result = await doAside(options.threadEntry, task);
    if (result.ok && task.name === 'seal') state.key = task.key;
    return result;
  } finally {
    await startEngine(options, state).finally(() => {
      state.task = undefined;
      over.resolve();
    });
    options.onChanged();
  }
}

function viewVault({ file, keychain }: VaultDeskOptions, state: State): VaultView {
  const described = describeKey(file);
  const isLocked = state.engine === undefined && state.error === undefined;
  const { error } = state;
  return {
    state: stateOf(isLocked, error !== undefined, described !== undefined),
    file,
    ...(error !== undefined && { reason: describeAppError(error) }),
    isEncrypted: isLocked || state.key !== undefined,
    hasKeychain: keychain.wrap(new Uint8Array(1)) !== undefined,
    byKeychain: described?.keychain ?? false,
    byPassphrase: described?.passphrase ?? false,
    backups: [...listBackups(file)],
  };
}

function stateOf(isLocked: boolean, isBroken: boolean, hasKeyFile: boolean): VaultView['state'] {
  if (isBroken) return 'unavailable';
  if (!isLocked) return 'open';
  return hasKeyFile ? 'locked' : 'keyless';
}

function refused(problem: VaultProblem, file: string): Result<never, AppError> {
  return err({ code: 'vault-problem', problem, file });
}
