import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type {
  KnownIdentity,
  RecipientIdentifier,
} from '../../../../src/shared/model/credential.ts';
import { judgeRecipient } from '../../../../src/main/verify/checks/recipient.ts';
import { NO_FACTS } from '../../../../src/shared/model/credential.ts';

const CHECKED_AT = '2026-01-01T00:00:00.000Z';

const email = (value: string): KnownIdentity => ({ kind: 'email', value });

function hashed(algorithm: 'sha256' | 'md5', text: string, salt?: string): RecipientIdentifier {
  const hex = createHash(algorithm)
    .update(text + (salt ?? ''))
    .digest('hex');
  return {
    kind: 'identity',
    identityType: 'emailAddress',
    identityHash: `${algorithm}$${hex}`,
    hashed: true,
    salt,
  };
}

const plain = (value: string, identityType = 'emailAddress'): RecipientIdentifier => ({
  kind: 'identity',
  identityType,
  identityHash: value,
  hashed: false,
  salt: undefined,
});

const subject = (value: string): RecipientIdentifier => ({ kind: 'subject-id', value });

function judge(
  identifiers: readonly RecipientIdentifier[],
  known: readonly KnownIdentity[],
  provenHolder?: string,
) {
  const id = identifiers.find((identifier) => identifier.kind === 'subject-id')?.value;
  const recipient = { subjectId: id, claimedName: undefined, identifiers, provenHolder };
  const { match, check } = judgeRecipient({ ...NO_FACTS, recipient }, known, CHECKED_AT);
  return `${match} ${check.code}`;
}

