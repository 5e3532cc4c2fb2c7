import { describe, expect, test } from 'vitest';
import { describeCheck, isCheckCode } from '../../../src/shared/messages/checks/index.ts';

describe('describeCheck', () => {
  test('names the day, not the instant', () => {
    const sentence = describeCheck({
      code: 'validity.expired',
      params: { until: '2024-02-29T23:59:59Z' },
    });
    expect(sentence).toBe('It expired on 29 February 2024.');
  });

  test('says visibly which value is missing', () => {
    expect(describeCheck({ code: 'validity.expired' })).toContain('(until not stated)');
  });

  test('keeps forged, expired and not checked apart', () => {
    const sentences = (['proof.mismatch', 'validity.expired', 'status.unavailable'] as const).map(
      (code) => describeCheck({ code }),
    );
    expect(new Set(sentences).size).toBe(3);
    expect(sentences[0]).toContain('changed after it was issued');
    expect(sentences[2]).toContain('could not be checked');
  });
});

test('isCheckCode knows its own and nothing inherited', () => {
  expect(isCheckCode('proof.valid')).toBe(true);
  expect(isCheckCode('constructor')).toBe(false);
  expect(isCheckCode('')).toBe(false);
});
