import { describe, expect, test } from 'vitest';
import { readFramework } from '../../../../src/main/skills/index.ts';
import type { Framework } from '../../../../src/shared/model/framework.ts';
import { threadTimeOf } from '../../../thread-time.ts';

const PYTHON = 'http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d';
const SQL = 'http://data.europa.eu/esco/skill/598de5b0-5b58-4ea7-8058-a4bc4d18c742';
const ESCO_HEADING =
  'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function read(text: string, name = 'skills_en.csv'): Framework {
  const result = readFramework(bytesOf(text), name);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function problemOf(bytes: Uint8Array | string): string | undefined {
  const result = readFramework(typeof bytes === 'string' ? bytesOf(bytes) : bytes, 'a');
  return result.ok ? undefined : result.error;
}

describe('ESCO', () => {
  const rows = [
    `KnowledgeSkillCompetence,${PYTHON},knowledge,sector-specific,Python (computer programming),"Python\nPython programming","Py, ""three""",released,2024,,,"http://a, http://b","Techniques, and principles."`,
    `KnowledgeSkillCompetence,${SQL},knowledge,sector-specific,SQL,,,released,2024,,,,`,
    'KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/old,knowledge,,Old,,,obsolete,,,,,',
    'Group,http://data.europa.eu/esco/isced-f/06,,,A group,,,released,,,,,',
  ];

  test('gives each skill with its other names, its code and what points to it', () => {
    const { kind, name, skills } = read([ESCO_HEADING, ...rows].join('\r\n'));
    expect([kind, name]).toEqual(['esco', 'ESCO (en)']);
    expect(skills).toEqual([
      {
        name: 'Python (computer programming)',
        otherNames: ['Python', 'Python programming'],
        code: PYTHON,
        url: PYTHON,
        refs: ['esco:ccd0a1d9-afda-43d9-b901-96344886e14d'],
      },
      {
        name: 'SQL',
        otherNames: [],
        code: SQL,
        url: SQL,
        refs: ['esco:598de5b0-5b58-4ea7-8058-a4bc4d18c742'],
      },
    ]);
  });

  test('is called by its language, which the file’s name tells', () => {
    expect(read([ESCO_HEADING, ...rows].join('\n'), 'skills_de.csv').name).toBe('ESCO (de)');
  });

  test('is read with a byte order mark and columns in another order', () => {
    const { skills } = read(`\uFEFFpreferredLabel,conceptUri\nSQL,${SQL}\n`);
    expect(skills.map((skill) => skill.name)).toEqual(['SQL']);
  });
});

describe('O*NET', () => {
  test('gives each element once, and only what can be learned', () => {
    const { kind, name, skills } = read(
      [
        'O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value',
        '11-1011.00\t2.A.1.a\tReading Comprehension\tIM\t4.12',
        '11-1011.00\t2.A.1.a\tReading Comprehension\tLV\t4.62',
        '11-1011.00\t2.B.1.d\tNegotiation\tIM\t4.0',
        '11-1011.00\t1.A.1.a.1\tOral Comprehension\tIM\t4.5',
      ].join('\r\n'),
    );
    expect([kind, name]).toEqual(['onet', 'O*NET skills']);
    expect(skills.map(({ code, refs }) => [code, refs])).toEqual([
      ['2.A.1.a', ['onet:2.A.1.a']],
      ['2.B.1.d', ['onet:2.B.1.d']],
    ]);
  });

  test('knowledge and the content model are frameworks of their own', () => {
    const heading = 'Element ID\tElement Name\tDescription';
    const knowledge = '2.C.4.a\tMathematics\tKnowledge of arithmetic';
    expect(read(`${heading}\n${knowledge}`).name).toBe('O*NET knowledge');
    expect(read(`${heading}\n${knowledge}\n2.A.1.e\tMathematics\tUsing it`).name).toBe(
      'O*NET content model',
    );
  });

  test('a technology is named without its class’s code; quotation marks are text', () => {
    const { name, skills } = read(
      [
        'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand',
        '15-1252.00\tPython\t43232406\tDevelopment environment software\tY\tY',
        '15-2051.00\tPython\t43232406\tDevelopment environment software\tY\tN',
        '15-1252.00\t"Quoted" tool\t43232406\tDevelopment environment software\tN\tN',
      ].join('\n'),
    );
    expect(name).toBe('O*NET technology skills');
    expect(skills.map((skill) => [skill.name, skill.code, skill.refs])).toEqual([
      ['Python', undefined, []],
      ['"Quoted" tool', undefined, []],
    ]);
  });
});

test('Lightcast gives names, ids and addresses', () => {
  const { kind, skills } = read(
    JSON.stringify({
      attributions: [],
      data: [
        {
          id: 'KS125LS6N7WP4S6SFTCK',
          name: 'Python (Programming Language)',
          type: { id: 'ST1', name: 'Specialized Skill' },
          infoUrl: 'https://lightcast.io/open-skills/skills/KS125LS6N7WP4S6SFTCK',
        },
        { id: 'KS0', name: 7 },
        'nothing',
      ],
    }),
  );
  expect(kind).toBe('lightcast');
  expect(skills.map(({ name, refs }) => [name, refs])).toEqual([
    ['Python (Programming Language)', ['lightcast:KS125LS6N7WP4S6SFTCK']],
  ]);
});

