import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeCheck } from '../../../src/shared/messages/checks/index.ts';
import { makeNestedBadge, makeRecord, signRecord } from '../verify/learner-records.ts';
import { makeSigner, sign } from '../verify/signed-credentials.ts';
import type { Signer } from '../verify/signed-credentials.ts';
import { writeFiles } from './credentials.ts';
import { startEngine } from './running-engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let university: Signer;
let company: Signer;

const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };

async function takeInRecord(names: readonly string[], issuers: readonly Signer[]): Promise<void> {
  const nested = await Promise.all(
    names.map((name, index) => {
      const issuer = issuers[index] ?? company;
      const badge = makeNestedBadge(issuer.id, name);
      const subject = badge['credentialSubject'] as { achievement: object };
      const alignment = [
        { type: ['Alignment'], targetName: 'Welding', targetUrl: 'https://skills.example/welding' },
      ];
      const achievement = { ...subject.achievement, alignment };
      return sign({ ...badge, credentialSubject: { ...subject, achievement } }, issuer);
    }),
  );
  const record = await signRecord(makeRecord(university.id, nested), university);
  writeFiles(engine.folder, { 'in/Ana Lima/record.json': JSON.stringify(record) });
  await engine.takeIn(join(engine.folder, 'in'));
}

async function ana() {
  const { rows } = await engine.call('candidates.search', { filter: FILTER });
  const view = await engine.call('candidates.get', { candidateId: rows[0]?.id ?? '' });
  const [credential] = view.credentials;
  const trust = credential?.checks.find(({ id }) => id === 'issuer-trust');
  return {
    welding: view.skills.find(({ key }) => key === 'welding')?.proven,
    verdict: credential?.verdict,
    trust: credential?.issuer.trust,
    sentence: trust && describeCheck(trust),
  };
}

async function provenBySearch(): Promise<number> {
  const filter = { ...FILTER, skills: ['welding'] };
  return (await engine.call('candidates.search', { filter })).total;
}

describe('a learner record that holds a credential by an issuer whom the employer has blocked', () => {
  beforeEach(async () => {
    engine = await startEngine();
    university = await makeSigner();
    company = await makeSigner();
  });
  afterEach(() => engine.close());

  test('proves that credential’s skill no longer, and says why', async () => {
    await takeInRecord(['Welder'], [company]);
    expect([(await ana()).welding, await provenBySearch()]).toEqual([true, 1]);
    await engine.call('issuers.setTrust', { issuerId: company.id, trust: 'blocked' });
    expect(await ana()).toMatchObject({
      welding: undefined,
      verdict: 'verified',
      trust: 'unknown',
      sentence: expect.stringContaining('whom you have blocked'),
    });
    expect(await provenBySearch()).toBe(0);
  });

  test('proves it again when the decision is taken back', async () => {
    await takeInRecord(['Welder'], [company]);
    await engine.call('issuers.setTrust', { issuerId: company.id, trust: 'blocked' });
    await engine.call('issuers.setTrust', { issuerId: company.id, trust: 'unknown' });
    expect([(await ana()).welding, await provenBySearch()]).toEqual([true, 1]);
  });

  test('does not prove it when it comes in after the decision', async () => {
    await engine.call('issuers.setTrust', { issuerId: company.id, trust: 'blocked' });
    await takeInRecord(['Welder'], [company]);
    expect([(await ana()).welding, await provenBySearch()]).toEqual([undefined, 0]);
  });

  test('still proves a skill that another issuer within it states too', async () => {
    const other = await makeSigner();
    await takeInRecord(['Welder', 'Fitter'], [company, other]);
    await engine.call('issuers.setTrust', { issuerId: company.id, trust: 'blocked' });
    expect((await ana()).welding).toBe(true);
  });

  test('proves nothing where the record’s own issuer is blocked', async () => {
    await takeInRecord(['Welder'], [company]);
    await engine.call('issuers.setTrust', { issuerId: university.id, trust: 'blocked' });
    expect(await ana()).toMatchObject({ welding: undefined, trust: 'blocked' });
  });
});
