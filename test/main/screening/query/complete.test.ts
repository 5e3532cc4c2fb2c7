import { expect, test } from 'vitest';
import { complete, parse } from '../../../../src/main/screening/index.ts';
import { inLanguage } from '../../../../src/shared/messages/language.ts';
import { addLanguages } from '../../../../src/shared/messages/languages.ts';
import { workspaceOf } from '../people.ts';

addLanguages();

test.each([
  ['-machine lear', { text: '"Machine Learning"', from: 1, to: 13 }],
  ['sql machine lear', { text: '"Machine Learning"', from: 4, to: 16 }],
  ['lear', { text: '"Machine Learning"', from: 0, to: 4 }],
])('of “%s” a skill’s name is completed whole, in quotes', async (text, expected) => {
  const { workspace } = await workspaceOf({ Amara: [{ skills: ['Machine Learning'] }] });
  const [first] = await complete(workspace.screening, text, text.length, 5);
  expect(first).toMatchObject({ kind: 'skill', ...expected });
});

test.each([
  ['data visualis', 'Data Visualization', 0],
  ['color th', 'Colour theory', 0],
  ['"colour th', 'Color theory', 0],
  ['skill:haemat', 'Hematology', 6],
  ['hemat', 'Haematology', 0],
])('“%s” is completed to %s, which is spelled otherwise', async (text, name, from) => {
  const { workspace } = await workspaceOf({
    Amara: [{ skills: [name, 'Data Entry', 'Harvesting'] }],
  });
  const [first] = await complete(workspace.screening, text, text.length, 5);
  expect(first).toMatchObject({ kind: 'skill', label: name, from });
});

test('words that begin no skill’s name are completed by the last of them', async () => {
  const { workspace } = await workspaceOf({ Amara: [{ skills: ['SQL'] }] });
  const found = await complete(workspace.screening, 'amara sq', 8, 5);
  expect(found.map(({ text, from }) => [text, from])).toEqual([['SQL', 6]]);
});

test.each([
  ['german B2', 'level>=B2', 7],
  ['c1', 'level>=C1', 0],
  ['level>=b', 'B1', 7],
  ['level>="eqf 6', '"EQF 6"', 7],
  ['level>ex', 'expert', 6],
])('“%s” goes on with %s: a level is no skill', async (text, expected, from) => {
  const { workspace } = await workspaceOf({ Amara: [{ skills: ['German', 'Rust'] }] });
  const [first] = await complete(workspace.screening, text, text.length, 5);
  expect(first).toMatchObject({ kind: 'level', text: expected, from });
});

test('what may stand after a field is said in the language of the moment', () => {
  const said = inLanguage('de', () => parse('level>=best').errors[0]?.message);
  expect(said).toContain('Sprachniveau, etwa B2');
  expect(said).not.toMatch(/European/u);
});

test.each([
  ['german B2', ['level']],
  ['level>=b', ['level']],
  ['exp', ['state']],
  ['verdict:', ['verdict']],
  ['trust:', ['trust']],
  ['recipient:', ['recipient']],
  ['fresh:', ['fresh']],
  ['nam', ['field']],
])('what completes “%s” is said to be of the kind %j', async (text, kinds) => {
  const { workspace } = await workspaceOf({ Amara: [{ skills: ['SQL'] }] });
  const found = await complete(workspace.screening, text, text.length, 6);
  expect([...new Set(found.map(({ kind }) => kind))]).toEqual(kinds);
});
