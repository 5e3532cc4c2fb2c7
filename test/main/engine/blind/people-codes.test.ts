import { describe, expect, onTestFinished, test } from 'vitest';
import { createPeopleCodes, readCodes } from '../../../../src/main/engine/blind/people-codes.ts';
import { openPseudonyms } from '../../../../src/main/engine/blind/pseudonym.ts';
import { startEngine } from '../running-engine.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const numberOf = (code: string) =>
  Array.from(code).reduce((sum, letter) => sum * 32 + LETTERS.indexOf(letter), 0);

/** People whose codes are their ids. */
function codesOf(...ids: readonly string[]) {
  const made: string[] = [];
  const all = [...ids];
  const codes = createPeopleCodes(
    {
      listIds: async ({ after = '', people }) =>
        all
          .toSorted()
          .filter((id) => id > after)
          .slice(0, people),
    },
    {
      codeNumberOf: (id) => {
        made.push(id);
        return numberOf(id);
      },
    },
  );
  const found = async (word: string) => (await codes.find([word])).get(word)?.ids;
  return { found, codes, made, all };
}

describe('people are found', () => {
  test.each([
    ['k7f2qx', ['K7F2QX']],
    [' k7f2qx', ['K7F2QX']],
    ['k7f', ['K7F2QX', 'K7F2QZ', 'K7FAAA']],
    ['k7f2', ['K7F2QX', 'K7F2QZ']],
    ['zzzzzz', ['ZZZZZZ']],
    ['000000', ['000000']],
    ['000001', []],
    [' candidate k7f2qx', ['K7F2QX']],
    [' person k7f2q', ['K7F2QX', 'K7F2QZ']],
    // Too short, of letters alone, of a letter that no code has, too long, or behind another word.
    ['k7', undefined],
    ['zzz', undefined],
    ['k7f2ql', undefined],
    ['k7f2qx1', undefined],
    ['', undefined],
    [' ana k7f2qx', undefined],
  ])('by what was typed: %s', async (word, ids) => {
    const { found } = codesOf('000000', 'K7F2QX', 'K7F2QZ', 'K7FAAA', 'K7E999', 'ZZZZZZ');
    expect(await found(word)).toEqual(ids);
  });

  test('whether a code is whole is told', async () => {
    const { codes } = codesOf('K7F2QX');
    const told = await codes.find(['k7f2qx', 'k7f2', 'ana']);
    expect([...told].map(([word, { isWhole }]) => [word, isWhole])).toEqual([
      ['k7f2qx', true],
      ['k7f2', false],
    ]);
  });

  test('whoever came or went since is reckoned with, and no code is made twice', async () => {
    const many = Array.from({ length: 4500 }, (_, place) => `A${String(place).padStart(5, '0')}`);
    const { found, made, all } = codesOf(...many);
    expect(await found('A04499')).toEqual(['A04499']);
    all.push('A04499B'.slice(0, 6), '00000Z', 'ZZZZZ0');
    all.splice(all.indexOf('A00007'), 1);
    expect(await found('ZZZZZ0')).toEqual(['ZZZZZ0']);
    expect(await found('00000Z')).toEqual(['00000Z']);
    expect(await found('A00007')).toEqual([]);
    expect(await found('A04498')).toEqual(['A04498']);
    expect(made.length).toBe(new Set(made).size);
  });
});

test('codes that were made beforehand are not made once more, and who came since is found', async () => {
  const { found, codes, made, all } = codesOf('K7F2QX', 'ZZZZZZ');
  codes.prepare();
  codes.prepare();
  all.push('A00001');
  await new Promise(setImmediate);
  expect(made.length).toBeGreaterThan(0);
  expect(await found('K7F2QX')).toEqual(['K7F2QX']);
  expect(await found('A00001')).toEqual(['A00001']);
  expect(made.toSorted()).toEqual(['A00001', 'K7F2QX', 'ZZZZZZ']);
});

test('what fails beforehand is told to whoever asks, and tried again', async () => {
  let isClosed = true;
  const codes = createPeopleCodes(
    {
      listIds: ({ after }) =>
        isClosed ? Promise.reject(new Error('closed')) : Promise.resolve(after ? [] : ['K7F2QX']),
    },
    { codeNumberOf: numberOf },
  );
  codes.prepare();
  await expect(codes.find(['k7f2qx'])).rejects.toThrow('closed');
  isClosed = false;
  codes.prepare();
  expect((await codes.find(['k7f2qx'])).get('k7f2qx')?.ids).toEqual(['K7F2QX']);
});

test.each([
  ['Candidate K7F2QX', 'K7F2QX'],
  ['python candidat k7f2', 'python k7f2'],
  ['Person  K7F2QX or Candidato AB12CD', 'K7F2QX or AB12CD'],
  ['candidate experience', 'candidate experience'],
  ['"Candidate K7F2QX"', '"K7F2QX"'],
])('%s is read as %s', (typed, read) => {
  expect(readCodes(typed)).toBe(read);
});

test('the number is that of the code that is shown', async () => {
  const settings = { get: async () => 'a1b2'.repeat(16), set: async () => undefined };
  const { codeNumberOf, pseudonymOf } = await openPseudonyms(settings);
  for (let place = 0; place < 100; place += 1) {
    const id = `019ac000-0000-7000-8000-${String(place).padStart(12, '0')}`;
    expect(`Candidate ${write(codeNumberOf(id))}`).toBe(pseudonymOf(id));
  }
});

function write(code: number): string {
  return [5, 4, 3, 2, 1, 0].map((place) => LETTERS[Math.floor(code / 32 ** place) % 32]).join('');
}

test('in the blind view people are found by their codes, beside skills, and never by their names', async () => {
  const engine = await startEngine();
  onTestFinished(() => engine.close());
  const people = [];
  for (const name of ['Ana Lima', 'Bo Berg', 'K7F2QX Smith']) {
    people.push((await engine.call('candidates.create', { name })).candidateId);
  }
  const search = async (text: string) => {
    const filter = { text, skills: [], issuers: [], verdicts: [] };
    return (await engine.call('candidates.search', { filter })).rows;
  };
  expect(await search('k7f2qx')).toHaveLength(1);
  await engine.call('workspace.setBlind', { blind: { hidesDates: false } });
  expect(await search('k7f2qx')).toEqual([]);
  const rows = await search('');
  expect(rows).toHaveLength(3);
  for (const { id, name } of rows) {
    const code = name.split(' ').at(-1) ?? '';
    const all = [name, code, code.toLowerCase(), `name:${code}`, `"${name}"`, `(${code} or rust)`];
    for (const text of all) expect((await search(text)).map((row) => row.id)).toEqual([id]);
    expect(await search(`email:${code}`)).toEqual([]);
    expect(await search(`${code} rust`)).toEqual([]);
    expect((await search(`-${code}`)).map((row) => row.id)).not.toContain(id);
  }
  await engine.call('workspace.setBlind', {});
  const code = rows[0]?.name.split(' ').at(-1) ?? '';
  expect(await search(code)).toEqual([]);
});
