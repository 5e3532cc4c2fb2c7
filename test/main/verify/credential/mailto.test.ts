import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { plainEmails } from '../../../../src/main/candidates/recipient-email.ts';
import { judgeRecipient } from '../../../../src/main/verify/checks/recipient.ts';
import { asDocument, makeBadge, makeSigner, sign, verify } from '../signed-credentials.ts';
import type { Signer } from '../signed-credentials.ts';

/** Badges, signed by an independent implementation, that name their person by a `mailto:` URL. */

const ADDRESS = 'ada+jobs@example.org';
let issuer: Signer;

beforeAll(async () => {
  issuer = await makeSigner();
});

async function factsOf(subject: JsonObject) {
  const badge = makeBadge(issuer.id);
  const credentialSubject = { ...(badge['credentialSubject'] as JsonObject), ...subject };
  const { facts, verification } = await verify(
    asDocument(await sign({ ...badge, credentialSubject }, issuer)),
  );
  expect(verification.verdict).toBe('verified');
  return facts;
}

const identifier = (identityHash: string, more: JsonObject = {}): JsonObject => ({
  type: 'IdentityObject',
  hashed: false,
  identityHash,
  identityType: 'emailAddress',
  ...more,
});

describe('a person named by a mailto: URL', () => {
  test.each<[string, JsonObject]>([
    ['as the id', { id: `mailto:${ADDRESS}` }],
    ['as the id, percent-encoded', { id: 'mailto:ada%2Bjobs@example.org' }],
    ['as the id, with a subject line', { id: `mailto:${ADDRESS}?subject=Badge` }],
    ['in an identity object', { identifier: [identifier(`mailto:${ADDRESS}`)] }],
  ])('%s, is known by the address, and nobody else is', async (_, subject) => {
    const facts = await factsOf(subject);
    const judge = (value: string) => judgeRecipient(facts, [{ kind: 'email', value }], '').match;
    expect(judge(ADDRESS)).toBe('confirmed');
    expect(judge('ada@example.org')).toBe('mismatch');
    expect(judge('ada%2Bjobs@example.org')).toBe('mismatch');
    expect(plainEmails(facts.recipient)).toEqual([ADDRESS]);
  });

  test('is another person once the address was changed, and the badge is rejected', async () => {
    const badge = await sign(
      makeBadge(issuer.id, {
        credentialSubject: {
          ...(makeBadge(issuer.id)['credentialSubject'] as JsonObject),
          id: 'mailto:ada%2Bjobs@example.org',
        },
      }),
      issuer,
    );
    const subject = badge['credentialSubject'] as JsonObject;
    const forged = { ...badge, credentialSubject: { ...subject, id: `mailto:${ADDRESS}` } };
    expect((await verify(asDocument(forged))).verification.verdict).toBe('rejected');
  });
});
