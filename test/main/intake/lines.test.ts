import { describe, expect, test } from 'vitest';
import { INTAKE_LIMITS, readAll } from '../../../src/main/intake/index.ts';
import { BADGE, jwt } from './baking.ts';

const badge = JSON.stringify(BADGE);
const token = jwt({ vc: BADGE });
const other = jwt({ vc: { ...BADGE, name: 'Another' } });
const login = jwt({ sub: 'ada', aud: 'https://app.example', scope: 'openid profile email' });

async function read(name: string, text: string, limits = {}) {
  const result = await readAll(name, Buffer.from(text), { ...INTAKE_LIMITS, ...limits });
  return {
    found: result.documents.map(({ format, path }) => `${format} ${path}`),
    problems: result.problems.map(({ code, path, params }) =>
      [code, params?.['found'], path].filter((each) => each).join(' '),
    ),
    others: result.others?.length ?? 0,
  };
}

const BOTH = ['ob3-jwt #credential-1', 'ob3-jwt #credential-2'];

describe('a text of tokens', () => {
  test.each([
    ['a line each', `${token}\n${other}\n`],
    ['a line each, with empty ones', `${token}\r\n\r\n${other}\r\n`],
    ['in quotes', `"${token}"\n"${other}"\n`],
    ['in a table', `name;email;token\nAda;ada@a.example;${token}\nBob;bob@b.example;"${other}"\n`],
    ['behind words', `My badges:\n- Bearer ${token}\n- ${other}\n`],
    ['behind names', `Ada\t${token}\nBob\t${other}\n`],
    ['beside one to log in', `${login}\n${token}\n${other}`],
  ])('%s gives each', async (_, text) => {
    expect(await read('badges.txt', text)).toEqual({ found: BOTH, problems: [], others: 0 });
  });

  test('is read whatever it is called, and one in it has no number', async () => {
    expect((await read('badges.jwt', `${token}\n${other}`)).found).toEqual(BOTH);
    expect((await read('badges.csv', `token\n${token}`)).found).toEqual(['ob3-jwt ']);
  });

  test('names the one that is cut off', async () => {
    const { found, problems } = await read('badges.txt', `${token}\n${other.slice(0, 60)}.x\n`);
    expect(found).toEqual(['ob3-jwt #credential-1']);
    expect(problems).toEqual(['malformed-jwt #credential-2']);
  });

  test('gives no more than are taken of one file, and says so', async () => {
    const text = Array.from({ length: 9 }, (_, index) => jwt({ vc: { ...BADGE, index } })).join(
      '\n',
    );
    const { found, problems } = await read('a.txt', text, { documentsPerFile: 3 });
    expect(found).toHaveLength(3);
    expect(problems).toEqual(['too-many-files']);
  });

  test.each([
    ['that are made to log in', `${login}\n${login}`],
    ['that is somebody’s own text, with one in it', `${'I weld. '.repeat(500)}${token}`],
    ['that is none, but of many dots', 'eye.contact '.repeat(100)],
  ])('%s is a text', async (_, text) => {
    expect(await read('a.txt', text)).toMatchObject({
      found: [],
      problems: ['unknown-file-type text'],
      others: 1,
    });
  });
});

describe('a text without end', () => {
  test.each([
    ['of one letter', 'x'.repeat(24_000_000)],
    ['of what a token begins with', `eyJ${'a'.repeat(24_000_000)}`],
    ['of dots', 'eyJ.'.repeat(6_000_000)],
    ['of halves of tokens', `eyJ${'a'.repeat(30)}.b.c `.repeat(600_000)],
  ])('%s is a text, and soon', async (_, text) => {
    const start = performance.now();
    expect((await read('a.txt', text)).problems).toEqual(['unknown-file-type text']);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('JSON Lines', () => {
  test.each([
    ['credentials', `${badge}\n${badge}\n`, ['ob3-json #credential-1', 'ob3-json #credential-2']],
    ['both kinds', `${badge}\r\n"${token}"\r\n`, ['ob3-json #credential-1', BOTH[1]]],
  ])('of %s give each', async (_, text, found) => {
    expect(await read('badges.jsonl', text)).toEqual({ found, problems: [], others: 0 });
  });

  test('name the line that breaks off', async () => {
    const { found, problems } = await read('a.json', `${badge}\n${badge.slice(0, 90)}\n${badge}`);
    expect(found).toEqual(['ob3-json #credential-1', 'ob3-json #credential-3']);
    expect(problems).toEqual(['not-json #credential-2']);
  });

  test('without a credential are one thing, and no credential', async () => {
    expect((await read('log.json', '{"at":1}\n{"at":2}\n')).problems).toEqual([
      'not-a-credential json',
    ]);
  });

  test('of which each line is too much are refused as a whole', async () => {
    const { problems } = await read('a.jsonl', `${badge}\n`.repeat(40), { jsonMembers: 100 });
    expect(problems).toEqual(['not-a-credential large-json']);
  });

  test.each([
    ['a credential, indented, and cut off', JSON.stringify(BADGE, undefined, 2).slice(0, -9)],
    ['a credential with something behind it', `${badge}\nthe end`],
  ])('are not what %s is', async (_, text) => {
    expect((await read('a.json', text)).problems).toEqual(['not-json']);
  });
});
