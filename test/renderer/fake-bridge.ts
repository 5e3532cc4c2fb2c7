import type { DateGroupView } from '../../src/shared/contract/finding-calls.ts';
import type { TouchstoneBridge } from '../../src/shared/contract/bridge.ts';
import type {
  CallInput,
  CallName,
  CallOutput,
  EventName,
} from '../../src/shared/contract/contract.ts';
import type { AppError } from '../../src/shared/contract/errors.ts';
import type {
  CredentialView,
  ImportView,
  RecheckView,
  WorkspaceView,
} from '../../src/shared/contract/views.ts';
import { certificateHandlers, fakeSealed, type CertificatesState } from './fake-certificates.ts';
import { fakeComparison } from './fake-comparison.ts';
import { deskHandlers } from './fake-desk.ts';
import { documentHandlers, type DocumentsState } from './fake-documents.ts';
import { importHandlers } from './fake-imports.ts';
import { desktopHandlers, type DesktopState } from './fake-desktop.ts';
import type { RetentionView } from '../../src/shared/contract/keeping-calls.ts';
import type { VaultView } from '../../src/shared/contract/vault-calls.ts';
import { insightsHandlers } from './fake-insights.ts';
import { fakeSharedKey, issuerHandlers, type IssuersState } from './fake-issuers.ts';
import { fakeFindings, findingHandlers } from './fake-findings.ts';
import { chosenFiles, openingHandlers } from './fake-openings.ts';
import type { OpeningsState } from './fake-openings.ts';
import { blindView } from '../../src/shared/model/blind.ts';
import type { NetworkKind } from '../../src/shared/model/network.ts';
import { networkHandlers } from './fake-network.ts';
import { identityHandlers } from './fake-identity.ts';
import { impactHandlers } from './fake-impact.ts';
import { reportHandlers } from './fake-reports.ts';
import { fakeInbox, inboxHandlers, type InboxState } from './fake-inbox.ts';
import { newRecheck, recheckHandlers } from './fake-rechecks.ts';
import { resumeHandlers } from './fake-resumes.ts';
import { savedViewHandlers } from './fake-views.ts';
import { fakeLevels, levelHandlers, type LevelsState } from './fake-levels.ts';
import { fakeKeeping, keepingHandlers, type KeepingState } from './fake-keeping.ts';
import {
  allRows,
  countBy,
  facetsOf,
  heldBy,
  provenSkills,
  search,
  unassignedOf,
} from './fake-search.ts';
import { skillHandlers, type SkillsState } from './fake-skills.ts';
import {
  countVerdicts,
  fakeCandidates,
  fakeCredential,
  fakeId,
  newImport,
  pageOf,
} from './fake-data.ts';

/** An engine in memory, behind the same bridge as the real one. */
export interface FakeBridge {
  readonly bridge: TouchstoneBridge;
  /** Every call so far, in order. */
  readonly calls: { readonly name: CallName; readonly input: unknown }[];
  /** The next call of this name fails so. */
  readonly failNext: (name: CallName, error: AppError) => void;
  /** The call of this name that is made so many times from now waits. @returns What lets it go on. */
  readonly holdUp: (name: CallName, times: number) => () => void;
  /** From now on the one was merged into the other. */
  readonly leads: (goneId: string, keptId: string) => void;
  /** And are two again. */
  readonly takesApart: (goneId: string) => void;
  /** Tells the window how far an import is. */
  readonly progress: (view: Partial<ImportView>) => void;
  /** Tells the window how far checking again is. */
  readonly recheck: (view: Partial<RecheckView>) => void;
  /** Tells the window that another workspace is open; what is in it stays. */
  readonly replace: () => void;
  /** The path that the next save dialog answers with; none for a dialog that was cancelled. */
  saveTo: string | undefined;
}

export interface FakeWorkspace extends DocumentsState, DesktopState {
  readonly people?: number;
  readonly credentialsEach?: number;
  readonly unassigned?: number;
  /** Gives the last person a credential under a seal that is not accepted. */
  readonly sealed?: boolean;
  /** Finds everything that can be found, of the first person's first credential. */
  readonly found?: boolean;
  /** With files that could not be read, and the first two people as one; or with many of each. */
  readonly inbox?: boolean | 'many' | 'groups';
  /** Whose dates wait to be judged together. */
  readonly dates?: readonly DateGroupView[];
  /** Other than open and encrypted by the keychain. */
  readonly vault?: Partial<VaultView>;
  /** Whom a rule deleted when the workspace was opened. */
  readonly erasedAtStart?: RetentionView['atStart'];
}

interface State
  extends
    IssuersState,
    CertificatesState,
    OpeningsState,
    SkillsState,
    LevelsState,
    KeepingState,
    InboxState {
  people: { id: string; name: string; emails: string[] }[];
  /** Whom those became a part of who were merged. */
  heirs: Map<string, string>;
  parted: State['people'];
  credentials: CredentialView[];
  network: NetworkKind[];
  disclosure: 'part' | 'whole';
  latest: ImportView | undefined;
  blind?: WorkspaceView['blind'];
  recheck: RecheckView | undefined;
}

