import { expect, test } from 'vitest';
import { describeIssuer } from '../../../src/main/report/phrases.ts';

const uni = { id: 'did:web:uni.example', name: 'Uni', trust: 'known' } as const;

test.each([
  ['by name and id', uni, 'Uni (did:web:uni.example)'],
  ['by its id where it has no name', { ...uni, name: '' }, 'did:web:uni.example'],
  [
    'by a registry’s name before its own',
    { ...uni, listedAs: 'The University' },
    'The University (named here Uni) (did:web:uni.example)',
  ],
  ['once where both are one', { ...uni, listedAs: 'Uni' }, 'Uni (did:web:uni.example)'],
])('an issuer is named %s', (_, issuer, phrase) => {
  expect(describeIssuer(issuer)).toBe(phrase);
});
