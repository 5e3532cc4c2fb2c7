import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../src/shared/lib/json.ts';
import { change, entryOf } from '../signed-credentials.ts';
import { codesOf, explainBadge, find, signedBadge } from './explaining.ts';

async function codesWith(path: readonly string[], value: JsonValue | undefined) {
  return codesOf(await explainBadge(change(await signedBadge(), path, value)));
}

describe('dates', () => {
  test.each([
    ['2026-01-01', 'date.day-only'],
    ['2026-01-01T00:00:00', 'date.no-zone'],
    ['2026-01-01T00:00:00+0000', 'date.other-form'],
    ['1 January 2026', 'date.other-form'],
    [1_767_225_600, 'date.other-form'],
  ])('%s is a form that only some accept', async (value, code) => {
    expect(await codesWith(['validFrom'], value)).toContain(code);
  });

  test.each(['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.123+05:30'])(
    '%s is one that all accept',
    async (value) => {
      const codes = await codesWith(['validFrom'], value);
      expect(codes.filter((code) => code.startsWith('date.'))).toEqual([]);
    },
  );

  test('are found in the proof too, and named by their place', async () => {
    const badge = change(await signedBadge(), ['proof', 'created'], '2026-01-01');
    expect(find(await explainBadge(badge), 'date.day-only')?.params).toEqual({
      field: 'proof.created',
      value: '2026-01-01',
    });
  });
});

describe('identifiers', () => {
  test('that are missing, or no address, are told', async () => {
    expect(await codesWith(['id'], undefined)).toContain('id.missing');
    expect(await codesWith(['id'], 'badge-17')).toContain('id.not-url');
    expect(await codesWith(['credentialSubject', 'achievement', 'id'], undefined)).toContain(
      'id.achievement-missing',
    );
  });
});

describe('a status entry', () => {
  const LIST = 'https://issuer.example/status/1';
  const entry = entryOf(LIST, 3);

  test.each<[string, JsonValue, string]>([
    ['of an older type', { ...entry, type: 'StatusList2021Entry' }, 'status.rare-type'],
    [
      'of 1EdTech’s own type',
      { id: `${LIST}#3`, type: '1EdTechRevocationList' },
      'status.rare-type',
    ],
    ['that suspends', { ...entry, statusPurpose: 'suspension' }, 'status.purpose'],
    ['beside another', [entry, { ...entry, statusPurpose: 'suspension' }], 'status.several'],
  ])('%s is told', async (_, status, code) => {
    expect(await codesWith(['credentialStatus'], status)).toContain(code);
  });
});

describe('a recipient', () => {
  const identity = (more: JsonObject): JsonObject => ({
    type: 'IdentityObject',
    hashed: true,
    identityType: 'emailAddress',
    identityHash: `sha256$${'ab'.repeat(32)}`,
    salt: 'sea',
    ...more,
  });

  test.each<[string, JsonObject, readonly string[]]>([
    ['by a named hash', {}, ['recipient.named-hash']],
    ['by a bare hash', { identityHash: 'ab'.repeat(32) }, ['recipient.bare-hash']],
    [
      'by MD5 in capitals and without salt',
      { identityHash: `md5$${'AB'.repeat(16)}`, salt: undefined },
      [
        'recipient.named-hash',
        'recipient.weak-hash',
        'recipient.upper-case-hash',
        'recipient.unsalted-hash',
      ],
    ],
  ])('named %s is told', async (_, more, codes) => {
    const found = await codesWith(['credentialSubject', 'identifier'], [identity(more)]);
    expect(found.filter((code) => code.startsWith('recipient.'))).toEqual(codes);
  });

  test('named by its address is not', async () => {
    const plain = identity({ hashed: false, identityHash: 'ada@example.com' });
    const found = await codesWith(['credentialSubject', 'identifier'], [plain]);
    expect(found.filter((code) => code.startsWith('recipient.'))).toEqual([]);
  });
});
