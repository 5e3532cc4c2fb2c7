import { expect, test } from 'vitest';
import { relateIdentifiers } from '../../../../../src/main/verify/proofs/jades/legal-identifier.ts';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';

const country = (code: string) => ({
  id: `http://publications.europa.eu/resource/authority/country/${code}`,
});
const number = (notation: string, code?: string): JsonObject =>
  code === undefined ? { notation } : { notation, spatial: country(code) };

test.each([
  [
    'the same number of the register',
    { registration: number('12345678', 'EST') },
    'NTREE-12345678',
    'same',
  ],
  ['written with spaces', { registration: number('12 345 678', 'EST') }, 'NTREE-12345678', 'same'],
  [
    'with its country in the number',
    { vatIdentifier: number('SI43353126') },
    'VATSI-43353126',
    'same',
  ],
  [
    'of Greece, which is EL in VAT numbers',
    { vatIdentifier: number('EL123') },
    'VATEL-123',
    'same',
  ],
  ['whole, as eIDAS identifier', { eIDASIdentifier: number('VATES-B1') }, 'VATES-B1', 'same'],
  [
    'one of several',
    { vatIdentifier: [number('1', 'EST'), number('2', 'EST')] },
    'VATEE-2',
    'same',
  ],
  ['another number of the register', { registration: number('1', 'EST') }, 'NTREE-2', 'other'],
  ['another VAT number', { vatIdentifier: number('1', 'EST') }, 'VATEE-2', 'other'],
  ['the number of another country', { registration: number('2', 'SVN') }, 'NTREE-2', 'silent'],
  ['the number of no stated country', { registration: number('2') }, 'NTREE-2', 'silent'],
  ['the number of another register', { registration: number('2', 'EST') }, 'VATEE-2', 'silent'],
  [
    'a tax number, which need not be for VAT',
    { taxIdentifier: number('1', 'EST') },
    'VATEE-2',
    'silent',
  ],
  ['no number', {}, 'NTREE-2', 'silent'],
  [
    'a number, where the certificate has none',
    { registration: number('2', 'EST') },
    undefined,
    'silent',
  ],
  [
    'a number, where the certificate has one of no kind',
    { registration: number('2') },
    '2',
    'silent',
  ],
  ['marks for a number', { registration: number('-', 'EST') }, 'NTREE-2', 'silent'],
] as const)('%s', (_, issuer, certified, relation) => {
  expect(relateIdentifiers(issuer as JsonObject, certified)).toBe(relation);
});
