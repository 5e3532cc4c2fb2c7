import { expect, test } from 'vitest';
import { readMeaning } from '../../../../src/main/verify/status/message-meaning.ts';

test.each([
  ['revoked', 'revoked'],
  ['Revoked.', 'revoked'],
  ['CREDENTIAL_REVOKED', 'revoked'],
  ['credentialRevoked', 'revoked'],
  ['status: withdrawn', 'revoked'],
  ['This badge has been permanently cancelled', 'revoked'],
  ['on-hold', 'suspended'],
  ['is temporarily suspended', 'suspended'],
  ['ｒｅｖｏｋｅｄ', 'revoked'],
  ['invalid', 'doubtful'],
  ['rejected', 'doubtful'],
])('"%s" says that it is %s', (message, meaning) => {
  expect(readMeaning(message)).toBe(meaning);
});

test.each([
  'not revoked',
  'unrevoked',
  'never revoked',
  'accepted',
  'pending_review',
  'Contact us before it is revoked',
  'revoked and reissued',
  'valid',
  '',
])('"%s" is for a person to judge', (message) => {
  expect(readMeaning(message)).toBeUndefined();
});
