import { describe, expect, test } from 'vitest';
import { findDecidingCheck } from '../../../src/renderer/lib/deciding-check.ts';
import type { CheckView } from '../../../src/shared/contract/views.ts';

const checkedAt = '2026-03-02T09:30:00Z';

function check(
  id: CheckView['id'],
  outcome: CheckView['outcome'],
  code: CheckView['code'],
): CheckView {
  return { id, outcome, code, checkedAt };
}

const SIGNED = check('proof', 'pass', 'proof.valid');
const EXPIRED = check('validity-period', 'fail', 'validity.expired');
const FORGED = check('proof', 'fail', 'proof.mismatch');
const NOT_ASKED = check('status', 'unknown', 'status.unavailable');
const SOMEBODY_ELSE = check('recipient', 'fail', 'recipient.mismatch');
const UNSTATED = check('recipient', 'unknown', 'recipient.unstated');

describe('findDecidingCheck', () => {
  test('of a verified credential is its signature', () => {
    expect(findDecidingCheck({ verdict: 'verified', checks: [UNSTATED, SIGNED] })).toBe(SIGNED);
  });

  test('of a rejected one is not the lapse beside the forgery', () => {
    expect(findDecidingCheck({ verdict: 'rejected', checks: [EXPIRED, FORGED] })).toBe(FORGED);
  });

  test('of a lapsed one is the lapse', () => {
    expect(findDecidingCheck({ verdict: 'lapsed', checks: [SIGNED, EXPIRED] })).toBe(EXPIRED);
  });

  test('is never one that only informs', () => {
    const checks = [SOMEBODY_ELSE, UNSTATED, NOT_ASKED];
    expect(findDecidingCheck({ verdict: 'unconfirmed', checks })).toBe(NOT_ASKED);
  });

  test('is none when no check says it', () => {
    expect(findDecidingCheck({ verdict: 'unconfirmed', checks: [SIGNED] })).toBeUndefined();
  });
});
