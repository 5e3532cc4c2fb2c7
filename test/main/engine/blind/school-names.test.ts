import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hideSchools } from '../../../../src/main/engine/blind/schools/school-names.ts';
import { HAS_VECTORS } from '../../../conformance/vectors.ts';
import { publicTexts, textsIn } from './texts.ts';

const HERE = '[school]';

describe('schools in texts', () => {
  test.each([
    'University of Manchester',
    'Technische Universität München',
    'Ludwig-Maximilians-Universität München',
    'Eidgenössische Technische Hochschule Zürich',
    'Hochschule für Technik und Wirtschaft Dresden',
    'Volkshochschule Köln',
    'Université de Montréal',
    'École Polytechnique Fédérale de Lausanne',
    'Lycée Henri-IV',
    'Universidad Nacional Autónoma de México',
    'Colegio San Ignacio',
    'Universidade de São Paulo',
    'Escola Secundária de Camões',
    'King’s College London',
    'Harvard Business School',
    'London School of Economics and Political Science',
    'Massachusetts Institute of Technology',
    'Texas A&M University',
    'St. Mary’s College of Maryland',
    'Springfield High School',
    'The Open University',
    'Quarnbrook Academy',
    'MIT',
    'Stanford',
  ])('%s is one', (name) => {
    expect(hideSchools(name, HERE)).toBe(HERE);
    expect(hideSchools(`BSc, ${name}, 2020`, HERE)).toBe(`BSc, ${HERE}, 2020`);
  });

  test.each([
    ['I studied at the University of Oxford in 2020', 'I studied at the [school] in 2020'],
    ['Stanford University Machine Learning', '[school] Machine Learning'],
    ['Bachelor of Science Stanford University', 'Bachelor of Science [school]'],
    ['Boston College Diploma', '[school] Diploma'],
    ['From Trinity College to Yale', 'From [school] to [school]'],
    ['MIT License and MIT', 'MIT License and [school]'],
  ])('%s keeps the rest', (text, told) => {
    expect(hideSchools(text, HERE)).toBe(told);
  });

  test.each([
    'Business School',
    'High School Diploma',
    'Community College',
    'Old School Hip Hop',
    'University Teaching Certificate',
    'Graduate School Preparation',
    'teach at university, at school and mit Kollegen',
    'Volkshochschule',
    'Schulung Projektleitung',
    'Licensed under the MIT License',
    '[school] in Köln',
    '',
  ])('%s stays', (text) => {
    expect(hideSchools(text, HERE)).toBe(text);
  });

  test('of the vocabulary hardly a skill is taken for one', () => {
    const folder = join(import.meta.dirname, '../../../../resources/vocabulary');
    const names = readdirSync(folder).flatMap((name) =>
      textsIn(readFileSync(join(folder, name), 'utf8')),
    );
    expect(names.filter((name) => hideSchools(name, HERE) !== name).toSorted()).toEqual([
      'Cambridge B2 First',
      'Cambridge C1 Advanced',
      'Cambridge C2 Proficiency',
      'LSE',
      'SAS Institute Software',
    ]);
  });
});

describe.runIf(HAS_VECTORS)('schools in public credentials', () => {
  test('are found wherever a text speaks of one by its name', () => {
    const texts = publicTexts();
    const found = texts.filter((text) => hideSchools(text, HERE) !== text);
    const speaking = /\b(?:University|College|Institute of Technology|Academy)\b/u;
    const missed = texts.filter((text) => speaking.test(text) && !found.includes(text));
    expect(missed).toEqual(['University Issuer', 'University', 'My University', 'My College']);
    const others = /\b(?:School|Institut[eo]|MIT|Cambridge)\b/u;
    expect(found.filter((text) => !speaking.test(text) && !others.test(text))).toEqual([]);
  });
});
