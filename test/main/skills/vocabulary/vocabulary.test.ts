import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../../../src/main/engine/mapping/read-vocabulary.ts';
import { findSkill, loadVocabulary } from '../../../../src/main/skills/index.ts';
import type { VocabularyName } from '../../../../src/main/skills/index.ts';
import { normaliseSkillName } from '../../../../src/shared/model/skill.ts';
import { threadTimeOf } from '../../../thread-time.ts';

const DIRECTORY = join(import.meta.dirname, '../../../../resources/vocabulary');
const vocabulary = await readVocabulary(DIRECTORY);

/** The fewest skills that each trade may have. */
const TRADES = {
  software: 450,
  data: 160,
  design: 110,
  marketing: 100,
  'project-work': 95,
  'health-care': 115,
  'skilled-trades': 150,
  languages: 110,
  office: 85,
  finance: 85,
  logistics: 75,
  hospitality: 60,
  education: 85,
  'working-together': 60,
};

describe('the vocabulary that comes with the app', () => {
  test.each(Object.entries(TRADES))('%s has at least %i skills', (trade, least) => {
    const own = vocabulary.skills.filter((skill) => skill.trade === trade);
    expect(own.length).toBeGreaterThanOrEqual(least);
  });

  test('has no other trades, and 1,500 skills at least', () => {
    expect(new Set(vocabulary.skills.map((skill) => skill.trade))).toEqual(
      new Set(Object.keys(TRADES)),
    );
    expect(vocabulary.skills.length).toBeGreaterThanOrEqual(1500);
  });

  test('each id is one skill’s', () => {
    expect(vocabulary.byId.size).toBe(vocabulary.skills.length);
  });

  test('no name is two skills’ unless it is marked as ambiguous', () => {
    const shared = [...Map.groupBy(vocabulary.names, (name) => name.key)]
      .filter(([, names]) => new Set(names.map((name) => name.skill.id)).size > 1)
      .filter(([, names]) => !names.every((name) => name.isAmbiguous));
    expect(shared.map(([key]) => key)).toEqual([]);
  });

  test('each name is as it would be displayed: trimmed, single spaces, composed', () => {
    const odd = vocabulary.names.filter(
      ({ text }) => text !== text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim(),
    );
    expect(odd.map((name) => name.text)).toEqual([]);
  });

  test('no skill says one of its names twice in English', () => {
    const twice = vocabulary.skills.filter(({ name, synonyms }) => {
      const keys = [name, ...synonyms].map(normaliseSkillName);
      return new Set(keys).size < keys.length;
    });
    expect(twice.map((skill) => skill.id)).toEqual([]);
  });

  test('no two skills fall together where one may be spelled as the other', () => {
    const together = [...Map.groupBy(vocabulary.names, (name) => name.spelling)]
      .filter(([, names]) => new Set(names.map(({ key }) => key)).size > 1)
      .filter(([, names]) => new Set(names.map(({ skill }) => skill.id)).size > 1);
    expect(together).toEqual([]);
  });

  test('only its own names are marked as ambiguous', () => {
    const strange = vocabulary.skills.filter(({ id, ambiguous }) => {
      const own = new Set(
        vocabulary.names.filter((name) => name.skill.id === id).map((name) => name.text),
      );
      return !ambiguous.every((text) => own.has(text));
    });
    expect(strange.map((skill) => skill.id)).toEqual([]);
  });

  test('no code is two skills’, and each has its framework’s form', () => {
    const codes = vocabulary.skills.flatMap(({ codes: { esco, onet, lightcast } }) => [
      ...(esco ?? []).map((code) => ({
        code,
        form: /^http:\/\/data\.europa\.eu\/esco\/skill\/[\da-f-]{36}$/u,
      })),
      ...(onet ?? []).map((code) => ({ code, form: /^2\.[ABC]\.\d+(?:\.[a-z])?$/u })),
      ...(lightcast ?? []).map((code) => ({ code, form: /^(?:KS|ES)[\dA-Z]{18}$/u })),
    ]);
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    for (const { code, form } of codes) expect(code).toMatch(form);
  });

  test('a name of a single letter is marked as ambiguous', () => {
    const isLetter = ({ text }: VocabularyName) => /^[a-z]$/iu.test(text);
    const short = vocabulary.names.filter(isLetter);
    expect(short.map((name) => [name.text, name.isAmbiguous])).toEqual([
      ['R', true],
      ['C', true],
    ]);
  });
});

