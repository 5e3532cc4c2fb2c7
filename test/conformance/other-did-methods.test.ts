import { describe, expect, test } from 'vitest';
import { describeCheck } from '../../src/shared/messages/checks/index.ts';
import {
  asDocument,
  makeBadge,
  makeJwtSigner,
  makeSigner,
  sign,
  verify,
} from '../main/verify/signed-credentials.ts';
import type { VerifyOutcome } from '../../src/main/verify/index.ts';

/** Issuers by DID methods that are not looked up: nothing is known of them, and nothing said against anybody. */

const METHODS = {
  ethr: 'did:ethr:sepolia:0xf3beac30c498d9e26865f34fcaa57dbb935b0d74',
  ion: 'did:ion:EiClkZMDxPKqC9c-umQfTkR8vvZ9JPhl_xLDI9Nfk38w5w',
  'ion, in its long form':
    'did:ion:EiClkZMDxPKqC9c-umQfTkR8vvZ9JPhl_xLDI9Nfk38w5w:eyJkZWx0YSI6eyJwYXRjaGVzIjpbXX19',
  pkh: 'did:pkh:eip155:1:0xb9c5714089478a327f09197987f16f9e5d936e8a',
  ebsi: 'did:ebsi:zvHWX359A3CvfJnCYaAiAde',
};

function judged({ verification }: VerifyOutcome): readonly (string | undefined)[] {
  const key = verification.checks.find(({ id }) => id === 'key-resolution');
  return [verification.verdict, key && describeCheck(key)];
}

const unknown = (issuerId: string) => [
  'unconfirmed',
  `Touchstone cannot look up this kind of key yet: ${issuerId.split(':', 2).join(':')}.`,
];

describe.each(Object.entries(METHODS))('did:%s', (_, id) => {
  test('leaves a badge with a proof unconfirmed, and is named', async () => {
    const { keyPair, ...signer } = await makeSigner();
    Object.assign(keyPair, { controller: id, id: `${id}#key-1` });
    const signed = await sign(makeBadge(id), { ...signer, keyPair });
    expect(judged(await verify(asDocument(signed)))).toEqual(unknown(id));
  });

  test.each([[`${id}#controller`], ['#controller'], [id], [undefined]])(
    'leaves a token unconfirmed whose key is called %s',
    async (kid) => {
      const signer = await makeJwtSigner();
      const compact = await signer.signClaims(makeBadge(id), { kid });
      const payload = { kind: 'jws', compact } as const;
      const outcome = await verify({ format: 'ob3-jwt', path: '', payload });
      expect(judged(outcome)).toEqual(unknown(id));
    },
  );
});
