import { describe, expect, test } from 'vitest';
import { rankCandidates } from '../../../../src/main/screening/index.ts';
import { readFramework } from '../../../../src/main/skills/index.ts';
import { readProofKind } from '../../../../src/main/store/index.ts';
import {
  ALL,
  ESCO,
  frameworkOf,
  holding,
  mapper,
  peopleWith,
  provenOf,
  skillOf,
} from '../mapped.ts';
import { AT, claim, file, fromFolder, memoryWorkspace, record, uuid } from '../samples.ts';

const TAG = { source: 'tag' } as const;

describe('an alignment by another name', () => {
  test('still proves its own skill, and does not prove the other', async () => {
    const workspace = await peopleWith({ Amara: holding('JS'), Ben: holding('JavaScript') });
    expect(await provenOf(workspace, 'js')).toEqual(['Amara']);
    expect(await provenOf(workspace, 'javascript')).toEqual(['Ben']);
    expect(await skillOf(workspace, 'Amara', 'javascript')).toMatchObject({
      name: 'JavaScript',
      proven: false,
      source: 'alignment',
      mapping: { how: 'synonym', state: 'inferred', from: 'JS', fromKey: 'js', isStated: true },
    });
  });

  test('proves it once a person accepts that, for whoever has it and whoever comes later', async () => {
    const workspace = await peopleWith({ Amara: holding('JS'), Ben: holding('Java') });
    const js = { fromKey: 'js', isStated: true };
    expect(await workspace.mappings.accept({ ...js, skillKey: 'javascript' })).toBe(true);
    expect(await provenOf(workspace, 'javascript')).toEqual(['Amara']);
    expect(await skillOf(workspace, 'Amara', 'javascript')).toMatchObject({
      proven: true,
      mapping: { how: 'approved', state: 'accepted' },
    });

    const importId = uuid();
    await workspace.imports.start(importId, AT);
    const credentials = [record({ skills: ['js'], placement: fromFolder('Cleo') })];
    await workspace.files.record(file(importId, 'later', { container: 'Cleo', credentials }));
    expect(await provenOf(workspace, 'javascript')).toEqual(['Amara', 'Cleo']);

    expect(await workspace.mappings.list()).toMatchObject([
      { wording: 'JS', skillName: 'JavaScript', fromKey: 'js', isStated: true },
    ]);
    expect(await workspace.mappings.undo(js)).toBe(true);
    expect(await provenOf(workspace, 'javascript')).toEqual([]);
    expect(await provenOf(workspace, 'js')).toEqual(['Amara', 'Cleo']);
    expect(await workspace.mappings.undo(js)).toBe(false);
  });

  test('is accepted for a skill that there is, and for a wording that there is', async () => {
    const workspace = await peopleWith({ Amara: holding('JS') });
    const accept = (fromKey: string, skillKey: string) =>
      workspace.mappings.accept({ fromKey, skillKey, isStated: true });
    expect(await accept('js', 'no such skill')).toBe(false);
    expect(await accept('no such wording', 'javascript')).toBe(false);
  });
});

describe('a tag', () => {
  test('proves nothing until it is accepted, and alignments of that name are not its affair', async () => {
    const workspace = await peopleWith({
      Amara: holding(claim('Teamwork', TAG)),
      Ben: holding(claim('Teamwork')),
    });
    expect(await provenOf(workspace, 'teamwork')).toEqual(['Ben']);
    const tag = { fromKey: 'teamwork', isStated: false };
    await workspace.mappings.accept({ ...tag, skillKey: 'teamwork' });
    expect(await provenOf(workspace, 'teamwork')).toEqual(['Amara', 'Ben']);
    await workspace.mappings.undo(tag);
    expect(await provenOf(workspace, 'teamwork')).toEqual(['Ben']);
  });

  test('that is accepted is shown so on its credential too', async () => {
    const workspace = await peopleWith({ Amara: holding(claim('Teamwork', TAG)) });
    await workspace.mappings.accept({
      fromKey: 'teamwork',
      isStated: false,
      skillKey: 'teamwork',
    });
    const { rows } = await workspace.screening.findCandidates(ALL);
    const person = await workspace.candidates.get(rows[0]?.id ?? '');
    expect(person?.credentials[0]?.skills).toMatchObject([
      { key: 'teamwork', proven: true, mapping: { how: 'approved', state: 'accepted' } },
    ]);
  });

  test('that is accepted still proves nothing where its credential does not hold', async () => {
    const lapsed = { skills: [claim('Teamwork', TAG)], verdict: 'lapsed' } as const;
    const stolen = { skills: [claim('Teamwork', TAG)], recipient: 'mismatch' } as const;
    const blocked = { skills: [claim('Teamwork', TAG)], trust: 'blocked' } as const;
    const workspace = await peopleWith({ Amara: [lapsed, stolen, blocked] });
    await workspace.mappings.accept({
      fromKey: 'teamwork',
      isStated: false,
      skillKey: 'teamwork',
    });
    expect(await provenOf(workspace, 'teamwork')).toEqual([]);
  });
});