describe('findSkill', () => {
  test.each([
    ['JavaScript', 'javascript', 'name'],
    ['  javascript ', 'javascript', 'name'],
    ['JS', 'javascript', 'synonym'],
    ['ECMAScript', 'javascript', 'synonym'],
    ['Power BI', 'power-bi', 'name'],
    ['C', 'c', 'name'],
    ['C++', 'c-plus-plus', 'name'],
    ['C#', 'c-sharp', 'name'],
    ['.NET', 'dot-net', 'name'],
    ['Go', 'go', 'name'],
    ['golang', 'go', 'synonym'],
    ['Excel', 'microsoft-excel', 'synonym'],
    ['front end development', 'front-end-development', 'spelling'],
    ['Data Visualisation', 'data-visualization', 'spelling'],
    ['data-visualisation', 'data-visualization', 'spelling'],
    ['Process Optimisation', 'process-improvement', 'synonym'],
    ['process-optimisation', 'process-improvement', 'synonym'],
    ['python -', 'python', 'synonym'],
    ['Scala (Programming Language)', 'scala', 'synonym'],
    ['Krankenpflege', 'nursing', 'translation'],
    ['Soudage', 'welding', 'translation'],
    ['Gestión de proyectos', 'project-management', 'translation'],
    ['Maschinelles Lernen', 'machine-learning', 'translation'],
    ['Gabelstaplerschein', 'forklift-licence', 'translation'],
    ['Chariot élévateur', 'forklift-operation', 'translation'],
    ['Carretilla elevadora', 'forklift-operation', 'translation'],
    ['SAP', 'sap-erp', 'synonym'],
    ['Firewall', 'firewalls', 'synonym'],
    ['Bases de datos', 'databases', 'translation'],
    ['SVERWEIS', 'excel-formulas', 'translation'],
    ['Soudure', 'welding', 'translation'],
    ['Blutabnahme', 'phlebotomy', 'translation'],
    ['Lohnabrechnung', 'payroll', 'translation'],
  ])('%s is %s, by %s', (name, id, how) => {
    const found = findSkill(vocabulary, name);
    expect([found?.skill.id, found?.how]).toEqual([id, how]);
  });

  test.each([
    'BI and Power',
    'JavaScript for Beginners',
    'Java Script and HTML',
    'C+',
    '',
    ' ',
    'constructor',
    '__proto__',
  ])('finds nothing for "%s"', (name) => {
    expect(findSkill(vocabulary, name)).toBeUndefined();
  });

  test('a name that two skills have finds neither', () => {
    const line = (id: string) =>
      JSON.stringify({ id, name: id, kind: 'tool', synonyms: ['PM'], ambiguous: ['PM'] });
    const two = loadVocabulary([{ trade: 'one', text: `${line('a')}\n${line('b')}\n` }]);
    expect(findSkill(two, 'PM')).toBeUndefined();
    expect(findSkill(two, 'a')?.how).toBe('name');
  });

  test('two skills that are called the same in two spellings are found by each one’s own alone', () => {
    const line = (id: string, name: string) => JSON.stringify({ id, name, kind: 'tool' });
    const text = `${line('a', 'Catalog')}\n${line('b', 'Catalogue')}\n`;
    const two = loadVocabulary([{ trade: 'one', text }]);
    expect([findSkill(two, 'catalog')?.skill.id, findSkill(two, 'catalogue')?.skill.id]).toEqual([
      'a',
      'b',
    ]);
    expect(findSkill(two, 'cata-logue')).toBeUndefined();
  });

  test('finds a hundred thousand names in less than a second', async () => {
    const names = vocabulary.names.map((name) => name.text);
    const took = await threadTimeOf(() => {
      for (let index = 0; index < 100_000; index += 1) {
        findSkill(vocabulary, names[index % names.length] ?? '');
      }
    });
    expect(took).toBeLessThan(1000);
  });
});

test('a damaged line is named by its trade and number', () => {
  const text = '{"id":"a","name":"A","kind":"tool"}\n{"id":"B!","name":"B","kind":"tool"}';
  expect(() => loadVocabulary([{ trade: 'software', text }])).toThrow('software, line 2');
});