export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => CallOutput<Name>;
};

export function createFakeBridge(workspace: FakeWorkspace = {}): FakeBridge {
  const state = fill(workspace);
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const failures = new Map<CallName, AppError>();
  let wait: (name: CallName) => Promise<void> | undefined = () => undefined;
  const emit = (name: EventName, payload: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(payload as never);
  };
  const fake: FakeBridge = {
    calls: [],
    saveTo: '/home/recruiter/Shortlist.pdf',
    failNext: (name, error) => failures.set(name, error),
    leads: (goneId, keptId) => {
      state.parted = state.people.filter(({ id }) => id === goneId && id !== keptId);
      state.people = state.people.filter((one) => !state.parted.includes(one));
      state.heirs.set(goneId, keptId);
      emit('workspace.changed', {});
    },
    takesApart: (goneId) => {
      state.people.push(...state.parted);
      state.heirs.delete(goneId);
      emit('workspace.changed', {});
    },
    holdUp: (held, times) => {
      let left = times;
      const { promise, resolve } = Promise.withResolvers<void>();
      wait = (name) => {
        if (name === held) left -= 1;
        return name === held && left === 0 ? promise : undefined;
      };
      return resolve;
    },
    progress: (view) => {
      state.latest = { ...(state.latest ?? newImport()), ...view };
      emit('imports.progressed', state.latest);
    },
    recheck: (view) => {
      state.recheck = { ...(state.recheck ?? newRecheck()), ...view };
      emit('rechecks.progressed', state.recheck);
    },
    replace: () => emit('workspace.replaced', {}),
    bridge: {
      call: async (name, input) => {
        fake.calls.push({ name, input });
        const heldUp = wait(name);
        if (heldUp !== undefined) await heldUp;
        const error = failures.get(name);
        failures.delete(name);
        if (error !== undefined) return { ok: false, error };
        const handle = handlers[name] as (input: unknown) => never;
        // As over the real border: what is handed out is a copy.
        return { ok: true, value: structuredClone(handle(input)) };
      },
      on: (name, listener) => {
        const set = listeners.get(name) ?? new Set();
        listeners.set(name, set.add(listener));
        return () => set.delete(listener);
      },
      pathsOf: async (files) => files.map((file) => `/home/recruiter/Downloads/${file.name}`),
    },
  };
  const changed = () => emit('workspace.changed', {});
  const handlers: Handlers = {
    ...workspaceHandlers(state),
    ...importHandlers(state, fake.progress),
    ...recheckHandlers(state, fake.recheck),
    ...candidateHandlers(state),
    ...credentialHandlers(state),
    ...issuerHandlers(state, changed),
    ...documentHandlers(workspace),
    ...findingHandlers(state, workspace.dates ?? [], changed),
    ...openingHandlers(state, changed),
    ...insightsHandlers(state),
    ...inboxHandlers(state, {
      row: (id) => allRows(state).find((row) => row.id === id),
      unassigned: () => unassignedOf(state).length,
      changed,
    }),
    ...deskHandlers(state, changed),
    ...desktopHandlers(workspace),
    ...savedViewHandlers(changed),
    ...resumeHandlers(state, changed),
    ...reportHandlers,
    ...identityHandlers(),
    ...impactHandlers(),
    ...networkHandlers(state),
    'report.export': ({ file, scope }) => ({
      file,
      sha256: '0'.repeat(64),
      candidates:
        scope.kind === 'candidates'
          ? scope.candidateIds.length
          : search(state, scope.kind === 'filter' ? scope.filter : {}).length,
    }),
    'dialogs.saveReport': () => (fake.saveTo === undefined ? {} : { file: fake.saveTo }),
    ...certificateHandlers(state),
    ...chosenFiles,
    ...skillHandlers(state, changed),
    ...levelHandlers(state, changed),
    ...keepingHandlers(state),
  };
  return fake;
}

function fill(workspace: FakeWorkspace): State {
  const { people = 0, credentialsEach = 6, unassigned = 0 } = workspace;
  const { sealed = false, found = false } = workspace;
  const candidates = fakeCandidates(people);
  const held = candidates.flatMap(({ id }, person) =>
    Array.from({ length: credentialsEach }, (_, number) => fakeCredential(person * 7 + number, id)),
  );
  const ids = new Set<string>();
  const credentials = held.map((credential, number) => {
    const id = ids.has(credential.id) ? fakeId(4, number) : credential.id;
    ids.add(id);
    const skills = credential.skills.map((skill) => ({ ...skill, credentialIds: [id] }));
    const checks =
      found && number === 0 ? [...credential.checks, ...fakeFindings()] : credential.checks;
    return { ...credential, id, skills, checks };
  });
  const waiting = Array.from({ length: unassigned }, (_, number) => ({
    ...fakeCredential(number),
    id: fakeId(3, number),
  }));
  return {
    people: [...candidates],
    heirs: new Map(),
    parted: [],
    credentials: [
      ...credentials,
      ...waiting,
      ...(sealed ? [fakeSealed(candidates.at(-1)?.id ?? '')] : []),
    ],
    certificates: [],
    frameworks: [],
    mappings: [],
    ...fakeLevels(),
    network: [],
    disclosure: 'part',
    latest: undefined,
    registries: [],
    sharedKeys: found ? [fakeSharedKey()] : [],
    openings: [],
    decisions: new Map(),
    recheck: undefined,
    ...fakeInbox(workspace.inbox, candidates),
    ...fakeKeeping(workspace.vault, workspace.erasedAtStart),
  };
}