describe('an imported framework', () => {
  const robots = claim('Roboter bedienen', { framework: 'ESCO', url: ESCO });

  test('proves what its addresses mean, for what was imported before it; removing it takes that back', async () => {
    const workspace = await peopleWith({ Amara: holding(robots) });
    const { id } = await workspace.frameworks.put(
      frameworkOf([`${ESCO},operate robots,robot operation`]),
      'skills_en.csv',
    );
    expect(await provenOf(workspace, 'operate robots')).toEqual(['Amara']);
    expect(await skillOf(workspace, 'Amara', 'operate robots')).toMatchObject({
      framework: 'ESCO (en)',
      mapping: { how: 'url', state: 'stated', from: 'Roboter bedienen' },
    });
    expect(await workspace.frameworks.remove(id)).toBe(true);
    expect(await provenOf(workspace, 'operate robots')).toEqual([]);
    expect(await provenOf(workspace, 'roboter bedienen')).toEqual(['Amara']);
    expect(await workspace.frameworks.remove(id)).toBe(false);
  });

  test('is put back as it was, in place of the one that took its place, and made again', async () => {
    const workspace = await peopleWith({ Amara: holding(robots) });
    const { frameworks } = workspace;
    const old = await frameworks.put(frameworkOf([`${ESCO},operate robots,robots`]), 'old.csv');
    const before = await frameworks.list();
    const next = await frameworks.put(frameworkOf([`${ESCO},steer robots,`]), 'new.csv');
    expect([old.replaced, next.replaced]).toEqual([undefined, old.id]);
    expect(await provenOf(workspace, 'operate robots')).toEqual([]);
    expect(await frameworks.restore(old.id)).toBe(true);
    expect(await frameworks.list()).toEqual(before);
    expect(await provenOf(workspace, 'operate robots')).toEqual(['Amara']);
    expect(await provenOf(workspace, 'steer robots')).toEqual([]);
    expect(await frameworks.restore(next.id)).toBe(true);
    expect(await provenOf(workspace, 'steer robots')).toEqual(['Amara']);
    expect(await frameworks.remove(next.id)).toBe(true);
    expect(await frameworks.restore(old.id)).toBe(true);
    expect(await provenOf(workspace, 'operate robots')).toEqual(['Amara']);
    expect(await frameworks.restore(old.id)).toBe(false);
  });

  test('in two languages gives one skill, by its English name', async () => {
    const workspace = await peopleWith({
      Amara: holding(robots),
      Ben: holding('Roboterbedienung'),
    });
    const german = frameworkOf([`${ESCO},Roboter steuern,Roboterbedienung`], 'skills_de.csv');
    await workspace.frameworks.put(german, 'skills_de.csv');
    await workspace.frameworks.put(frameworkOf([`${ESCO},operate robots,`]), 'skills_en.csv');
    expect(await provenOf(workspace, 'operate robots')).toEqual(['Amara']);
    expect(await skillOf(workspace, 'Ben', 'operate robots')).toMatchObject({
      proven: false,
      mapping: { how: 'synonym', state: 'inferred' },
    });
  });

  test('takes the place of the one of its name', async () => {
    const { workspace } = await memoryWorkspace({ mapper });
    await workspace.frameworks.put(frameworkOf([`${ESCO},operate robots,`]), 'a.csv');
    await workspace.frameworks.put(
      frameworkOf([`${ESCO},run robots,`, `${ESCO.replace('444', '445')},x,`]),
      'b.csv',
    );
    expect(await workspace.frameworks.list()).toMatchObject([
      { kind: 'esco', name: 'ESCO (en)', file: 'b.csv', skills: 2, matches: 0 },
    ]);
  });

  test('that calls two skills the same has them meet', async () => {
    const item = 'https://case.example/CFItems/1';
    const document = {
      CFDocument: { title: 'Standards' },
      CFItems: [{ identifier: '1', uri: item, fullStatement: 'Write programs' }],
      CFAssociations: [
        {
          associationType: 'exactMatchOf',
          originNodeURI: { uri: item },
          destinationNodeURI: {
            uri: 'http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d',
          },
        },
      ],
    };
    const read = readFramework(new TextEncoder().encode(JSON.stringify(document)), 'case.json');
    if (!read.ok) throw new Error(read.error);
    const workspace = await peopleWith({ Amara: holding(claim('Programs', { url: item })) });
    await workspace.frameworks.put(read.value, 'case.json');
    expect(await provenOf(workspace, 'python')).toEqual(['Amara']);
    expect(await skillOf(workspace, 'Amara', 'python')).toMatchObject({
      mapping: { how: 'crosswalk', state: 'stated' },
    });
  });

  test('whose other name two of its skills have infers neither', async () => {
    const workspace = await peopleWith({ Amara: holding('robo thing') });
    await workspace.frameworks.put(
      frameworkOf([`${ESCO},one,robo thing`, `${ESCO.replace('444', '445')},two,robo thing`]),
      'a.csv',
    );
    expect(await skillOf(workspace, 'Amara', 'one')).toBeUndefined();
    expect(await skillOf(workspace, 'Amara', 'two')).toBeUndefined();
  });
});

