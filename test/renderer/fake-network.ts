import type { Handlers } from './fake-bridge.ts';

/** A badge that was had, and a key that the guard refused; nothing where there is nobody. */
export function networkHandlers({
  people,
}: {
  readonly people: readonly unknown[];
}): Pick<Handlers, 'workspace.requests'> {
  const requests: ReturnType<Handlers['workspace.requests']>['requests'] = [
    {
      at: '2026-11-20T09:00:00Z',
      kind: 'hosted-badges',
      host: 'badges.example',
      path: 'sha256:0011223344556677',
      outcome: 'found',
      bytes: 1234,
      ms: 56,
    },
    {
      at: '2026-11-20T08:00:00Z',
      kind: 'issuer-keys',
      host: 'intern.example',
      path: '/.well-known/did.json',
      outcome: 'refused',
      bytes: 0,
      ms: 3,
    },
  ];
  const none = { total: 0, requests: [] };
  return {
    'workspace.requests': () => (people.length === 0 ? none : { total: requests.length, requests }),
  };
}