test('CASE gives items and which of them are exact matches', () => {
  const node = (uri: string) => ({ uri, identifier: uri, title: uri });
  const { name, skills, matches } = read(
    JSON.stringify({
      CFDocument: { title: 'Digital skills', uri: 'https://case.example/doc' },
      CFItems: [
        {
          identifier: 'i1',
          uri: 'https://case.example/ims/case/v1p0/CFItems/i1',
          fullStatement: 'Write programs in Python',
          abbreviatedStatement: 'Python',
          humanCodingScheme: 'DS.1',
        },
        { identifier: 'i2', uri: 'https://case.example/ims/case/v1p0/CFItems/i2' },
      ],
      CFAssociations: [
        {
          associationType: 'exactMatchOf',
          originNodeURI: node('https://case.example/ims/case/v1p0/CFItems/i1'),
          destinationNodeURI: node(PYTHON),
        },
        {
          associationType: 'isRelatedTo',
          originNodeURI: node('https://case.example/ims/case/v1p0/CFItems/i1'),
          destinationNodeURI: node(SQL),
        },
        { associationType: 'exactMatchOf', originNodeURI: 7 },
      ],
    }),
  );
  expect(name).toBe('Digital skills');
  expect(skills).toMatchObject([
    {
      name: 'Write programs in Python',
      otherNames: ['Python'],
      refs: ['url:case.example/ims/case/v1p0/CFItems/i1', 'digital skills:DS.1'],
    },
  ]);
  expect(matches).toEqual([
    {
      left: 'url:case.example/ims/case/v1p0/CFItems/i1',
      right: 'esco:ccd0a1d9-afda-43d9-b901-96344886e14d',
    },
  ]);
});

describe('rich skill descriptors', () => {
  const descriptor = {
    '@context': 'https://rsd.openskillsnetwork.org/context-v1.json',
    type: 'RichSkillDescriptor',
    id: 'https://osmt.example/api/skills/60f17310',
    uuid: '60f17310',
    skillName: 'Threat Modeling',
    skillStatement: 'Model threats.',
    keywords: ['Security'],
  };

  test.each([
    ['one', descriptor, 'Rich skill descriptors'],
    ['a list', [descriptor], 'Rich skill descriptors'],
    ['a collection', { name: 'Cyber', skills: [descriptor] }, 'Cyber'],
  ])('%s as JSON-LD', (_, document, name) => {
    const framework = read(JSON.stringify(document));
    expect(framework.name).toBe(name);
    expect(framework.skills).toMatchObject([
      { name: 'Threat Modeling', otherNames: [], code: '60f17310' },
    ]);
    expect(framework.skills[0]?.refs[0]).toBe('url:osmt.example/api/skills/60f17310');
  });

  test('as CSV, with statements over several lines', () => {
    const { kind, skills } = read(
      '"Canonical URL","RSD Name","Authors","Skill Statement","Categories","Keywords"\n"https://osmt.example/api/skills/1","Threat Modeling","A; B","Model\nthreats","Security","x"\n"https://osmt.example/api/skills/2","","","","",""\n',
    );
    expect(kind).toBe('rsd');
    expect(skills.map(({ name, code }) => [name, code])).toEqual([['Threat Modeling', '1']]);
  });
});

test('a crosswalk counts only what it calls an exact match, below its title', () => {
  const { kind, matches } = read(
    [
      'Mapping of O*NET to ESCO,,,,',
      '',
      'O*NET Id,O*NET Title,ESCO or ISCO URI,ESCO or ISCO Title,Type of Match',
      `2.B.3.e,Programming,${PYTHON},Python,exactMatch`,
      `2.A.1.a,Reading,${SQL},SQL,closeMatch`,
    ].join('\n'),
  );
  expect(kind).toBe('crosswalk');
  expect(matches).toEqual([
    { left: 'esco:ccd0a1d9-afda-43d9-b901-96344886e14d', right: 'onet:2.B.3.e' },
  ]);
});

describe('a file that is no framework is refused with its reason', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['white space', ' \n\t', 'empty'],
    ['prose', 'Dear all, here are our skills.', 'not-a-framework'],
    ['JSON of another kind', '{"type":"VerifiableCredential"}', 'not-a-framework'],
    ['JSON that is cut off', '{"data":[{"id":', 'not-a-framework'],
    ['a list of numbers', '[1,2]', 'not-a-framework'],
    ['a skill with two names', '{"data":[{"id":"1","name":"A","name":"B"}]}', 'named-twice'],
    ['JSON nested without end', `${'['.repeat(61)}${']'.repeat(61)}`, 'not-a-framework'],
    ['another table of ESCO’s', 'conceptType,conceptUri,code\nISCOGroup,x,1', 'not-a-framework'],
    ['another table of O*NET’s', 'O*NET-SOC Code\tTitle\n11-1011.00\tChief', 'not-a-framework'],
    ['a heading alone', ESCO_HEADING, 'no-skills'],
    ['a framework without skills', '{"CFDocument":{},"CFItems":[]}', 'no-skills'],
  ])('%s', (_, text, code) => {
    expect(problemOf(text)).toBe(code);
  });

  test('a zip, or text in UTF-16', () => {
    expect(problemOf(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe]))).toBe('not-utf8');
  });

  test('more skills than any framework has', () => {
    const rows = Array.from(
      { length: 200_001 },
      (_, index) => `http://data.europa.eu/esco/skill/${index},Skill ${index}`,
    );
    expect(problemOf(`conceptUri,preferredLabel\n${rows.join('\n')}`)).toBe('too-many');
  });
});

test('a quotation mark that is never closed costs one reading of the file', async () => {
  const text = `conceptUri,preferredLabel\n"${'http://data.europa.eu/esco/skill/1,"",x\n'.repeat(100_000)}`;
  expect(await threadTimeOf(() => expect(problemOf(text)).toBe('no-skills'))).toBeLessThan(2000);
});
