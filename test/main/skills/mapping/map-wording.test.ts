import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../../../src/main/engine/mapping/read-vocabulary.ts';
import { mappingStateOf } from '../../../../src/shared/model/mapping.ts';
import { createSkillMapper } from '../../../../src/main/skills/index.ts';
import { normaliseSkillName } from '../../../../src/shared/model/skill.ts';
import { spellingOf } from '../../../../src/shared/model/spelling.ts';
import type {
  KnownSkill,
  SkillKnowledge,
  SkillWording,
} from '../../../../src/shared/model/mapping.ts';

const mapper = createSkillMapper(await readVocabulary());

function wording(name: string, overrides: Partial<SkillWording> = {}): SkillWording {
  return {
    name,
    framework: undefined,
    code: undefined,
    url: undefined,
    isStated: true,
    ...overrides,
  };
}

function known(name: string, ...refs: readonly string[]): KnownSkill {
  return { name, framework: 'Standards', code: undefined, url: undefined, refs };
}

function knowledge(
  skills: readonly KnownSkill[],
  pairs: readonly (readonly [string, string])[] = [],
  accepted: Readonly<Record<string, string>> = {},
): SkillKnowledge {
  return {
    findByRef: (ref) => skills.find((skill) => skill.refs.includes(ref)),
    findByName: (key) => skills.find((skill) => skill.name.toLowerCase() === key),
    findBySpelling: (spelling) =>
      skills.find(({ name }) => spellingOf(normaliseSkillName(name)) === spelling),
    listSame: (refs) =>
      pairs.flatMap(([left, right]) => [
        ...(refs.includes(left) ? [right] : []),
        ...(refs.includes(right) ? [left] : []),
      ]),
    findAccepted: (key, isStated) => accepted[`${key} ${String(isStated)}`],
  };
}

const ITEM = 'https://case.example/CFItems/1';
const ITEM_REF = 'url:case.example/CFItems/1';
const PYTHON_REF = 'esco:ccd0a1d9-afda-43d9-b901-96344886e14d';

function reach(one: SkillWording, facts: SkillKnowledge = knowledge([])) {
  const reached = mapper.map(one, facts);
  return reached && [reached.name, reached.how];
}

describe('an imported framework', () => {
  const facts = knowledge([known('Operate robots', ITEM_REF, 'standards:R.1')]);

  test('is reached by its skill’s address, however it is written', () => {
    for (const url of [ITEM, 'http://www.case.example/CFItems/1', `${ITEM}/`]) {
      expect(reach(wording('Roboter bedienen', { url }), facts)).toEqual(['Operate robots', 'url']);
    }
  });

  test('is reached by its skill’s code within it, and by no other framework’s', () => {
    const code = 'R.1';
    expect(reach(wording('x', { framework: 'Standards', code }), facts)?.[1]).toBe('code');
    expect(reach(wording('x', { framework: 'Other', code }), facts)).toBeUndefined();
    expect(reach(wording('x', { code }), facts)).toBeUndefined();
  });

  test('gives a skill of the vocabulary where it has that very name', () => {
    const python = knowledge([known('PYTHON', ITEM_REF)]);
    expect(reach(wording('Programmieren', { url: ITEM }), python)).toEqual(['Python', 'url']);
  });

  test('does not give the vocabulary’s skill of which its name is only a synonym', () => {
    const excel = knowledge([known('Excel', ITEM_REF)]);
    expect(reach(wording('Tabellen', { url: ITEM }), excel)).toEqual(['Excel', 'url']);
  });

  test('a name of its is only inferred', () => {
    expect(reach(wording('operate robots!', {}), facts)).toBeUndefined();
    const renamed = { ...facts, findByName: () => known('Operate robots', ITEM_REF) };
    expect(reach(wording('Robot handling'), renamed)).toEqual(['Operate robots', 'synonym']);
  });
});

describe('a published crosswalk', () => {
  test('leads from a framework’s skill to the vocabulary’s', () => {
    const facts = knowledge([known('Write programs', ITEM_REF)], [[ITEM_REF, PYTHON_REF]]);
    expect(reach(wording('Programs', { url: ITEM }), facts)).toEqual(['Python', 'crosswalk']);
  });

  test('leads there although the framework itself was not imported', () => {
    const facts = knowledge([], [[PYTHON_REF, ITEM_REF]]);
    expect(reach(wording('Programs', { url: ITEM }), facts)).toEqual(['Python', 'crosswalk']);
  });

  test('has two frameworks’ names of one skill meet in one of them', () => {
    const facts = knowledge([known('Robots', 'a:1'), known('Roboter', 'b:1')], [['a:1', 'b:1']]);
    const left = wording('left', { framework: 'a', code: '1' });
    const right = wording('right', { framework: 'b', code: '1' });
    expect(reach(left, facts)?.[0]).toBe('Robots');
    expect(reach(right, facts)?.[0]).toBe('Robots');
  });
});