function workspaceHandlers(state: State) {
  const view = () => ({
    path: '/home/recruiter/.local/share/Touchstone/workspace.sqlite',
    candidates: state.people.length,
    credentials: state.credentials.length,
    unassigned: unassignedOf(state).length,
    inbox: state.unread.length + state.pairs.length + Number(unassignedOf(state).length > 0),
    verdicts: countVerdicts(state.credentials),
    network: state.network,
    disclosure: state.disclosure,
    ...(state.blind !== undefined && { blind: state.blind }),
  });
  return {
    'workspace.get': view,
    'workspace.setNetwork': ({ kinds }) => {
      state.network = kinds;
      return view();
    },
    'workspace.setDisclosure': ({ disclosure }) => {
      state.disclosure = disclosure;
      return view();
    },
    'workspace.setBlind': ({ blind }) => {
      state.blind = blind && blindView.parse(blind);
      return view();
    },
  } satisfies Partial<Handlers>;
}

function presentOf({ people, heirs }: State, asked: readonly string[]) {
  return asked.flatMap((askedId) => {
    const id = heirs.get(askedId) ?? askedId;
    return people.some((one) => one.id === id) ? [{ askedId, id }] : [];
  });
}

function candidateHandlers(state: State) {
  return {
    'candidates.search': ({ filter, offset = 0, limit = 100 }) => {
      const rows = search(state, filter);
      return {
        total: rows.length,
        rows: rows.slice(offset, offset + limit),
        facets: facetsOf(state, rows),
      };
    },
    'candidates.get': ({ candidateId }) => {
      const person = state.people.find(({ id }) => id === candidateId) ?? state.people[0]!; // merged into
      return pageOf(person, heldBy(state, person.id), state.held.has(person.id));
    },
    'candidates.present': ({ candidateIds }) => ({ people: presentOf(state, candidateIds) }),
    'candidates.compare': ({ candidateIds }) => {
      const ids = new Set(presentOf(state, candidateIds).map(({ id }) => id));
      return fakeComparison(
        [...ids].map((id) => ({
          row: allRows(state).find((row) => row.id === id)!,
          held: heldBy(state, id),
        })),
      );
    },
    'candidates.create': ({ name }) => {
      const id = fakeId(1, 500 + state.people.length);
      state.people.push({ id, name, emails: [] });
      return { candidateId: id };
    },
    'candidates.rename': ({ candidateId, name }) => {
      state.people = state.people.map((person) =>
        person.id === candidateId ? { ...person, name } : person,
      );
      return { done: true };
    },
    'candidates.setEmails': ({ candidateId, emails }) => {
      state.people = state.people.map((person) =>
        person.id === candidateId ? { ...person, emails } : person,
      );
      return { done: true };
    },
    'skills.suggest': ({ text, limit = 8 }) => {
      const counts = countBy(allRows(state), provenSkills).filter(({ label }) =>
        label.toLowerCase().includes(text.toLowerCase()),
      );
      const proven = counts.map(({ value, label, count }) => ({
        key: value,
        name: label,
        candidates: count,
      }));
      // Named by a credential, and proven in nobody.
      const named = { key: 'german b2', name: 'German B2', candidates: 0 };
      const isMeant = 'german b2'.startsWith(text.toLowerCase());
      return { skills: [...(isMeant ? [named] : []), ...proven].slice(0, limit) };
    },
  } satisfies Partial<Handlers>;
}

function credentialHandlers(state: State) {
  return {
    'credentials.unassigned': () => ({ credentials: unassignedOf(state) }),
    'credentials.assign': ({ credentialIds, candidateId }) => {
      state.credentials = state.credentials.map((credential) => {
        if (!credentialIds.includes(credential.id)) return credential;
        const { candidateId: _, ...rest } = credential;
        return candidateId === undefined ? rest : { ...rest, candidateId };
      });
      return { done: true };
    },
    'issuers.setTrust': ({ issuerId, trust }) => {
      if (trust === 'trusted' || trust === 'blocked') state.decisions.set(issuerId, trust);
      else state.decisions.delete(issuerId);
      state.credentials = state.credentials.map((credential) =>
        credential.issuer.id === issuerId
          ? { ...credential, issuer: { ...credential.issuer, trust } }
          : credential,
      );
      return { done: true };
    },
  } satisfies Partial<Handlers>;
}
