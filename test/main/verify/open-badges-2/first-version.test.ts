import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { judgeRecipient } from '../../../../src/main/verify/index.ts';
import type { GatheredDocuments } from '../../../../src/main/verify/documents/answer.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { NOW, found, verify } from '../signed-credentials.ts';

const BADGE = 'https://old.example/badges/5';
const ISSUER = 'https://old.example/issuer';
const HASH = createHash('sha256').update('ana@mail.exampledeadsea').digest('hex');

// As the specification of 1.0 shows it.
const ASSERTION: JsonObject = {
  uid: 'f2c20',
  recipient: { type: 'email', hashed: true, salt: 'deadsea', identity: `sha256$${HASH}` },
  badge: BADGE,
  issuedOn: 1_359_217_910,
  verify: { type: 'hosted', url: 'https://old.example/assertions/1' },
};

const DOCUMENTS: GatheredDocuments = {
  [BADGE]: found({
    name: 'Awesome Robotics Badge',
    criteria: 'https://old.example/criteria',
    tags: ['robots'],
    issuer: ISSUER,
  }),
  [ISSUER]: found({ name: 'An Example Issuer', url: 'https://old.example' }),
};

const judge = (documents?: GatheredDocuments, assertion = ASSERTION) =>
  verify(
    { format: 'ob1-assertion', path: '', payload: { kind: 'json', json: assertion } },
    documents,
  );

describe('an Open Badges 1 assertion', () => {
  test('is unconfirmed and called what it is, whatever can be had', async () => {
    for (const documents of [{}, DOCUMENTS]) {
      const { verification } = await judge(documents);
      expect(verification.verdict).toBe('unconfirmed');
      expect(verification.checks[0]).toMatchObject({
        code: 'structure.unsupported-version',
        params: { format: 'Open Badges 1.0' },
      });
    }
  });

  test('asks for its badge, and then for the badge’s issuer', async () => {
    const { [BADGE]: badge } = DOCUMENTS;
    expect((await judge()).wanted.map(({ id }) => id)).toEqual([BADGE]);
    expect((await judge({ [BADGE]: badge! })).wanted.map(({ id }) => id)).toEqual([ISSUER]);
  });

  test('shows the badge’s name and its issuer where these can be had', async () => {
    const { facts } = await judge(DOCUMENTS);
    expect(facts.issuer).toMatchObject({ id: ISSUER, claimedName: 'An Example Issuer' });
    expect(facts.achievements[0]).toMatchObject({
      name: 'Awesome Robotics Badge',
      criteria: 'https://old.example/criteria',
      tags: ['robots'],
    });
  });

  test('shows nothing that names itself as something else', async () => {
    const documents = { [BADGE]: found({ id: 'https://evil.example/1', name: 'Doctor' }) };
    expect((await judge(documents)).facts.achievements[0]?.name).toBeUndefined();
  });

  test.each([
    ['ana@mail.example', 'confirmed'],
    ['bo@mail.example', 'mismatch'],
  ])('is compared with %s by its hashed recipient: %s', async (value, match) => {
    const { facts } = await judge(DOCUMENTS);
    expect(judgeRecipient(facts, [{ kind: 'email', value }], NOW).match).toBe(match);
  });
});
