import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBadge, makeSigner, sign } from '../verify/signed-credentials.ts';
import { openDesk } from './finding-desk.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

test('what is asked for is ranked before it is saved as it is ranked afterwards', async () => {
  const signer = await makeSigner();
  const { credentialSubject, ...badge } = makeBadge(signer.id);
  const subject = credentialSubject as { readonly achievement: object };
  const alignment = [
    { type: ['Alignment'], targetName: 'JavaScript', targetUrl: 'https://skills.example/js' },
  ];
  const aligned = {
    ...badge,
    credentialSubject: { ...subject, achievement: { ...subject.achievement, alignment } },
  };
  await desk.takeInAll({ 'Ana Lima/1.json': await sign(aligned, signer) });
  const requirements = [
    { key: 'js', name: 'JS', need: 'must' as const, issuer: 'any' as const },
    { key: 'welding', name: 'Welding', need: 'nice' as const, issuer: 'any' as const },
  ];
  const draft = await desk.call('openings.rank', { requirements });
  expect(draft.rows.map(({ name, musts }) => [name, musts])).toEqual([['Ana Lima', 1]]);
  expect(draft.rows[0]?.answers.map(({ proven }) => proven)).toEqual([true, false]);
  expect(draft.rows[0]?.answers.map(({ key }) => key)).toEqual(['js', 'welding']);
  const saved = await desk.call('openings.save', {
    opening: { title: 'Developer', note: '', requirements },
  });
  const opening = await desk.call('openings.get', saved);
  const after = await desk.call('openings.rank', { requirements: opening.requirements });
  expect(after.rows[0]?.answers.map(({ key }) => key)).toEqual(['javascript', 'welding']);
  expect(after.rows.map(({ musts, nices }) => [musts, nices])).toEqual([[1, 0]]);
});
