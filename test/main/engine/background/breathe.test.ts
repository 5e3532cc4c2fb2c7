import { expect, test } from 'vitest';
import { createBreather } from '../../../../src/main/engine/background/breathe.ts';

function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** Does four pieces of work that are ready at once, while somebody else waits for turns. */
async function workBesideOthers(limitMs: number, pieceMs: number): Promise<string> {
  const log: string[] = [];
  const run = { isOver: false };
  const noteTurn = () => {
    log.push('turn');
    if (!run.isOver) setImmediate(noteTurn);
  };
  setImmediate(noteTurn);
  const breathe = createBreather(limitMs);
  const pieces = ['1', '2', '3', '4'].map(async (piece) => {
    await breathe();
    log.push(piece);
    work(pieceMs);
  });
  await Promise.all(pieces);
  run.isOver = true;
  return log.join(' ');
}

test('work that is ready all at once is done in pieces, between which others have a turn', async () => {
  expect(await workBesideOthers(5, 8)).toMatch(/1( turn)+ 2( turn)+ 3( turn)+ 4/u);
});

test('work of a moment is done in one turn', async () => {
  expect(await workBesideOthers(10_000, 1)).toMatch(/1 2 3 4/u);
});
