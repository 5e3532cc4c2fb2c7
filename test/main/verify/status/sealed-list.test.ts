import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { authority, codesOf, judge, root, sealer } from '../proofs/jades/judging.ts';
import { certifySealer, makeEuropean, seal } from '../proofs/jades/sealing.ts';
import type { Certified } from '../proofs/jades/sealing.ts';
import { found } from '../signed-credentials.ts';

const URL = 'https://oldmill.example/sealed-list';
const INDEX = 9;

const entry = {
  type: 'StatusList2021Entry',
  statusPurpose: 'revocation',
  statusListIndex: String(INDEX),
  statusListCredential: URL,
};

async function makeList(by: Certified, options: { readonly revoked?: boolean } = {}) {
  const bits = Buffer.alloc(16_384);
  if (options.revoked === true) bits[INDEX >> 3] = 0x80 >> (INDEX & 7);
  const encodedList = gzipSync(bits).toString('base64url');
  const credential = makeEuropean({
    id: URL,
    type: ['VerifiableCredential', 'StatusList2021Credential'],
    credentialSubject: { type: 'StatusList2021', statusPurpose: 'revocation', encodedList },
    ...(by === sealer ? {} : { issuer: OTHER_ISSUER }),
  });
  return { [URL]: found(await seal(by, { credential, chain: [by, authority] })) };
}

/** It writes the id that the university's credentials have, which nobody keeps it from. */
const OTHER_ISSUER: JsonObject = { id: 'urn:epass:org:1', legalName: 'Other' };
const other = await certifySealer({ issuer: authority, name: 'C=EE, O=Other' });

/** The university's other certificate, which no authority issued. */
const second = await certifySealer();

async function judgeWith(documents: Awaited<ReturnType<typeof makeList>>, accepted = [root]) {
  const credential = makeEuropean({ credentialStatus: entry });
  const own = accepted.includes(second) ? [second] : [sealer, authority];
  const diploma = await seal(own[0] ?? sealer, { credential, chain: own });
  const outcome = await judge(diploma, accepted, { documents });
  return [outcome.verification.verdict, ...codesOf(outcome, 'status')];
}

describe('a list of statuses under a seal', () => {
  test('of the same owner counts', async () => {
    expect(await judgeWith(await makeList(sealer))).toEqual(['verified', 'pass status.current']);
    const revoked = await makeList(sealer, { revoked: true });
    expect(await judgeWith(revoked)).toEqual(['lapsed', 'fail status.revoked']);
  });

  test('of another owner does not, whatever id it writes', async () => {
    expect(await judgeWith(await makeList(other))).toEqual([
      'unconfirmed',
      'unknown status.list-invalid',
    ]);
  });

  test('counts under another certificate of that owner, and no longer than it is accepted', async () => {
    const list = await makeList(sealer);
    expect(await judgeWith(list, [second, root])).toEqual(['verified', 'pass status.current']);
    expect(await judgeWith(list, [second])).toEqual(['unconfirmed', 'unknown status.list-invalid']);
  });
});
