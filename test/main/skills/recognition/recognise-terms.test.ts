import { describe, expect, test } from 'vitest';
import { recogniseTerms } from '../../../../src/main/skills/recognition/recognise-terms.ts';
import { indexTerms } from '../../../../src/main/skills/recognition/term-index.ts';

const PLAIN = [
  '.NET',
  'ASP.NET',
  'C++',
  'C#',
  'CI/CD',
  'English',
  'Git',
  'Health and safety',
  'InDesign',
  'Java',
  'JavaScript',
  'Kubernetes',
  'Node.js',
  'Penetration testing',
  'Power BI',
  'Python',
  'REST API',
  'SQL',
  'Webhook',
  'Front-end development',
  'Gestión de proyectos',
  'Datenbank',
];
const AMBIGUOUS = ['Access', 'C', 'Excel', 'Go', 'R', 'SAP', 'Swift', 'Word', 'German'];

const index = indexTerms([
  ...PLAIN.map((text) => ({ skill: text, text, ambiguous: false, proper: true })),
  ...AMBIGUOUS.map((text) => ({ skill: text, text, ambiguous: true, proper: true })),
  { skill: 'Sales', text: 'Sales', ambiguous: true, proper: false },
  { skill: 'Prometheus', text: 'Prometheus (Monitoring)', ambiguous: false, proper: true },
]);

function named(text: string): readonly string[] {
  return recogniseTerms(text, index).map(({ skill }) => skill);
}

describe('what is written just so', () => {
  test.each([
    ['in any letters', 'PYTHON and python', ['Python', 'Python']],
    ['two words as one skill', 'I know Power BI well', ['Power BI']],
    [
      'signs as a part of the name',
      'C++, C#, .NET, Node.js, CI/CD',
      ['C++', 'C#', '.NET', 'Node.js', 'CI/CD'],
    ],
    ['the longest name', 'ASP.NET and JavaScript', ['ASP.NET', 'JavaScript']],
    ['on both sides of a slash', 'Python/SQL', ['Python', 'SQL']],
    ['after a French article', "l'SQL, d'Excel et la maîtrise du SQL", ['SQL', 'Excel', 'SQL']],
    ['across the end of a line', 'We use Power\n  BI', ['Power BI']],
    ['whatever the accents', 'gestion de proyectos', ['Gestión de proyectos']],
    ['with what a PDF makes of letters', 'Work\u00ADflows in Py\u00ADthon', ['Python']],
    ['even where it is denied', 'I have never used Java', ['Java']],
  ])('%s', (_, text, skills) => {
    expect(named(text)).toEqual(skills);
  });

  test('a place is given by its first character and the one after its last', () => {
    expect(recogniseTerms('We use .NET.', index)).toEqual([
      { skill: '.NET', start: 7, end: 11, how: 'as-written' },
    ]);
  });
});

describe('other ways of writing the same', () => {
  test.each([
    ['PowerBI', 'Power BI'],
    ['power-bi', 'Power BI'],
    ['java script', 'JavaScript'],
    ['REST APIs', 'REST API'],
    ['REST-API', 'REST API'],
    ['penetration-tests and penetration testing', 'Penetration testing'],
    ['webhooks', 'Webhook'],
    ['frontend development', 'Front-end development'],
    ['health & safety', 'Health and safety'],
    ['Datenbanken', 'Datenbank'],
  ])('%s', (text, skill) => {
    expect(named(text)).toEqual([skill]);
  });

  test('and they are said to be so', () => {
    expect(recogniseTerms('PowerBI', index)[0]?.how).toBe('variant');
  });
});

describe('what is no skill', () => {
  test.each([
    ['a part of a word', 'Javanese, pythonic, githubber'],
    ['words that only together look like a name', 'experience in design'],
    ['an address', 'jane@python.org, https://java.com/sql, www.git-scm.com/git'],
    ['two paragraphs', 'Power\n\nBI'],
    ['two sentences', 'We have power. BI is short.'],
    ['research and development', 'R&D and R & D'],
    ['an initial', 'John R. Smith met Mr. C. Jones'],
    ['a verb', 'Go to work. You excel at this. Excel at that. Go further.'],
    ['a way in', 'Access to the building. Access control. You have access.'],
    ['a name', 'Taylor Swift'],
    ['a grade, a vitamin, a driving licence', 'grade C, vitamin C, Klasse C'],
    ['a people', 'a German company'],
    ['what somebody sells', 'the sales are high'],
    ['a Titan', 'Prometheus Unbound'],
    ['a level', 'C1, B2, C-level'],
  ])('%s', (_, text) => {
    expect(named(text)).toEqual([]);
  });
});

describe('a word with other meanings is a skill', () => {
  test.each([
    ['in a list of skills', 'Python, R and SQL', ['Python', 'R', 'SQL']],
    ['at the end of a list in small letters', 'python, sql, r', ['Python', 'SQL', 'R']],
    ['in a list of such words', 'Word, Excel, Access', ['Word', 'Excel', 'Access']],
    ['after a word that introduces it', 'programming in C', ['C']],
    ['after one in German', 'Kenntnisse in Excel', ['Excel']],
    ['after one in French', 'maîtrise de R', ['R']],
    ['after one in Spanish', 'experiencia en Swift', ['Swift']],
    ['before a word that goes on with it', 'Go developer', ['Go']],
    ['before one in German', 'Excel-Kenntnisse', ['Excel']],
    ['with its maker', 'Microsoft Access', ['Access']],
    ['as a name in the midst of a sentence', 'we planned it in Excel and told them', ['Excel']],
    ['as an abbreviation', 'month-end closing in our SAP system', ['SAP']],
    ['with a level', 'German (B2)', ['German']],
    ['on a line of its own', 'My skills\n- Excel\n- sales', ['Excel', 'Sales']],
    ['in a list, in small letters where it is no name', 'SQL, sales', ['SQL', 'Sales']],
    ['as a means', 'statistics with R and diagrams', ['R']],
    ['without what explains it', 'SQL, Prometheus', ['SQL', 'Prometheus']],
  ])('%s', (_, text, skills) => {
    expect(named(text)).toEqual(skills);
  });

  test('and it is said to be one by its surroundings', () => {
    expect(recogniseTerms('programming in C', index)[0]?.how).toBe('in-context');
  });
});

test('a long text of almost-terms is read in one pass', () => {
  const text = 'power power-power penetration '.repeat(20_000);
  expect(named(text)).toEqual([]);
});
