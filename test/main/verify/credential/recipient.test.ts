import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../src/shared/lib/json.ts';
import {
  readRecipient,
  readSubjectIdentifiers,
  readSubjectName,
} from '../../../../src/main/verify/credential/recipient.ts';

const HEX = 'ab'.repeat(32);

function identity(identityType: string, identityHash: string, hashed = false, salt?: string) {
  return { kind: 'identity', identityType, identityHash, hashed, salt };
}

describe('a subject', () => {
  const read = (identifier: JsonObject) => readSubjectIdentifiers({ identifier });

  test.each([true, 'true'])('has a hash where it says so (%j), with its salt', (hashed) => {
    const object = { identityType: 'emailAddress', identityHash: HEX, hashed, salt: 'sea' };
    expect(read(object)).toEqual([identity('emailAddress', HEX, true, 'sea')]);
  });

  test.each([false, 'false', 'yes', undefined])('has none where it says %j', (hashed) => {
    const object = { identityType: 'emailAddress', identityHash: 'ada@a.example' };
    expect(read(hashed === undefined ? object : { ...object, hashed })).toEqual([
      identity('emailAddress', 'ada@a.example'),
    ]);
  });

  test('has a hash by its prefix, whatever it says, and by nothing within a name', () => {
    const prefixed = `sha256$${HEX}`;
    expect(read({ identityType: 'emailAddress', identityHash: prefixed, hashed: false })).toEqual([
      identity('emailAddress', prefixed, true),
    ]);
    expect(read({ identityType: 'name', identityHash: `x${prefixed}` })).toEqual([
      identity('name', `x${prefixed}`),
    ]);
  });

  test.each(['email', 'emailAddress', 'EMAIL'])('has a bare address under %s', (identityType) => {
    expect(read({ identityType, identityHash: 'mailto:ada@a.example' })).toEqual([
      identity(identityType, 'ada@a.example'),
    ]);
  });

  test.each(['xemail', 'emailX', 'name'])('has no address under %s', (identityType) => {
    expect(read({ identityType, identityHash: 'mailto:ada@a.example' })).toEqual([
      identity(identityType, 'mailto:ada@a.example'),
    ]);
  });

  test('has an address by an id that is one, and no other id is', () => {
    expect(readSubjectIdentifiers({ id: 'MAILTO:ada@a.example' })).toEqual([
      { kind: 'subject-id', value: 'MAILTO:ada@a.example' },
      identity('emailAddress', 'ada@a.example'),
    ]);
    const id = 'urn:mailto:ada@a.example';
    expect(readSubjectIdentifiers({ id })).toEqual([{ kind: 'subject-id', value: id }]);
  });

  test('without a value identifies nobody', () => {
    expect(read({ identityType: 'emailAddress' })).toEqual([]);
  });

  test.each<[string, JsonObject, string | undefined]>([
    ['by its name', { name: 'Ada', givenName: 'A.' }, 'Ada'],
    ['by its parts', { givenName: 'Ada', familyName: 'King' }, 'Ada King'],
    [
      'by an identity that is a name',
      { identifier: { identityType: 'name', identityHash: 'Ada' } },
      'Ada',
    ],
    [
      'by no identity that is another',
      { identifier: { identityType: 'studentId', identityHash: '17' } },
      undefined,
    ],
    [
      'by no hash of a name',
      { identifier: { identityType: 'name', identityHash: HEX, hashed: true } },
      undefined,
    ],
    ['by no id', { id: 'did:example:ada' }, undefined],
  ])('is called %s', (_, subject, name) => {
    expect(readSubjectName(subject, readSubjectIdentifiers(subject))).toBe(name);
  });
});

describe('a recipient of Open Badges 2.0', () => {
  test.each<[string, JsonValue, JsonValue | undefined, unknown]>([
    [
      'is an address by default',
      { identity: 'ada@a.example' },
      undefined,
      [identity('emailAddress', 'ada@a.example')],
    ],
    [
      'is what its type says',
      { type: 'telephone', identity: '+44 1' },
      undefined,
      [identity('telephone', '+44 1')],
    ],
    [
      'is hashed with its own salt',
      { type: 'email', hashed: true, identity: HEX, salt: 'sea' },
      'other',
      [identity('emailAddress', HEX, true, 'sea')],
    ],
    ['is nobody without identity', { type: 'email' }, undefined, []],
    [
      'was a text in 1.0',
      'ada@a.example',
      'sea',
      [identity('emailAddress', 'ada@a.example', false, 'sea')],
    ],
    [
      'was a hash in 1.0',
      `md5$${'ab'.repeat(16)}`,
      'sea',
      [identity('emailAddress', `md5$${'ab'.repeat(16)}`, true, 'sea')],
    ],
  ])('%s', (_, recipient, salt, expected) => {
    expect(readRecipient(recipient, salt)).toEqual(expected);
  });
});
