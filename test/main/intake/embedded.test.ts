import { expect, test } from 'vitest';
import { readEmbeddedCredential } from '../../../src/main/intake/index.ts';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const BADGE = { type: ['VerifiableCredential', 'OpenBadgeCredential'] };
const TOKEN = `${encode({ alg: 'ES256' })}.${encode(BADGE)}.c2ln`;

test.each([
  ['a badge', BADGE, 'ob3-json'],
  ['a record', { type: ['ClrCredential'] }, 'clr2-json'],
  ['an object of no known type', { name: 'x' }, 'vc-json'],
  ['a token', TOKEN, 'ob3-jwt'],
  ['a token of something else', `${encode({ alg: 'ES256' })}.${encode({})}.c2ln`, 'vc-jwt'],
  ['a token with disclosures', `${TOKEN}~`, 'vc-sd-jwt'],
  ['a data: URL of a token', `data:application/vc+jwt,${TOKEN}`, 'ob3-jwt'],
  [
    'an envelope',
    { type: 'EnvelopedVerifiableCredential', id: `data:application/vc+sd-jwt,${TOKEN}~` },
    'vc-sd-jwt',
  ],
])('%s is read as what it says it is', (_, value, format) => {
  expect(readEmbeddedCredential(value, 'here')).toMatchObject({ format, path: 'here' });
});

test.each([
  ['a URL', 'https://uni.example/badges/1'],
  ['a number', 1],
  [
    'an envelope of something else',
    { type: 'EnvelopedVerifiableCredential', id: 'data:text/plain,x' },
  ],
  ['an encrypted token', `${encode({ alg: 'RSA-OAEP' })}.a.b.c.d`],
])('%s is no credential in itself', (_, value) => {
  expect(readEmbeddedCredential(value, '')).toBeUndefined();
});