test('the numbers beside skills follow what is accepted and undone', async () => {
  const workspace = await peopleWith({ Amara: holding('JS'), Ben: holding('ECMAScript') });
  const count = async () =>
    (await workspace.screening.listSkills()).find(({ key }) => key === 'javascript')?.candidates;
  const js = { fromKey: 'js', isStated: true };
  expect(await count()).toBe(0);
  await workspace.mappings.accept({ ...js, skillKey: 'javascript' });
  expect(await count()).toBe(1);
  await workspace.mappings.undo(js);
  expect(await count()).toBe(0);
});

test('a list says of everybody’s skills what their own rows say', async () => {
  const workspace = await peopleWith({
    Amara: [...holding('JS'), { skills: [claim('SQL', { source: 'tag' }), 'Écriture'] }],
    Ben: [{ skills: ['écriture', 'Python', 'JavaScript'] }, { skills: ['SQL'], verdict: 'lapsed' }],
    Cy: [{ skills: ['Python'], verdict: 'rejected' }],
  });
  await workspace.mappings.accept({ fromKey: 'js', isStated: true, skillKey: 'javascript' });
  const { rows } = await workspace.screening.findCandidates(ALL);
  const whole = await workspace.screening.getRows(rows.map(({ id }) => id));
  const shown = whole.map(({ skills, ...person }) => ({
    ...person,
    skills: skills.map(({ key, name, proven }) => ({ key, name, proven })),
  }));
  expect(rows).toEqual(shown);
  const counts = rows.map(({ name, skills }) => [
    name,
    skills.filter(({ proven }) => proven).length,
  ]);
  expect(counts).toEqual([
    ['Amara', 3],
    ['Ben', 3],
    ['Cy', 0],
  ]);
});

test('one skill that a credential reaches twice is one skill, with one credential', async () => {
  const workspace = await peopleWith({ Amara: [{ skills: ['JS', 'ECMAScript', 'JavaScript'] }] });
  const skill = await skillOf(workspace, 'Amara', 'javascript');
  expect(skill).toMatchObject({ proven: true, mapping: { how: 'named', state: 'stated' } });
  expect(skill?.credentialIds).toHaveLength(1);
});

