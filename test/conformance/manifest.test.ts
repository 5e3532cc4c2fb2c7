import { describe, expect, test } from 'vitest';
import { describeTable } from './conformance-table.ts';
import { REASONS, findReason } from './reasons.ts';
import { runSuites } from './suites.ts';
import { HAS_VECTORS, reportLeftOut } from './vectors.ts';

reportLeftOut('the manifest', 1830);

describe.runIf(HAS_VECTORS)(
  'every file of which its source, or a measurement, says something',
  async () => {
    const cases = HAS_VECTORS ? await runSuites() : [];

    test('there are enough of them', () => {
      expect(cases.length).toBeGreaterThan(700);
    });

    test('agrees with us, or there is a reason why not', () => {
      const unexplained = cases.filter((one) => !one.agrees && findReason(one) === undefined);
      expect(
        unexplained.map(({ path, wanted, given }) => `${path}: wanted ${wanted}, given ${given}`),
      ).toEqual([]);
    });

    test('each reason is still needed', () => {
      const disagreeing = cases.filter(({ agrees }) => !agrees);
      const stale = REASONS.filter(
        (reason) => !disagreeing.some((one) => findReason(one) === reason),
      );
      expect(stale).toEqual([]);
    });

    test('each file that a reason names disagrees', () => {
      const agreeing = cases.filter((one) => one.agrees && findReason(one) !== undefined);
      expect(agreeing.map(({ path }) => path)).toEqual([]);
    });

    test('docs/conformance.md is what this run gives', async () => {
      await expect(describeTable(cases)).toMatchFileSnapshot('../../docs/conformance.md');
    });
  },
);
