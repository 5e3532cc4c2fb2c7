import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW } from '../../trust/federation/federation.ts';
import { makeBadge, makeSigner, sign } from '../../verify/signed-credentials.ts';
import { writeFiles } from '../credentials.ts';
import { startEngine } from '../running-engine.ts';

const ROBOTS = 'http://data.europa.eu/esco/skill/00000000-1111-4222-8333-444444444444';
const WELD = 'http://data.europa.eu/esco/skill/00000000-1111-4222-8333-555555555555';

let engine: Awaited<ReturnType<typeof startEngine>>;

beforeAll(async () => {
  engine = await startEngine({ clock: () => NOW });
  const signer = await makeSigner();
  const alignment = [
    { type: ['Alignment'], targetName: 'Data Analysis', targetUrl: 'https://skills.example/da' },
    {
      type: ['Alignment'],
      targetName: 'Quality Assurance',
      targetUrl: 'https://skills.example/qa',
    },
    { type: ['Alignment'], targetName: 'run robots', targetUrl: ROBOTS },
  ];
  const badge = structuredClone(makeBadge(signer.id));
  Object.assign(Object(badge.credentialSubject)['achievement'], { alignment });
  const csv = (...lines: readonly string[]) =>
    ['conceptUri,preferredLabel,altLabels', ...lines, ''].join('\n');
  writeFiles(engine.folder, {
    'in/Ana Lima/badge.json': JSON.stringify(await sign(badge, signer)),
    'skills_en.csv': csv(`${ROBOTS},operate robots,`, `${WELD},weld,`),
    'skills_pt.csv': csv(`${ROBOTS},operar robôs,`, `${WELD},soldar,`),
  });
  await engine.takeIn(join(engine.folder, 'in'));
});
afterAll(() => engine.close());

async function countFor(text: string): Promise<number> {
  return (await engine.call('candidates.search', { filter: { text } })).total;
}

async function suggested(text: string): Promise<readonly string[]> {
  return (await engine.call('skills.suggest', { text })).skills.map(({ name }) => name);
}

const nameOf = async (key: string, language: 'de' | 'fr' | 'es' | 'pt') =>
  (await engine.call('skills.names', { language, of: 'vocabulary' })).names.find(
    (one) => one.key === key,
  )?.name;

test('the vocabulary names its skills in three languages, and in English as they are', async () => {
  expect(await nameOf('data analysis', 'de')).toBe('Datenanalyse');
  expect(await nameOf('data analysis', 'fr')).toBe('Analyse de données');
  expect(await nameOf('data analysis', 'es')).toBe('Análisis de datos');
  expect(await nameOf('data analysis', 'pt')).toBeUndefined();
  const english = await engine.call('skills.names', { language: 'en', of: 'vocabulary' });
  expect(english.names).toEqual([]);
});

describe('a skill is found', () => {
  test.each([
    ['by its own name', 'Data Analysis'],
    ['by its German name', 'Datenanalyse'],
    ['by a French one of several words', 'analyse de données'],
    ['by a Spanish one without its accents', 'analisis de datos'],
    ['with another beside it', 'Datenanalyse Qualitätssicherung'],
    ['in a query', 'Datenanalyse or nothing'],
  ])('%s', async (_, text) => {
    expect(await countFor(text)).toBe(1);
  });

  test('and not by what is no name of it', async () => {
    expect(await countFor('Datenbankdesign')).toBe(0);
  });
});

test('a name in any language is completed to the skill', async () => {
  expect(await suggested('Datenan')).toEqual(['Data Analysis']);
  expect(await suggested('données')).toEqual(['Data Analysis']);
  expect(await suggested('data an')).toEqual(['Data Analysis']);
});

test('an imported framework in a language names the skills that people have, as long as it is there', async () => {
  const names = async (language: 'pt' | 'de') =>
    (await engine.call('skills.names', { language, of: 'frameworks' })).names;
  expect(await names('pt')).toEqual([]);
  const english = await engine.call('frameworks.import', {
    file: join(engine.folder, 'skills_en.csv'),
  });
  const { framework } = await engine.call('frameworks.import', {
    file: join(engine.folder, 'skills_pt.csv'),
  });
  expect(await names('pt')).toEqual([{ key: 'operate robots', name: 'operar robôs' }]);
  expect(await names('de')).toEqual([]);
  await engine.call('frameworks.remove', { frameworkId: framework.id });
  expect(await names('pt')).toEqual([]);
  await engine.call('frameworks.remove', { frameworkId: english.framework.id });
});
