import { expect, test } from 'vitest';
import { checkNestedCredentials } from '../../../../src/main/verify/checks/nested-credentials.ts';

test('a credential without others in it is left alone', () => {
  const credential = { credentialSubject: { id: 'did:key:z' } };
  expect(checkNestedCredentials(credential)).toMatchObject({
    outcome: 'skipped',
    code: 'nested.none',
  });
});

test.each([
  ['in the subject', { credentialSubject: { verifiableCredential: [{}] } }],
  ['in one of several subjects', { credentialSubject: [{}, { verifiableCredential: 'e.y.z' }] }],
  ['at the top', { verifiableCredential: [{}], credentialSubject: {} }],
])('credentials in it that nobody checked are unknown: %s', (_, credential) => {
  expect(checkNestedCredentials(credential).outcome).toBe('unknown');
});
