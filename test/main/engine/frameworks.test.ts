import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOW } from '../trust/federation/federation.ts';
import { makeBadge, makeSigner, sign } from '../verify/signed-credentials.ts';
import { writeFiles } from './credentials.ts';
import { startEngine } from './running-engine.ts';

const ROBOTS = 'http://data.europa.eu/esco/skill/00000000-1111-4222-8333-444444444444';

let engine: Awaited<ReturnType<typeof startEngine>>;

beforeEach(async () => {
  engine = await startEngine({ clock: () => NOW });
  const signer = await makeSigner();
  const badge = makeBadge(signer.id);
  const text = JSON.stringify(await sign(withAlignments(badge), signer));
  writeFiles(engine.folder, {
    'in/Ana Lima/badge.json': text,
    'skills_en.csv': `conceptUri,preferredLabel,altLabels\n${ROBOTS},operate robots,\n`,
    'notes.txt': 'no framework',
  });
  await engine.takeIn(join(engine.folder, 'in'));
});
afterEach(() => engine.close());

function withAlignments<Badge extends object>(badge: Badge): Badge {
  const copy = structuredClone(badge) as Badge & {
    credentialSubject: { achievement: Record<string, unknown> };
  };
  copy.credentialSubject.achievement['alignment'] = [
    { type: ['Alignment'], targetName: 'Roboter bedienen', targetUrl: ROBOTS },
    { type: ['Alignment'], targetName: 'JS', targetUrl: 'https://skills.example/js' },
  ];
  return copy;
}

async function proven(skill: string): Promise<number> {
  const filter = { text: '', skills: [skill], issuers: [], verdicts: [] };
  return (await engine.call('candidates.search', { filter })).total;
}

const JS = { fromKey: 'js', isStated: true } as const;

test('a framework gives what was imported before it its skills, and takes them along', async () => {
  const file = join(engine.folder, 'skills_en.csv');
  const { framework } = await engine.call('frameworks.import', { file });
  expect(framework).toMatchObject({ kind: 'esco', name: 'ESCO (en)', skills: 1 });
  expect(await proven('operate robots')).toBe(1);
  await engine.call('frameworks.remove', { frameworkId: framework.id });
  expect(await proven('operate robots')).toBe(0);
  expect((await engine.call('frameworks.list', {})).frameworks).toEqual([]);
  await engine.call('frameworks.restore', { frameworkId: framework.id });
  expect(await proven('operate robots')).toBe(1);
  expect((await engine.call('frameworks.list', {})).frameworks).toEqual([framework]);
  const again = await engine.call('frameworks.import', { file });
  expect(again.replaced).toBe(framework.id);
});

test('a file that is none is refused by its name and the reason', async () => {
  const file = join(engine.folder, 'notes.txt');
  await expect(engine.call('frameworks.import', { file })).rejects.toThrow(
    JSON.stringify({ code: 'framework-not-read', file: 'notes.txt', problem: 'not-a-framework' }),
  );
});

test('an inferred skill is proven once it is accepted, and no longer when that is undone', async () => {
  expect([await proven('js'), await proven('javascript')]).toEqual([1, 0]);
  await engine.call('skills.acceptMapping', { ...JS, skillKey: 'javascript' });
  expect([await proven('js'), await proven('javascript')]).toEqual([1, 1]);
  expect((await engine.call('skills.listMappings', {})).mappings).toMatchObject([
    { ...JS, wording: 'JS', skillName: 'JavaScript' },
  ]);
  await engine.call('skills.undoMapping', JS);
  expect([await proven('js'), await proven('javascript')]).toEqual([1, 0]);
  await expect(engine.call('skills.undoMapping', JS)).rejects.toThrow('mapping');
});