describe('a skill’s own name in another spelling', () => {
  test.each([
    ['Data visualisation', 'Data Visualization'],
    ['data-visualisation', 'Data Visualization'],
    ['Organizational development', 'Organisational Development'],
    ['Hematology', 'Haematology'],
    ['Paediatric care', 'Paediatric Care'],
    ['Program Management', 'Programme Management'],
    ['Colour Theory', 'Color Theory'],
    ['Forklift License', 'Forklift Licence'],
    ['Front End Development', 'Front-End Development'],
  ])('%s is stated as %s', (said, name) => {
    const isVeryName = normaliseSkillName(said) === normaliseSkillName(name);
    expect(reach(wording(said))).toEqual(isVeryName ? undefined : [name, 'spelling']);
    expect(mappingStateOf('spelling', true)).toBe('stated');
  });

  test('proves as little as the name does where it is a tag or a title', () => {
    expect(reach(wording('Data visualisation', { isStated: false }))).toEqual([
      'Data Visualization',
      'spelling',
    ]);
    expect(mappingStateOf('spelling', false)).toBe('inferred');
  });

  test('is an imported framework’s too, in both directions', () => {
    for (const [said, name] of [
      ['Fibre laying', 'Fiber laying'],
      ['Fiber laying', 'Fibre laying'],
    ] as const) {
      expect(reach(wording(said), knowledge([known(name, ITEM_REF)]))).toEqual([name, 'spelling']);
      expect(reach(wording(name), knowledge([known(name, ITEM_REF)]))).toBeUndefined();
    }
  });

  test('is more than a synonym, and less than an address and what a person accepted', () => {
    const facts = knowledge([known('Operate robots', ITEM_REF)], [], {
      'data visualisation true': 'Tableau',
    });
    expect(reach(wording('Data visualisation'), facts)).toEqual(['Tableau', 'approved']);
    expect(reach(wording('Data visualisation', { url: ITEM }), facts)).toEqual([
      'Operate robots',
      'url',
    ]);
  });

  test('of a framework’s skill leads to the vocabulary’s', () => {
    const facts = knowledge([known('Data visualisation', ITEM_REF)]);
    expect(reach(wording('Charts', { url: ITEM }), facts)).toEqual(['Data Visualization', 'url']);
  });

  test('is given for whoever asks by it', () => {
    expect(mapper.respell('data visualisation', knowledge([]))).toBe('Data Visualization');
    expect(mapper.respell('data visualization', knowledge([]))).toBeUndefined();
    expect(mapper.respell('JS', knowledge([]))).toBeUndefined();
    expect(mapper.respell('fibre laying', knowledge([known('Fiber laying')]))).toBe('Fiber laying');
  });
});

describe('what a person accepted', () => {
  const facts = knowledge([], [], { 'js true': 'JavaScript', 'teamwork false': 'Teamwork' });

  test('counts in alignments apart from tags', () => {
    expect(reach(wording('JS'), facts)).toEqual(['JavaScript', 'approved']);
    expect(reach(wording('JS', { isStated: false }), facts)).toEqual(['JavaScript', 'synonym']);
  });

  test('has a tag prove the skill of its own name', () => {
    expect(reach(wording('Teamwork', { isStated: false }), facts)).toEqual([
      'Teamwork',
      'approved',
    ]);
    expect(reach(wording('Teamwork'), facts)).toBeUndefined();
  });

  test('yields to an address that says which skill is meant', () => {
    const url = 'http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d';
    expect(reach(wording('JS', { url }), facts)).toEqual(['Python', 'url']);
  });
});

test('an address in a tag counts for nothing: tags have none', () => {
  const url = 'http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d';
  expect(reach(wording('whatever', { url, isStated: false }))).toBeUndefined();
});

test('an address that is none, or damaged, points to nothing', () => {
  for (const url of ['', 'not an address', 'javascript:alert(1)', 'https://europa.eu/%E0%A4%A']) {
    expect(reach(wording('whatever', { url }))).toBeUndefined();
  }
});

test('the version tells one vocabulary from another', async () => {
  const { createSkillMapper: create, loadVocabulary } =
    await import('../../../../src/main/skills/index.ts');
  const other = create(loadVocabulary([]));
  expect(other.version).not.toBe(mapper.version);
  expect(create(await readVocabulary()).version).toBe(mapper.version);
});
