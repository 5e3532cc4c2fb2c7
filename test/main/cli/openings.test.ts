import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import type { CommandIo } from '../../../src/main/cli/io.ts';
import { runOpenings } from '../../../src/main/cli/openings-command.ts';
import { runReport } from '../../../src/main/cli/report-command.ts';
import { runScreen } from '../../../src/main/cli/screen-command.ts';
import { writeOpeningFile } from '../../../src/main/screening/index.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import type { SkillClaim } from '../../../src/shared/model/skill.ts';
import { VERIFIER_ENTRY } from '../built-processes.ts';
import { AT, claim, file, fromFolder, record, uuid } from '../store/samples.ts';

const OPENING = {
  title: 'Data analyst',
  note: '',
  requirements: [
    { key: 'python', name: 'Python', need: 'must', issuer: 'any' },
    { key: 'sql', name: 'SQL', need: 'nice', issuer: 'any' },
  ],
} as const;

const TEACHER = {
  title: 'German teacher',
  note: '',
  requirements: [{ key: 'german', name: 'German', need: 'must', level: 'advanced', issuer: 'any' }],
} as const;

const PEOPLE: readonly (readonly [string, readonly (string | SkillClaim)[]])[] = [
  ['Amara', ['SQL']],
  ['Ben', ['Python']],
  ['Cleo', ['Cooking']],
  [
    'Dora',
    [
      claim('German', {
        level: 'B1',
        scale: { level: 'intermediate', rule: 'cefr' },
        learning: { class: 'assessed', field: 'result' },
      }),
    ],
  ],
  [
    'Emil',
    [
      claim('German', {
        level: 'C1',
        scale: { level: 'advanced', rule: 'cefr' },
        learning: { class: 'applied', field: 'evidence' },
      }),
    ],
  ],
  ['Fay', [claim('German', { level: 'Gold' })]],
];

let folder: string;
let out: string[];
let errors: string[];

const io: CommandIo = {
  stdout: { write: async (text) => void out.push(text), isClosed: () => false },
  stderr: { write: async (text) => void errors.push(text), isClosed: () => false },
  clock: () => instantFrom(Date.parse(AT)),
  verifierEntry: VERIFIER_ENTRY,
  samplesDirectory: 'none',
};

async function run(...line: readonly string[]): Promise<number> {
  const parsed = parseCommand([...line, '--workspace', join(folder, 'w')]);
  if (!parsed.ok) throw new Error(parsed.error);
  const { value } = parsed;
  if (value.name === 'openings') return runOpenings(value, io);
  if (value.name === 'screen') return runScreen(value, io);
  if (value.name === 'report') return runReport(value, io);
  throw new Error(value.name);
}

beforeEach(() => {
  out = [];
  errors = [];
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-openings-'));
  const opened = openWorkspace(join(folder, 'w'), { clock: io.clock });
  if (!opened.ok) throw new Error(opened.error.reason);
  const importId = uuid();
  await opened.value.imports.start(importId, AT);
  for (const [name, skills] of PEOPLE) {
    const credentials = [record({ placement: fromFolder(name), skills })];
    await opened.value.files.record(file(importId, name, { container: name, credentials }));
  }
  opened.value.close();
  [out, errors] = [[], []];
  for (const [name, opening] of Object.entries({
    'opening.json': OPENING,
    'teacher.json': TEACHER,
  })) {
    writeFileSync(join(folder, name), writeOpeningFile(opening));
    await run('openings', 'import', join(folder, name));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('touchstone screen --opening', () => {
  test('lists who answers it in order, and requirement by requirement why', async () => {
    expect(await run('screen', '--opening', 'data ANALYST')).toBe(0);
    const text = out.join('');
    expect(text).toContain('1. Ben  1 of 1 must, 0 of 1 nice to have\n');
    expect(text).toContain(
      '    + Python: must. Proven by “Some badge” by Example University; Verified;',
    );
    expect(text).toContain(
      '    - SQL: nice to have. No proof. That does not mean that the skill is lacking.\n',
    );
    expect(text).toContain('2. Amara  0 of 1 must, 1 of 1 nice to have\n');
    expect(text).not.toContain('Cleo');
  });

  test('prints a line of JSON for each with --json', async () => {
    expect(await run('screen', '--opening', 'Data analyst', '--json')).toBe(0);
    const [ben] = out
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(ben).toMatchObject({
      place: 1,
      name: 'Ben',
      musts: 1,
      why: [
        { skill: 'Python', need: 'must', proven: true, evidence: { verdict: 'verified' } },
        {
          skill: 'SQL',
          proven: false,
          note: 'No proof. That does not mean that the skill is lacking.',
        },
      ],
    });
  });

  test('says of a level that falls short that it does, and that one is not to be compared', async () => {
    expect(await run('screen', '--opening', 'German teacher')).toBe(0);
    const text = out.join('');
    expect(text).toContain(
      '1. Emil  1 of 1 must\n    + German: must; advanced or higher. Proven by',
    );
    expect(text).toContain(
      '2. Dora  0 of 1 must\n    - German: must; advanced or higher. Not proven: its level is lower.',
    );
    expect(text).toContain('3. Fay  0 of 1 must\n');
    expect(text).toContain('Not proven: it names no level that can be compared.');
  });

  test('gives with --json the shortfall, the level on the scale and how it was learned', async () => {
    expect(await run('screen', '--opening', 'German teacher', '--json')).toBe(0);
    const lines = out
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { name: string; why: object[] });
    const whyOf = (name: string) => lines.find((one) => one.name === name)?.why[0];
    expect(lines[0]?.name).toBe('Emil');
    expect(whyOf('Emil')).toMatchObject({
      level: 'advanced',
      proven: true,
      shortfalls: [],
      evidence: { level: 'C1', learning: { class: 'applied', field: 'evidence' } },
    });
    expect(whyOf('Dora')).toMatchObject({
      proven: false,
      shortfalls: ['level'],
      evidence: {
        level: 'B1',
        scale: { level: 'intermediate', rule: 'cefr' },
        learning: { class: 'assessed', field: 'result' },
      },
    });
    expect(whyOf('Fay')).toMatchObject({ proven: false, shortfalls: ['level-unknown'] });
  });

  test('refuses an opening that there is not', async () => {
    expect(await run('screen', '--opening', 'Chef')).toBe(2);
    expect(errors).toEqual(['There is no opening named "Chef" in this workspace.\n']);
  });
});

test('touchstone report --opening writes its people in its order', async () => {
  const path = join(folder, 'report.json');
  expect(await run('report', '--opening', 'Data analyst', '--out', path)).toBe(0);
  const report = JSON.parse(readFileSync(path, 'utf8')) as {
    candidates: { name: string; places: { answers: object[] }[] }[];
  };
  expect(report).toMatchObject({
    question: 'Opening: Data analyst',
    openings: [{ title: 'Data analyst' }],
  });
  expect(report.candidates.map(({ name, places }) => [name, places[0]?.answers.length])).toEqual([
    ['Ben', 2],
    ['Amara', 2],
  ]);
});

test.each([
  ['{', 'it is not JSON'],
  ['{"title":"A","title":"B"}', 'it says something twice in one place'],
  ['{}', 'title: '],
  [
    writeOpeningFile({
      ...OPENING,
      requirements: [OPENING.requirements[0], OPENING.requirements[0]],
    }),
    'A skill stands',
  ],
])('a file that is no opening is refused: %s', async (text, reason) => {
  const path = join(folder, 'wrong.json');
  writeFileSync(path, text);
  expect(await run('openings', 'import', path)).toBe(2);
  expect(errors.join('')).toContain(reason);
});
