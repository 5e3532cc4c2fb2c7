import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../../src/shared/lib/instant.ts';
import { checkValidityPeriod } from '../../../../src/main/verify/checks/validity-period.ts';

const instant = (text: string) => parseInstant(text)!;

const period = { validFrom: '2026-01-01T00:00:00Z', validUntil: '2026-12-31T23:59:59Z' };

describe('checkValidityPeriod', () => {
  test.each([
    ['one second early', '2025-12-31T23:59:59Z', 'fail', 'validity.not-yet'],
    ['at the first instant', '2026-01-01T00:00:00Z', 'pass', 'validity.current'],
    ['at the last instant', '2026-12-31T23:59:59Z', 'pass', 'validity.current'],
    ['one second late', '2027-01-01T00:00:00Z', 'fail', 'validity.expired'],
  ])('%s', (_, now, outcome, code) => {
    expect(checkValidityPeriod(period, instant(now))).toMatchObject({ outcome, code });
  });

  test.each([
    ['the end of version 1.1', { ...period, expirationDate: '2026-02-01T00:00:00Z' }, 'fail'],
    ['the start of version 1.1', { ...period, issuanceDate: '2026-06-01T00:00:00Z' }, 'fail'],
    ['a wider end of version 1.1', { ...period, expirationDate: '2030-01-01T00:00:00Z' }, 'pass'],
  ])('the tightest of two dates counts: %s', (_, credential, outcome) => {
    expect(checkValidityPeriod(credential, instant('2026-03-01T00:00:00Z')).outcome).toBe(outcome);
  });

  test('holds for ever without an end', () => {
    const openEnded = { validFrom: period.validFrom };
    expect(checkValidityPeriod(openEnded, instant('2999-01-01T00:00:00Z')).outcome).toBe('pass');
  });

  test.each([
    ['30 February', '2026-02-30T00:00:00Z'],
    ['no time zone', '2026-02-03T00:00:00'],
    ['a number', 1_700_000_000],
    ['a list', ['2026-12-31T23:59:59Z']],
  ])('a date that is none makes the period unknown: %s', (_, validUntil) => {
    const finding = checkValidityPeriod({ ...period, validUntil }, instant('2026-03-01T00:00:00Z'));
    expect(finding).toMatchObject({ outcome: 'unknown', code: 'validity.malformed' });
  });

  test('a date that is null is none, as a signature covers nothing of it', () => {
    const openEnded = { ...period, validUntil: null };
    expect(checkValidityPeriod(openEnded, instant('2999-01-01T00:00:00Z')).outcome).toBe('pass');
  });

  test('names the day on which it expired', () => {
    const finding = checkValidityPeriod(period, instant('2027-06-01T00:00:00Z'));
    expect(finding.params).toEqual({ until: '2026-12-31T23:59:59.000Z' });
  });
});
