import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBadge, makeSigner, sign } from '../verify/signed-credentials.ts';
import { openDesk } from './finding-desk.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

test('everybody is counted, and an opening’s coverage and stages where one is asked for', async () => {
  const signer = await makeSigner();
  await desk.takeInAll({ 'Ana Lima/1.json': await sign(makeBadge(signer.id), signer) });
  await desk.call('issuers.setTrust', { issuerId: 'did:web:never-seen.example', trust: 'trusted' });
  const { id } = await desk.person('Ana Lima');
  const requirements = [
    { key: 'welding', name: 'Welding', need: 'must' as const, issuer: 'any' as const },
  ];
  const saved = await desk.call('openings.save', {
    opening: { title: 'Welder', note: '', requirements },
  });
  await desk.call('stages.set', { ...saved, candidateIds: [id], stage: 'offer' });

  const all = await desk.call('insights.get', {});
  expect(all).toMatchObject({
    people: 1,
    verdicts: { verified: 1, lapsed: 0, unconfirmed: 0, rejected: 0 },
    issuers: { trusted: 0, known: 0, unknown: 1, blocked: 0 },
  });
  expect(all.opening).toBeUndefined();
  const { opening } = await desk.call('insights.get', saved);
  expect(opening?.coverage).toMatchObject([
    { proven: 0, nearly: 0, requirement: { key: 'welding' } },
  ]);
  expect(opening?.stages).toMatchObject({ new: 0, offer: 1 });
});

test('an opening that is not there is said to be so', async () => {
  const asked = desk.call('insights.get', { openingId: '0190a000-0000-7000-8000-000000000000' });
  await expect(asked).rejects.toThrow('not-found');
});
