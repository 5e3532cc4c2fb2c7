import { beforeAll, describe, expect, test } from 'vitest';
import { readCredentials } from '../../src/main/intake/index.ts';
import { describeCheck } from '../../src/shared/messages/checks/index.ts';
import { describeProblem } from '../../src/shared/messages/problem.ts';
import { verify } from '../main/verify/signed-credentials.ts';
import { BADGES, makeRecordWithRevokedBadge } from './formats/badges.ts';
import { CARRIERS, makeHalfGood } from './formats/carriers.ts';
import { EMBEDDED } from './formats/embedded.ts';
import { PUBLISHED } from './formats/published.ts';
import { STATUSES } from './formats/statuses.ts';
import { TOKENS } from './formats/tokens.ts';
import type { FormatRow, Handed, Refusal } from './formats/row.ts';
import { HAS_VECTORS } from './vectors.ts';

/**
 * For every format and kind of proof that is said to be checked: a file that an implementation which is
 * not ours has made is verified, and changed in at least three ways it is refused, each time for a
 * reason of its own that has a sentence of its own.
 */
const ROWS: readonly FormatRow[] = [
  ...EMBEDDED,
  ...TOKENS,
  ...BADGES,
  ...CARRIERS,
  ...STATUSES,
  ...PUBLISHED,
];

interface Judged {
  readonly verdicts: readonly string[];
  readonly faults: readonly string[];
  /** These, and what is remarked, by code, with the sentence for each. */
  readonly reasons: ReadonlyMap<string, string>;
}

async function judge({ file, documents = {} }: Handed): Promise<Judged> {
  const read = await readCredentials('file', Buffer.from(file));
  const outcomes = await Promise.all(read.documents.map((document) => verify(document, documents)));
  const checks = outcomes
    .flatMap(({ verification }) => verification.checks)
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown' || outcome === 'warn');
  return {
    verdicts: outcomes.map(({ verification }) => verification.verdict),
    faults: checks.filter(({ outcome }) => outcome !== 'warn').map(({ code }) => code),
    reasons: new Map([
      ...checks.map((check) => [check.code, describeCheck(check)] as const),
      ...read.problems.map((problem) => [problem.code, describeProblem('file', problem)] as const),
    ]),
  };
}

describe.each(ROWS.filter((row) => HAS_VECTORS || row.needsVectors !== true))(
  '$format, made by $signer',
  ({ make, refusals }) => {
    let good: Handed;
    const refused = new Map<string, Promise<Judged>>();
    beforeAll(async () => {
      good = await make();
    });

    /** Each is made and judged once. */
    function judgeRefusal(what: string, { change }: Refusal): Promise<Judged> {
      const known = refused.get(what) ?? Promise.resolve(change(good)).then(judge);
      refused.set(what, known);
      return known;
    }

    test('is verified', async () => {
      const { verdicts, faults } = await judge(good);
      expect(faults).toEqual([]);
      expect(verdicts.length).toBeGreaterThan(0);
      expect(new Set(verdicts)).toEqual(new Set(['verified']));
    });

    test.each(Object.entries(refusals))('with %s is refused', async (what, one) => {
      const { verdicts, reasons } = await judgeRefusal(what, one);
      expect([...reasons.keys()]).toContain(one.code);
      expect(verdicts).not.toContain('verified');
    });

    test('is refused for at least three reasons, each with a sentence of its own', async () => {
      const sentences = new Map<string, string | undefined>();
      for (const [what, one] of Object.entries(refusals)) {
        // oxlint-disable-next-line no-await-in-loop -- judged already
        sentences.set(one.code, (await judgeRefusal(what, one)).reasons.get(one.code));
      }
      expect(sentences.size).toBeGreaterThanOrEqual(3);
      expect(new Set(sentences.values()).size).toBe(sentences.size);
    });
  },
);

test('of several badges in one picture each is judged for itself', async () => {
  const { verdicts, faults } = await judge(await makeHalfGood());
  expect(verdicts).toEqual(['verified', 'rejected']);
  expect(faults).toEqual(['proof.mismatch']);
});

test('a badge in a learner record that was revoked is named, and takes nothing from the record', async () => {
  const { verdicts, reasons } = await judge(await makeRecordWithRevokedBadge());
  expect(verdicts).toEqual(['verified']);
  expect(reasons.get('nested.lapsed')).toContain('Welding');
});
