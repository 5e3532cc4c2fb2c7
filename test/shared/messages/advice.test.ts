import { expect, test } from 'vitest';
import { ADVICE, adviseOn } from '../../../src/shared/messages/checks/advice.ts';
import type { CheckCode } from '../../../src/shared/messages/checks/index.ts';
import type { CheckId, CheckOutcome, Verdict } from '../../../src/shared/model/verdict.ts';

const check = (id: CheckId, code: CheckCode, outcome: CheckOutcome) => ({ id, code, outcome });
const EXPIRED = check('validity-period', 'validity.expired', 'fail');

test.each<[string, Verdict, readonly ReturnType<typeof check>[], string | undefined]>([
  ['forged', 'rejected', [check('proof', 'proof.mismatch', 'fail')], ADVICE.rejected],
  ['expired', 'lapsed', [EXPIRED], ADVICE.expired],
  ['revoked', 'lapsed', [check('status', 'status.revoked', 'fail')], ADVICE.revoked],
  ['both', 'lapsed', [EXPIRED, check('status', 'status.revoked', 'fail')], ADVICE.revoked],
  ['suspended', 'lapsed', [check('status', 'status.suspended', 'fail')], ADVICE.suspended],
  [
    'not valid yet',
    'lapsed',
    [check('validity-period', 'validity.not-yet', 'fail')],
    ADVICE.notYet,
  ],
  [
    'expired, of which nobody knows who wrote it',
    'lapsed',
    [check('proof', 'proof.not-checked', 'unknown'), EXPIRED],
    ADVICE.lapsedAndOpen,
  ],
  [
    'unconfirmed for want of a list',
    'unconfirmed',
    [check('status', 'status.unavailable', 'unknown')],
    ADVICE.online,
  ],
  [
    'signed in a way that is not known',
    'unconfirmed',
    [check('proof', 'proof.unsupported', 'unknown')],
    ADVICE.unconfirmed,
  ],
  [
    'unconfirmed for a reason that says what to do',
    'unconfirmed',
    [check('key-resolution', 'key.unavailable', 'unknown')],
    undefined,
  ],
  ['verified', 'verified', [check('proof', 'proof.valid', 'pass')], undefined],
])('of what is %s it is said what to do', (_, verdict, checks, advice) => {
  expect(adviseOn(verdict, checks)).toBe(advice);
});

test('only of what is known to be its issuer’s it is said that nothing was changed in it', () => {
  const told = [ADVICE.rejected, ADVICE.lapsedAndOpen, ADVICE.online, ADVICE.unconfirmed];
  for (const advice of told) expect(advice).not.toContain('Nothing was changed');
});