describe('judgeRecipient', () => {
  test.each([
    ['SHA-256', hashed('sha256', 'amara@example.org')],
    ['SHA-256 with salt', hashed('sha256', 'amara@example.org', 'deadsea')],
    ['MD5 with salt', hashed('md5', 'amara@example.org', 'deadsea')],
    ['a plain address', plain('Amara@Example.org')],
    ['a hash of the address as it was written', hashed('sha256', 'Amara@example.org', 's')],
  ])('an e-mail address that fits confirms: %s', (_, identifier) => {
    expect(judge([identifier], [email('Amara@example.org')])).toBe('confirmed recipient.email');
  });

  test('a hash made by another program fits, in upper case too', () => {
    // printf 'mayze@example.orgdeadsea' | sha256sum
    const identityHash = 'sha256$C8D32D06746899D78EEFE21857F5F8327C15F5F4FE7999D42C5C65FCD71E050E';
    const identifier = { ...plain(identityHash), hashed: true, salt: 'deadsea' } as const;
    expect(judge([identifier], [email('mayze@example.org')])).toBe('confirmed recipient.email');
  });

  test.each([
    ['another address', plain('jonas@example.org')],
    ['a hash of another address', hashed('sha256', 'jonas@example.org')],
    [
      'the right address with another salt',
      { ...hashed('sha256', 'amara@example.org', 'a'), salt: 'b' },
    ],
  ] as const)('an e-mail address that does not fit is a mismatch: %s', (_, identifier) => {
    expect(judge([identifier], [email('amara@example.org')])).toBe('mismatch recipient.mismatch');
  });

  test('one address that fits outweighs one that does not', () => {
    const identifiers = [plain('old@example.org'), hashed('sha256', 'amara@example.org')];
    expect(judge(identifiers, [email('amara@example.org')])).toBe('confirmed recipient.email');
  });

  test('a hash of an unknown kind says nothing either way', () => {
    const identifier = { ...plain('sha512$abc'), hashed: true } as const;
    expect(judge([identifier], [email('a@example.org')])).toBe('unstated recipient.not-comparable');
  });

  test('a hash whose length is not that of its kind says nothing either way', () => {
    const identifier = { ...plain(`md5$${'0'.repeat(64)}`), hashed: true } as const;
    expect(judge([identifier], [email('a@example.org')])).toBe('unstated recipient.not-comparable');
  });

  test('the holder who signed the presentation is the subject', () => {
    expect(judge([subject('did:key:zA')], [], 'did:key:zA')).toBe('confirmed recipient.holder');
  });

  test('the holder’s signature for somebody else still confirms, and is warned of', () => {
    const recipient = {
      ...NO_FACTS.recipient,
      subjectId: 'did:key:zA',
      identifiers: [subject('did:key:zA')],
      provenHolder: 'did:key:zA',
      presentedTo: 'https://jobs.example',
    };
    const { match, check } = judgeRecipient({ ...NO_FACTS, recipient }, [], CHECKED_AT);
    expect(match).toBe('confirmed');
    expect(check).toMatchObject({
      outcome: 'warn',
      code: 'recipient.holder-elsewhere',
      params: { audience: 'https://jobs.example' },
    });
  });

  test('a key binding for somebody else confirms, and is warned of as a presentation is', () => {
    const recipient = {
      ...NO_FACTS.recipient,
      keyBound: true,
      presentedTo: 'https://jobs.example',
    };
    const { match, check } = judgeRecipient({ ...NO_FACTS, recipient }, [], CHECKED_AT);
    expect([match, check.outcome, check.code]).toEqual([
      'confirmed',
      'warn',
      'recipient.holder-elsewhere',
    ]);
    const { presentedTo: _, ...own } = recipient;
    const judged = judgeRecipient({ ...NO_FACTS, recipient: own }, [], CHECKED_AT);
    expect(judged.check.code).toBe('recipient.holder');
  });

  test('the holder’s signature, which can be shown again, does not outweigh somebody else’s address', () => {
    const stated = [subject('did:key:zA'), plain('amara@example.org')];
    const jonas = email('jonas@example.org');
    const mismatch = 'mismatch recipient.mismatch';
    expect(judge(stated, [jonas], 'did:key:zA')).toBe(mismatch);
    expect(judge(stated, [jonas, { kind: 'holder', value: 'did:key:zA' }])).toBe(mismatch);
    expect(judge(stated, [], 'did:key:zA')).toBe('confirmed recipient.holder');
    expect(judge(stated, [email('amara@example.org')], 'did:key:zA')).toBe(
      'confirmed recipient.email',
    );
  });

  test('a holder who is not the subject confirms nothing', () => {
    expect(judge([subject('did:key:zA')], [email('a@example.org')], 'did:key:zB')).toBe(
      'unstated recipient.not-comparable',
    );
  });

  test('a DID proven by an earlier presentation confirms', () => {
    expect(judge([subject('did:key:zA')], [{ kind: 'holder', value: 'did:key:zA' }])).toBe(
      'confirmed recipient.identifier',
    );
  });

  test('a DID learned from another credential confirms nothing', () => {
    expect(judge([subject('did:key:zA')], [{ kind: 'subject-id', value: 'did:key:zA' }])).toBe(
      'unstated recipient.not-comparable',
    );
  });

  test('another DID is no mismatch: a person has many', () => {
    expect(judge([subject('did:key:zA')], [{ kind: 'holder', value: 'did:key:zB' }])).toBe(
      'unstated recipient.not-comparable',
    );
  });

  test('an identifier of another kind that fits confirms, one that does not says nothing', () => {
    const student = plain('S-4711', 'studentId');
    expect(judge([student], [{ kind: 'identifier', value: 'S-4711' }])).toBe(
      'confirmed recipient.identifier',
    );
    expect(judge([student], [{ kind: 'identifier', value: 'S-4712' }])).toBe(
      'unstated recipient.not-comparable',
    );
  });

  test('an e-mail address never matches an identifier of another kind', () => {
    expect(judge([plain('a@example.org', 'studentId')], [email('a@example.org')])).toBe(
      'unstated recipient.not-comparable',
    );
  });

  test('says when nothing is stated, and when nobody is there to compare with', () => {
    expect(judge([], [email('a@example.org')])).toBe('unstated recipient.unstated');
    expect(judge([plain('a@example.org')], [])).toBe('unstated recipient.no-candidate');
  });
});

test('an endorsement with its issuer’s own address is not called another person’s, unless it says what somebody achieved', () => {
  const recipient = {
    subjectId: undefined,
    claimedName: undefined,
    identifiers: [plain('registry@school.example')],
    provenHolder: undefined,
  };
  const facts = {
    ...NO_FACTS,
    types: ['VerifiableCredential', 'EndorsementCredential'],
    recipient,
  };
  const known = [email('amara@example.org')];
  expect(judgeRecipient(facts, known, CHECKED_AT).match).toBe('unstated');
  const achievements = [
    {
      id: undefined,
      name: 'Welding',
      description: undefined,
      achievementType: undefined,
      criteria: undefined,
      alignments: [],
      tags: [],
    },
  ];
  expect(judgeRecipient({ ...facts, achievements }, known, CHECKED_AT).match).toBe('mismatch');
});