test('what a skill is reached by speaks for it where people are held against an opening', async () => {
  const workspace = await peopleWith({ Amara: holding('JS'), Ben: holding('JavaScript') });
  const proofs = async () => {
    const holders = await workspace.screening.readHolders(['javascript']);
    const everybody = Array.from({ length: holders.people }, (_, place) => place);
    const names = await holders.listNames(everybody);
    const [column] = holders.proofs;
    const isProven = (kind: number | undefined) => readProofKind(kind ?? 0)?.proven;
    return Object.fromEntries(
      [...(column?.places ?? [])].map((place, row) => [
        names[place]?.sortName.trim(),
        isProven(column?.kinds[row]),
      ]),
    );
  };
  expect(await proofs()).toEqual({ ben: true, amara: false });
  await workspace.mappings.accept({ fromKey: 'js', isStated: true, skillKey: 'javascript' });
  expect(await proofs()).toEqual({ amara: true, ben: true });
});

test('an alignment whose result was not reached proves nothing by any way', async () => {
  const url = 'http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d';
  const failed = claim('Programmieren', { url, requirement: 'not-reached' });
  const workspace = await peopleWith({ Amara: holding(failed) });
  expect(await skillOf(workspace, 'Amara', 'python')).toMatchObject({ proven: false });
  await workspace.mappings.accept({
    fromKey: 'programmieren',
    isStated: false,
    skillKey: 'programmieren',
  });
  expect(await provenOf(workspace, 'python')).toEqual([]);
  expect(await provenOf(workspace, 'programmieren')).toEqual([]);
});

test('an opening asks for a skill by the name that wordings reach', async () => {
  const workspace = await peopleWith({ Amara: holding('ECMAScript'), Ben: holding('JavaScript') });
  const asked = { need: 'must', issuer: 'any' } as const;
  const requirements = [
    { ...asked, key: 'js', name: 'JS' },
    { ...asked, key: 'javascript', name: 'JavaScript' },
    { ...asked, key: 'juggling', name: 'Juggling' },
  ];
  const saved = await workspace.openings.save({ title: 'Web', note: '', requirements });
  const opening = await workspace.openings.get(saved ?? '');
  expect(opening?.requirements.map(({ key, name }) => [key, name])).toEqual([
    ['javascript', 'JavaScript'],
    ['juggling', 'Juggling'],
  ]);
  const answering = async () => {
    const input = { requirements: opening?.requirements ?? [], today: '2026-05-01' };
    const { rows } = await rankCandidates(workspace.screening, { ...input, offset: 0, limit: 9 });
    return rows.filter(({ musts }) => musts > 0).map(({ name }) => name);
  };
  expect(await answering()).toEqual(['Ben']);
  const ecmascript = { fromKey: 'ecmascript', isStated: true };
  await workspace.mappings.accept({ ...ecmascript, skillKey: 'javascript' });
  expect((await answering()).toSorted()).toEqual(['Amara', 'Ben']);
});

test('a wording is mapped by the workspace’s own frameworks and decisions', async () => {
  const workspace = await peopleWith({ Amara: holding('ECMAScript') });
  const wording = {
    name: 'ECMAScript',
    framework: undefined,
    code: undefined,
    url: undefined,
    isStated: true,
  };
  const { mappings } = workspace;
  expect(await mappings.reach(wording)).toMatchObject({ name: 'JavaScript', how: 'synonym' });
  await mappings.accept({ fromKey: 'ecmascript', isStated: true, skillKey: 'javascript' });
  expect(await mappings.reach(wording)).toMatchObject({ name: 'JavaScript', how: 'approved' });
});

test('a skill ages as its kind does, by whatever name it is called', async () => {
  const since = { issued: '2023-01-01' };
  const skills = [
    claim('React', since),
    claim('Maschinelles Lernen', since),
    claim('Skill of no vocabulary', since),
  ];
  const workspace = await peopleWith({ Amara: [{ skills }] });
  const [row] = (await workspace.screening.findCandidates(ALL)).rows;
  const person = await workspace.candidates.get(row!.id);
  const found = person!.skills.map(({ name, freshness }) => [name, freshness]);
  expect(found).toEqual(
    expect.arrayContaining([
      // Frameworks lose half in two years, methods in five, and what is not known in four.
      ['React', 'ageing'],
      ['Maschinelles Lernen', 'fresh'],
      ['Skill of no vocabulary', 'fresh'],
    ]),
  );
});
