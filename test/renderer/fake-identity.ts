import type { SigningIdentity } from '../../src/shared/contract/identity-calls.ts';
import type { Handlers } from './fake-bridge.ts';

/** In whose name reports are signed; its domain cannot be asked. */
export function identityHandlers(): Pick<
  Handlers,
  'identity.get' | 'identity.set' | 'identity.check' | 'identity.setAuthority' | 'identity.stamp'
> {
  let identity: SigningIdentity = { key: 'did:key:z6MkOwn' };
  return {
    'identity.get': () => identity,
    'identity.set': ({ place }) => {
      if (place?.includes('.') === false) return { kind: 'no-place' };
      const { key } = identity;
      identity = place === undefined ? { key } : { key, web: webOf(place) };
      return { kind: 'set', identity };
    },
    'identity.setAuthority': ({ address }) => {
      const { authority: _, ...rest } = identity;
      identity = address === undefined ? rest : { ...rest, authority: address };
      return identity;
    },
    'identity.stamp': () => ({
      outcome: 'attested',
      at: '2026-11-26T10:00:00Z',
      authority: 'Time Office',
    }),
    'identity.check': () => ({
      answer: { outcome: 'unknown', place: 'acme.example', why: { code: 'key.not-checked' } },
    }),
  };
}

function webOf(place: string) {
  const did = `did:web:${place}`;
  const document = JSON.stringify({ id: did }, undefined, 2);
  return { did, place, url: `https://${place}/.well-known/did.json`, document };
}
