import { describe, expect, test } from 'vitest';
import { findReason } from '../../../src/shared/model/reason.ts';
import type { CheckId, CheckOutcome } from '../../../src/shared/model/verdict.ts';

const checks = (...found: readonly (readonly [CheckId, CheckOutcome])[]) =>
  found.map(([id, outcome]) => ({ id, outcome }));

describe('findReason', () => {
  test('has none for what is verified', () => {
    expect(findReason('verified', checks(['proof', 'pass']))).toBeUndefined();
  });

  test('for what is rejected is no lapse, and nothing that only informs', () => {
    const all = checks(
      ['recipient', 'fail'],
      ['validity-period', 'fail'],
      ['context-integrity', 'fail'],
      ['proof', 'fail'],
    );
    expect(findReason('rejected', all)?.id).toBe('context-integrity');
  });

  test('for what has lapsed is the lapse', () => {
    const all = checks(['proof', 'pass'], ['recipient', 'fail'], ['status', 'fail']);
    expect(findReason('lapsed', all)?.id).toBe('status');
  });

  test('for a signature that could not be checked is the key that could not be had', () => {
    const all = checks(['proof', 'unknown'], ['key-resolution', 'unknown']);
    expect(findReason('unconfirmed', all)?.id).toBe('key-resolution');
  });

  test('is never a check that only informs', () => {
    const all = checks(['recipient', 'unknown'], ['issuer-trust', 'unknown']);
    expect(findReason('unconfirmed', all)).toBeUndefined();
  });

  test('for a signature of an unknown kind is the signature', () => {
    const all = checks(['proof', 'unknown'], ['key-resolution', 'pass']);
    expect(findReason('unconfirmed', all)?.id).toBe('proof');
  });

  test('for a document of an unknown kind is the document', () => {
    const all = checks(['document-structure', 'unknown'], ['key-resolution', 'unknown']);
    expect(findReason('unconfirmed', all)?.id).toBe('document-structure');
  });
});
