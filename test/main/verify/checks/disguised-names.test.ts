import { describe, expect, test } from 'vitest';
import { checkNames } from '../../../../src/main/verify/checks/disguised-names.ts';
import { NO_FACTS } from '../../../../src/shared/model/credential.ts';
import { asDocument, makeBadge, makeSigner, sign, verify } from '../signed-credentials.ts';

const codesOf = (name: string) =>
  checkNames({ ...NO_FACTS, name }).map(({ params, detail }) => [params?.['name'], detail]);

describe('a name', () => {
  test.each([
    ['turned around', 'Rust \u202Enohtyp', 'Rust [U+202E]nohtyp', 'reordered (U+202E); UTS #39'],
    ['with a NUL', 'Python\0 (failed)', 'Python[U+0000] (failed)', 'invisible (U+0000); UTS #39'],
    ['with half a pair', 'Py\uD800thon', 'Py[U+D800]thon', 'invisible (U+D800); UTS #39'],
    ['with a space of no width', 'Py\u200Bthon', 'Py[U+200B]thon', 'invisible (U+200B); UTS #39'],
    ['in two alphabets', 'P\u0443thon', 'P\u0443thon', 'mixed-scripts (P\u0443thon); UTS #39'],
  ])('%s is warned of, with what is not seen written out', (_, name, shown, detail) => {
    expect(codesOf(name)).toEqual([[shown, detail]]);
  });

  test.each([
    'Python',
    'Gestión de proyectos – básico',
    'Řízení projektů',
    '数据分析 Python',
    'תכנות \u200Fפייתון',
    'Питон и Python',
    'Emoji 👩\u200D💻',
    'two\nlines\tof it',
  ])('as honest people write it is not: %j', (name) => {
    expect(codesOf(name)).toEqual([]);
  });
});

test('at most three are told', () => {
  const achievements = ['a', 'b', 'c', 'd'].map((name) => ({ name: `${name}\u202E` }));
  expect(checkNames({ ...NO_FACTS, achievements: achievements as never })).toHaveLength(3);
});

test('a signed badge with such a name stays verified, and says so', async () => {
  const issuer = await makeSigner();
  const signed = await sign(makeBadge(issuer.id, { name: 'Python \u202Edeliaf' }), issuer);
  const { verification } = await verify(asDocument(signed));
  expect(verification.verdict).toBe('verified');
  const warned = verification.checks.filter(({ code }) => code === 'context.disguised-name');
  expect(warned.map(({ outcome, params }) => [outcome, params?.['name']])).toEqual([
    ['warn', 'Python [U+202E]deliaf'],
  ]);
});
