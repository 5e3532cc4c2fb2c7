import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itxt, png } from '../../intake/baking.ts';
import { makeBadge, makeJwtSigner } from '../../verify/signed-credentials.ts';
import { writeFiles } from '../credentials.ts';
import { startEngine } from '../running-engine.ts';
import { inviteForAnalyst, readsOf } from './reads.ts';

/** What a credential tells of its recipient beside the whole of their name and an address that is known here. */
const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };
const BLIND = {
  hidesDates: false,
  hidesPictures: false,
  hidesGender: false,
  hidesSchools: false,
};

const DESCRIBED =
  'Zorvanda led it, as Ms. QUILLMERE had asked; a rose may bloom. Write to z.q@oakenthal.example.';

const ACHIEVEMENT = {
  id: 'urn:example:welding',
  type: ['Achievement'],
  name: 'Welding, for Quillmere, Zorvanda',
  description: DESCRIBED,
  criteria: { narrative: 'Pass.' },
  alignment: [
    { type: ['Alignment'], targetName: 'Python', targetUrl: 'https://skills.example/python' },
  ],
  tag: ['Taught z.q@oakenthal.example'],
};

let engine: Awaited<ReturnType<typeof startEngine>>;
let candidateId = '';
let openingId = '';
const credentialIds: string[] = [];

beforeAll(async () => {
  engine = await startEngine();
  const issuer = await makeJwtSigner();
  const claims = makeBadge(issuer.id, {
    name: ACHIEVEMENT.name,
    credentialSubject: {
      id: 'did:example:zq',
      type: ['AchievementSubject'],
      achievement: ACHIEVEMENT,
    },
    evidence: [{ id: 'https://zquillmere.example/work', type: ['Evidence'] }],
  });
  const hosted = (address: string) => png(itxt('openbadges', address));
  writeFiles(join(engine.folder, 'in'), {
    'Zorvanda Rose Quillmere/one.jwt': await issuer.signClaims(claims),
    'Zorvanda Rose Quillmere/zquillmere.png': hosted('https://badges.example/~zquillmere/1'),
    'Zorvanda Rose Quillmere/zquillmere': hosted('https://badges.example/~zquillmere/2'),
  });
  await engine.takeIn(join(engine.folder, 'in'));
  const { rows } = await engine.call('candidates.search', { filter: FILTER });
  candidateId = rows[0]?.id ?? '';
  await engine.call('candidates.rename', { candidateId, name: 'Zorvanda Quillmere' });
  const { credentials } = await engine.call('candidates.get', { candidateId });
  credentialIds.push(...credentials.map(({ id }) => id));
  openingId = await inviteForAnalyst(engine, candidateId);
  await engine.call('workspace.setBlind', { blind: BLIND });
}, 60_000);
afterAll(() => engine.close());

describe('where people are hidden', () => {
  test('three credentials are there, and one person', () => {
    expect(credentialIds).toHaveLength(3);
  });

  test('no answer tells a name, whichever part of it comes first, an address, a file or where somebody’s own pages are', async () => {
    const told: string[] = [];
    for (const credentialId of credentialIds) {
      const reads = readsOf(() => ({ candidateId, credentialId, openingId }));
      for (const [call, input] of Object.entries(reads)) {
        // oxlint-disable-next-line no-await-in-loop -- one call after the other
        const answer = await engine.call(call as 'candidates.get', input() as never);
        const found = JSON.stringify(answer).match(/.{0,60}(?:quillmere|zorvanda|z\.q@).{0,20}/giu);
        told.push(...(found ?? []).map((text) => `${call}: ${text}`));
      }
    }
    expect(told).toEqual([]);
  });

  test('the text stays, and so does the host of an issuer', async () => {
    const { name, credentials } = await engine.call('candidates.get', { candidateId });
    const description = `${name} led it, as Ms. ${name} had asked; a rose may bloom. Write to somebody.`;
    expect(credentials.map((one) => one.title).toSorted()).toEqual([
      'File',
      'File.png',
      `Welding, for ${name}`,
    ]);
    expect(credentials.flatMap((one) => one.description ?? [])).toEqual([description]);
    const wheres = credentials
      .flatMap(({ checks }) => checks)
      .map(({ params }) => params?.['where']);
    expect(new Set(wheres)).toContain('https://badges.example/•••');
  });

  test('nobody is found by an address within a skill', async () => {
    for (const text of ['z.q@oakenthal.example', 'oakenthal', 'taught']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { total } = await engine.call('candidates.search', { filter: { ...FILTER, text } });
      expect(total).toBe(0);
    }
  });

  test.each(['json', 'html', 'csv'] as const)(
    'no file is named in a report as %s',
    async (format) => {
      const file = join(engine.folder, `blind.${format}`);
      const scope = { kind: 'filter' as const, filter: FILTER };
      await engine.call('report.export', { scope, format, file, people: 'blind' });
      expect(readFileSync(file, 'utf8')).not.toMatch(/quillmere|zorvanda/iu);
    },
  );
});
