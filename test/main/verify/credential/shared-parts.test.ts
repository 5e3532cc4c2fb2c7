import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { shareParts } from '../../../../src/main/verify/credential/shared-parts.ts';
import { compare } from '../../../differential/compare.ts';
import { asDocument, change, makeBadge, makeSigner, sign, verify } from '../signed-credentials.ts';
import type { Signer } from '../signed-credentials.ts';

let issuer: Signer;

beforeAll(async () => {
  issuer = await makeSigner();
});

const verdictOf = async (badge: JsonObject) =>
  (await verify(asDocument(badge))).verification.verdict;

const ACHIEVEMENT = ['credentialSubject', 'achievement'] as const;

describe('the parts that credentials share', () => {
  test('are one instance, and the credential stays the same', () => {
    const [, one, other] = ['urn:first', 'urn:a', 'urn:b'].map((id) =>
      shareParts(makeBadge(issuer.id, { id })),
    );
    expect(one?.['issuer']).toBe(other?.['issuer']);
    expect(JSON.stringify(one)).toBe(JSON.stringify(makeBadge(issuer.id, { id: 'urn:a' })));
  });

  test.each<[string, readonly string[], unknown]>([
    ['its name', [...ACHIEVEMENT, 'name'], 'Rust'],
    ['its text', [...ACHIEVEMENT, 'criteria', 'narrative'], 'Pass!'],
    ['its id', [...ACHIEVEMENT, 'id'], 'urn:uuid:22222222-6f0a-4f6e-9f0e-2f3a1d8c7b60'],
    ['a skill', [...ACHIEVEMENT, 'alignment', '0', 'targetName'], 'Rust'],
    ['the type of a skill', [...ACHIEVEMENT, 'alignment', '0', 'type'], []],
    ["the issuer's name", ['issuer', 'name'], 'Another'],
    ['a word that nothing defines', [...ACHIEVEMENT, 'grade'], 'A'],
    ['a null', [...ACHIEVEMENT, 'grade'], null],
  ])('prove nothing of a credential in which %s is another', async (_, path, value) => {
    const badge = await sign(makeBadge(issuer.id), issuer);
    expect(await verdictOf(badge)).toBe('verified');
    const changed = change(badge, path, value);
    const verdicts: string[] = [];
    for (const one of [badge, badge, changed, changed, changed, badge]) {
      verdicts.push(await verdictOf(one));
    }
    const [holds, fails] = ['verified', 'rejected'];
    expect(verdicts).toEqual([holds, holds, fails, fails, fails, holds]);
  });

  test('mean something else under another context', async () => {
    const part = { id: 'urn:ach', own: 'x', name: 'n' };
    const subject = { id: 'urn:who', achievement: part };
    const documents = ['https://one.example/', 'https://two.example/'].map((space) => ({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        { own: space, achievement: `${space}a` },
      ],
      id: 'urn:cred',
      type: ['VerifiableCredential'],
      credentialSubject: subject,
    }));
    const outcomes: string[] = [];
    for (const document of [...documents, ...documents, ...documents]) {
      outcomes.push(await compare(shareParts(document)));
    }
    expect(outcomes).toEqual(documents.flatMap(() => ['same', 'same', 'same']));
  });

  test('may hold a graph of their own', async () => {
    const document = {
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://w3id.org/security/data-integrity/v2',
        'https://www.w3.org/ns/credentials/examples/v2',
      ],
      issuer: { id: 'urn:issuer', held: { proof: { verify: 'x' }, jws: 'y' } },
    };
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await compare(shareParts(document))).toBe('same');
    }
  });

  test('may name a node that stands elsewhere in the document', async () => {
    const subjects = ['_:x', '_:y'].map((id) => ({
      id,
      type: ['AchievementSubject'],
      achievement: { id: '_:x', type: ['Achievement'], criteria: { id: '_:y', narrative: 'n' } },
    }));
    for (const credentialSubject of [...subjects, ...subjects, ...subjects]) {
      const document = makeBadge(issuer.id, { credentialSubject });
      expect(await compare(shareParts(document))).toBe('same');
    }
  });
});
