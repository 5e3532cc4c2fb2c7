import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GENDERED, neutralWords } from '../../../../src/main/engine/blind/words/neutral-words.ts';
import { HAS_VECTORS } from '../../../conformance/vectors.ts';
import { publicTexts, textsIn } from './texts.ts';

describe('gendered words', () => {
  test.each([
    ['She is a leader and her team likes her.', 'He is a leader and his team likes him.'],
    ['The chairwoman was there', 'The chairman was there'],
    ['Alumna of the year', 'Alumnus of the year'],
    ['Mrs Lima, a businesswoman', 'Mr. Lima, a businessman'],
    ['A mother and her daughter were there', 'A father and his son were there'],
    ['Pronouns (she/her), and the team', 'Pronouns (he/him), and the team'],
    [
      'Frau Lima ist Bauingenieurin. Sie hat ihre Prüfung bestanden.',
      'Herr Lima ist Bauingenieur. Er hat seine Prüfung bestanden.',
    ],
    ['Geprüfte Industriekauffrau', 'Geprüfte Industriekaufmann'],
    ['Fachärztin, Biologin, Projektassistentin', 'Facharzt, Biologe, Projektassistent'],
    ['Trainerin', 'Trainer'],
    ['als die Ingenieurin', 'als der Ingenieur'],
    ['Mme Lima est la directrice de la banque', 'M. Lima est le directeur de la banque'],
    ['Elle est infirmière dans une clinique', 'Il est infirmier dans une clinique'],
    ['Es el trabajo de la ingeniera', 'Es el trabajo del ingeniero'],
    ['Ella es profesora de la universidad', 'Él es profesor de la universidad'],
    ['Sra. Lima, engenheira', 'Senhor Lima, engenheiro'],
    ['A professora e a coordenadora', 'O professor e o coordenador'],
    ['Foi a aluna do ano', 'Foi o aluno do ano'],
  ])('%s — and its pair are told alike', (one, other) => {
    const told = neutralWords(one);
    expect(told).not.toBe(one);
    expect(told).toBe(neutralWords(other));
  });

  test.each([
    'University of Manchester, Department of History',
    'Herring, human, mankind, manage, woe, shed, sheet, hero sandwich',
    'SHE Officer in HE, with the HIS and HER systems',
    'Isle of Man',
    'mother tongue English',
    'MS Excel, Ms Excel, 5 ms',
    'Sr. Engineer',
    'M.D. and PhD',
    'He trabajado en el proyecto con los niveles de la empresa',
    'Il faut un diplôme pour les cours',
    'Halbleiter, Lautsprecher, Glycerin, Medizin, Termin, Disziplin',
    'Interaction homme-machine, Sage-femme, Soins infirmiers',
    'Ingenieur:in, Ingenieur/in, Ingenieur*innen, Ingenieur(in), directeur·rice',
    'Asistencia médica y técnica',
    'Candidat K7F2QX a été à l’heure pour le cours',
    '',
  ])('%s stays', (text) => {
    expect(neutralWords(text)).toBe(text);
  });

  test('keep the case in which they are written', () => {
    expect(neutralWords('Chairwoman, chairwoman')).toBe('Chair, chair');
    expect(neutralWords('SHE LED THE TEAM')).toBe('THEY LED THE TEAM');
    expect(neutralWords('Ärztin')).toBe('Arzt/Ärztin');
  });

  test('what is told once is told the same again', () => {
    for (const { anywhere } of GENDERED) {
      for (const word of anywhere.keys()) {
        const once = neutralWords(word);
        expect(neutralWords(once)).toBe(once);
      }
    }
  });

  test.each(GENDERED)('each word of $language is replaced', ({ anywhere }) => {
    expect(anywhere.size).toBeGreaterThan(80);
    const left = [...anywhere].filter(([word, to]) => neutralWords(word) === word && word !== to);
    expect(left).toEqual([]);
  });

  test('no skill of the vocabulary is another, but for trades', () => {
    const folder = join(import.meta.dirname, '../../../../resources/vocabulary');
    const names = readdirSync(folder).flatMap((name) =>
      textsIn(readFileSync(join(folder, name), 'utf8')),
    );
    expect(names.length).toBeGreaterThan(5000);
    const changed = names.filter((name) => neutralWords(name) !== name);
    expect(changed.length).toBeLessThan(35);
    expect(changed.filter((name) => /^[a-z ]+$/u.test(name) && / /u.test(name))).toEqual([]);
  });
});

describe.runIf(HAS_VECTORS)('texts of public credentials', () => {
  test('hold hardly a word that is taken for another', () => {
    const texts = publicTexts();
    expect(texts.length).toBeGreaterThan(1000);
    const changed = texts.filter((text) => neutralWords(text) !== text);
    const gendered =
      /(?<![\p{L}\p{N}])(?:s?he|his|hers?|him|(?:fe)?male|mother|father|alumnus)(?![\p{L}\p{N}])/iu;
    expect(changed.length).toBeGreaterThan(20);
    expect(changed.filter((text) => !gendered.test(text))).toEqual([]);
    const left = texts.filter((text) => gendered.test(text) && !changed.includes(text));
    expect(left).toEqual(['he-IL']);
  });
});
