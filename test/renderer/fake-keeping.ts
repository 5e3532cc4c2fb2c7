import type { BackupView, RetentionView } from '../../src/shared/contract/keeping-calls.ts';
import type { VaultView } from '../../src/shared/contract/vault-calls.ts';
import type { DueCandidate } from '../../src/shared/model/retention.ts';
import type { Handlers } from './fake-bridge.ts';

export interface KeepingState {
  people: { id: string; name: string }[];
  vault: VaultView;
  retention: RetentionView;
  held: Set<string>;
}

export const CODE = Array.from({ length: 14 }, () => 'ABCD').join('-');

/** An open vault with no rule, but for what is given. */
export function fakeKeeping(
  vault: Partial<VaultView> = {},
  atStart?: RetentionView['atStart'],
): Omit<KeepingState, 'people'> {
  const retention = { isPaused: false, erased: 0, ...(atStart !== undefined && { atStart }) };
  return { vault: { ...fakeVault(), ...vault }, retention, held: new Set() };
}

function fakeVault(): VaultView {
  return {
    state: 'open',
    file: '/home/recruiter/workspace.touchstone',
    isEncrypted: true,
    hasKeychain: true,
    byKeychain: true,
    byPassphrase: false,
    backups: [],
  };
}

export function fakeBackup(more: Partial<BackupView> = {}): BackupView {
  return {
    file: '/home/recruiter/workspace.touchstone-backups/one.touchstone',
    reason: 'by-hand',
    madeAt: '2026-11-20T09:00:00Z',
    bytes: 12_300_000,
    isEncrypted: true,
    ...more,
  };
}

/** A vault and a rule for how long people are kept; everybody is due by any rule of a hundred days or fewer. */
export function keepingHandlers(state: KeepingState) {
  const dueBy = (days: number): DueCandidate[] =>
    days > 100
      ? []
      : state.people.map(({ id, name }) => ({
          id,
          name,
          lastIn: '2026-01-01T09:00:00Z',
          dueOn: '2026-04-11T09:00:00Z',
        }));
  const change = (vault: Partial<VaultView>) => {
    state.vault = { ...state.vault, ...vault };
    return { done: true } as const;
  };
  const erase = (ids: readonly string[]) => {
    const before = state.people.length;
    state.people = state.people.filter(({ id }) => !ids.includes(id));
    return { erased: before - state.people.length, isPurged: true, backups: state.vault.backups };
  };
  return {
    'vault.get': () => state.vault,
    'vault.unlock': () => change({ state: 'open' }),
    'vault.recoveryCode': () => ({ code: CODE }),
    'vault.setPassphrase': ({ passphrase }) => change({ byPassphrase: passphrase !== undefined }),
    'vault.encrypt': ({ passphrase }) => {
      change({ isEncrypted: true, byPassphrase: passphrase !== undefined });
      return {};
    },
    'vault.backUp': () => {
      const backup = fakeBackup();
      change({ backups: [backup, ...state.vault.backups] });
      return { file: backup.file };
    },
    'vault.restore': () => ({ isDone: true }),
    'vault.deleteBackup': ({ file }) =>
      change({ backups: state.vault.backups.filter((backup) => backup.file !== file) }),
    'vault.recover': () => {
      change({ state: 'open' });
      const lost = { people: 0, credentials: 2, originals: 1, other: 0, names: ['Amara Okafor'] };
      return { lost };
    },
    'erasure.preview': ({ candidateId }) => ({
      name: state.people.find(({ id }) => id === candidateId)?.name ?? '',
      isHeld: state.held.has(candidateId),
      credentials: 6,
      waiting: 1,
      resumes: 1,
      files: 5,
      sharedFiles: 1,
      identities: 2,
      isPurgeable: true,
    }),
    'erasure.run': ({ candidateIds }) => erase(candidateIds),
    'erasure.setHold': ({ candidateId, isHeld }) => {
      if (isHeld) state.held.add(candidateId);
      else state.held.delete(candidateId);
      return { done: true };
    },
    'retention.get': () => state.retention,
    'retention.preview': ({ rule }) => {
      const due = dueBy(rule.days);
      return { total: due.length, due, isPurgeable: true };
    },
    'retention.set': ({ rule }) => {
      state.retention = { isPaused: false, erased: 0, ...(rule !== undefined && { rule }) };
      return erase(rule === undefined ? [] : dueBy(rule.days).map(({ id }) => id));
    },
  } satisfies Partial<Handlers>;
}
