import { describe, expect, test } from 'vitest';
import { listWarmUps, warmThread } from '../../../../src/main/verify/pool/warm-up.ts';
import { verifyCredential } from '../../../../src/main/verify/verify-credential.ts';

test('goes all the way of each: signatures are checked, and lists of those that were revoked', async () => {
  const outcomes = await Promise.all((await listWarmUps()).map(verifyCredential));
  expect(outcomes.length).toBeGreaterThanOrEqual(6);
  const codes = outcomes.map(({ verification }) => verification.checks.map(({ code }) => code));
  for (const of of codes) expect(of).toEqual(expect.arrayContaining(['proof.valid', 'key.found']));
  expect(codes.filter((of) => of.includes('status.current')).length).toBeGreaterThanOrEqual(3);
  expect(outcomes.flatMap(({ wanted }) => wanted)).toEqual([]);
});

describe('a thread that is started', () => {
  test('warms up while nothing is asked of it, for a while', async () => {
    let verified = 0;
    const start = performance.now();
    await warmThread(
      (request) => {
        verified += 1;
        return verifyCredential(request);
      },
      () => false,
    );
    expect(verified).toBeGreaterThan(6);
    expect(performance.now() - start).toBeGreaterThanOrEqual(490);
  });

  test('does not where it is asked already', async () => {
    let verified = 0;
    const count = () => Promise.resolve((verified += 1));
    await warmThread(count, () => true);
    expect(verified).toBe(0);
  });

  test('stops as soon as it is', async () => {
    let verified = 0;
    const count = () => Promise.resolve((verified += 1));
    await warmThread(count, () => verified === 3);
    expect(verified).toBe(3);
  });
});
