import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  isJudgingDue,
  judgeIssuersAgain,
} from '../../../../src/main/engine/judging/judge-again.ts';
import type { JudgingAgain } from '../../../../src/main/engine/judging/judge-again.ts';
import { createBookKeeper } from '../../../../src/main/engine/background/book-keeper.ts';
import { createJudgeIssuers } from '../../../../src/main/engine/judging/judge-issuers.ts';
import { createTrustJudging } from '../../../../src/main/engine/judging/trust-judging.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import { facts, file, memoryWorkspace, record } from '../../store/samples.ts';

const ISSUER = { id: 'did:web:uni.example', claimedName: 'Example University', url: undefined };
const COUNT = 200;

async function fill() {
  const { workspace, importId } = await memoryWorkspace();
  const credentials = Array.from({ length: COUNT }, (_, index) =>
    record({ facts: facts({ issuer: ISSUER }), path: String(index), trust: 'known' }),
  );
  await workspace.files.record(file(importId, 'a.zip', { credentials }));
  const source = () => Promise.reject(new Error('no network in tests'));
  const judgeIssuers = createJudgeIssuers({ book: createBookKeeper(workspace), source });
  const judging: JudgingAgain = { workspace, judgeIssuers, clock: () => instantFrom(0) };
  const levels = async () => {
    const rows = await workspace.credentials.listToJudge({ limit: COUNT });
    return rows.map(({ trustCheck }) => trustCheck.code);
  };
  return { workspace, judging, levels };
}

function countOf(codes: readonly string[], wanted: string): number {
  return codes.filter((code) => code === wanted).length;
}

test('judging again gives the thread back between slices', async () => {
  const { workspace, judging, levels } = await fill();
  await workspace.issuers.decide(ISSUER.id, 'blocked');
  const judged = judgeIssuersAgain(judging);
  const seen = new Set<number>();
  for (let count = 0; count < COUNT; seen.add(count)) {
    await setImmediate();
    count = countOf(await levels(), 'issuer.blocked');
  }
  expect(await judged).toBe(COUNT);
  // Whoever had a turn in between saw a part of it done.
  expect([...seen].filter((count) => count > 0 && count < COUNT).length).toBeGreaterThan(2);
});

test('what was broken off is done when the workspace is opened again', async () => {
  const { workspace, judging, levels } = await fill();
  await workspace.issuers.decide(ISSUER.id, 'blocked');
  let slices = 0;
  await judgeIssuersAgain({ ...judging, isClosed: () => (slices += 1) > 2 });
  expect(countOf(await levels(), 'issuer.blocked')).toBeLessThan(COUNT);
  expect(await isJudgingDue(workspace)).toBe(true);

  await new Promise<void>((resolve) => {
    createTrustJudging(judging, () => 'incident', resolve);
  });
  expect(countOf(await levels(), 'issuer.blocked')).toBe(COUNT);
  expect(await isJudgingDue(workspace)).toBe(false);
});

test('a decision on one issuer is heard by its own credentials, and leaves nothing due', async () => {
  const { workspace, judging, levels } = await fill();
  const trustJudging = createTrustJudging(
    judging,
    () => 'incident',
    () => undefined,
  );
  await workspace.issuers.decide(ISSUER.id, 'blocked');
  await trustJudging.judge(['did:web:UNI.example']);
  expect(countOf(await levels(), 'issuer.blocked')).toBe(COUNT);
  expect(await isJudgingDue(workspace)).toBe(false);
  await workspace.issuers.decide('did:web:other.example', 'blocked');
  await workspace.issuers.decide(ISSUER.id, undefined);
  await trustJudging.judge([ISSUER.id]);
  // The decision on the other was never heard: everything is judged when the workspace is next opened.
  expect(await isJudgingDue(workspace)).toBe(true);
});
