import type { RegistryView } from '../../src/shared/contract/registry-views.ts';
import type {
  CredentialView,
  SeenIssuerView,
  SharedKeyView,
} from '../../src/shared/contract/views.ts';
import { createFakeBin } from './fake-bin.ts';
import type { Handlers } from './fake-bridge.ts';
import { fakeId } from './fake-data.ts';

export interface IssuersState {
  readonly credentials: readonly CredentialView[];
  registries: RegistryView[];
  sharedKeys: SharedKeyView[];
  readonly decisions: Map<string, 'trusted' | 'blocked'>;
}

/** The issuers of what the engine in memory holds, and the registries that were added. */
export function issuerHandlers(state: IssuersState, changed: () => void) {
  const bin = createFakeBin<RegistryView>(({ id }) => id);
  return {
    'issuers.list': ({ text = '' }) => {
      const issuers = seenIssuers(state).filter(({ id, name }) =>
        `${id} ${name}`.toLowerCase().includes(text.toLowerCase()),
      );
      return { total: issuers.length, issuers };
    },
    'issuers.sharedKeys': () => ({ keys: state.sharedKeys }),
    'issuers.decideKey': ({ thumbprint, isInOrder }) => {
      state.sharedKeys = state.sharedKeys.map((key) =>
        key.thumbprint === thumbprint ? decided(key, isInOrder) : key,
      );
      return { done: true };
    },
    'registries.list': () => ({ registries: state.registries }),
    'registries.import': ({ file, level }) => {
      const flaws = [{ code: 'not-a-subject', line: 3, value: 'somebody' }] as const;
      const registry: RegistryView = {
        id: fakeId(5, state.registries.length),
        name: 'issuers',
        kind: 'list',
        level,
        source: file,
        members: 12,
        blocked: 1,
        anchorKeys: ['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'],
        flaws: [...flaws],
        addedAt: '2026-03-02T09:29:00Z',
      };
      state.registries = [...state.registries, registry];
      return { registries: [registry], flaws: [] };
    },
    'registries.setLevel': ({ registryId, level }) => {
      state.registries = state.registries.map((one) =>
        one.id === registryId ? { ...one, level } : one,
      );
      return { done: true };
    },
    'registries.remove': ({ registryId }) => {
      state.registries = bin.without(state.registries, registryId);
      changed();
      return { done: true };
    },
    'registries.restore': ({ registryId }) => {
      state.registries = bin.withAgain(state.registries, registryId);
      changed();
      return { done: true };
    },
  } satisfies Partial<Handlers>;
}

function seenIssuers(state: IssuersState): SeenIssuerView[] {
  const byId = Map.groupBy(state.credentials, ({ issuer }) => issuer.id);
  return [...byId].flatMap(([id, held]) => {
    const [first] = held;
    const check = first?.checks.find((one) => one.id === 'issuer-trust');
    if (first === undefined || check === undefined) return [];
    const decision = state.decisions.get(id);
    const seen = { ...first.issuer, check, credentials: held.length, unproven: 0 };
    return [decision === undefined ? seen : { ...seen, decision }];
  });
}

/** One key in the name of two universities. */
export function fakeSharedKey(): SharedKeyView {
  return {
    thumbprint: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
    issuers: [
      { id: 'https://a.example/issuer', name: 'A University' },
      { id: 'https://b.example/issuer', name: 'B College' },
    ],
    check: {
      id: 'shared-key',
      code: 'shared-key.several-issuers',
      outcome: 'warn',
      judged: 'open',
      params: { others: 'A University, B College' },
      checkedAt: '2026-03-02T09:30:00Z',
    },
  };
}

function decided(key: SharedKeyView, isInOrder: boolean): SharedKeyView {
  const { decided: _, ...params } = key.check.params ?? {};
  return isInOrder
    ? {
        ...key,
        check: {
          ...key.check,
          outcome: 'pass',
          judged: 'in-order',
          params: { ...params, decided: '2026-03-03T10:00:00Z' },
        },
      }
    : { ...key, check: { ...key.check, outcome: 'warn', judged: 'open', params } };
}
