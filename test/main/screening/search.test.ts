import { beforeAll, describe, expect, test } from 'vitest';
import { searchCandidates, suggestSkills } from '../../../src/main/screening/index.ts';
import { candidateFilter, candidatePage } from '../../../src/shared/contract/views.ts';
import type { CandidateFilter } from '../../../src/shared/contract/views.ts';
import type { Workspace } from '../../../src/main/store/index.ts';
import { claim, facts, record } from '../store/samples.ts';
import { workspaceOf } from './people.ts';

const college = facts({
  issuer: { id: 'did:web:college.example', claimedName: 'City College', url: undefined },
});

let workspace: Workspace;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  const made = await workspaceOf({
    'Amara Okafor': [{ skills: ['Python', 'Machine Learning', 'SQL'] }, { skills: ['Java'] }],
    'Ben Müller': [{ skills: ['JavaScript', 'C++', 'Node.js'], facts: college }],
    'Cleo Tan': [{ skills: ['Python'], verdict: 'lapsed' }],
    'Dora Forge': [{ skills: ['Python', 'Forgery'], verdict: 'rejected' }],
    'Egon Taker': [{ skills: ['Python', 'Theft'], recipient: 'mismatch' }],
    'Fay Blocked': [{ skills: ['Python'], trust: 'blocked' }],
    'Gus Tagged': [
      { skills: [claim('Python', { source: 'tag' }), 'C#', 'Research and Development'] },
    ],
    'Hana Ito': [
      { skills: ['.NET', 'Power BI', 'CI/CD', 'Excel', 'Kubernetes'], verdict: 'unconfirmed' },
    ],
  });
  workspace = made.workspace;
  ids = made.ids;
  await workspace.candidates.setEmails(ids['Hana Ito']!, ['h.ito@mail.example']);
});

async function search(filter: Partial<CandidateFilter>, offset = 0, limit = 100) {
  const parsed = candidateFilter.parse(filter);
  return searchCandidates(workspace.screening, { filter: parsed, offset, limit });
}

async function names(filter: Partial<CandidateFilter>): Promise<string[]> {
  return (await search(filter)).rows.map((row) => row.name);
}

describe('searching by words', () => {
  test.each([
    ['amara', ['Amara Okafor']],
    ['oka', ['Amara Okafor']],
    ['muller', ['Ben Müller']],
    ['MÜL', ['Ben Müller']],
    ['h.ito@mail', ['Hana Ito']],
    ['mail.example', ['Hana Ito']],
    ['cleo tan', ['Cleo Tan']],
    ['cleo okafor', []],
    ['mara', []],
  ])('%s is in the name or the address of %j', async (text, expected) => {
    expect(await names({ text })).toEqual(expected);
  });

  test.each([
    ['python', ['Amara Okafor', 'Gus Tagged', 'Cleo Tan']],
    ['pyton', ['Amara Okafor', 'Gus Tagged', 'Cleo Tan']],
    ['phyton', ['Amara Okafor', 'Gus Tagged', 'Cleo Tan']],
    ['pyth', ['Amara Okafor', 'Gus Tagged', 'Cleo Tan']],
    ['python cleo', ['Cleo Tan']],
    ['java', ['Amara Okafor']],
    ['javas', ['Ben Müller']],
    ['javascrpt', ['Ben Müller']],
    ['kubernets', ['Hana Ito']],
    ['excle', ['Hana Ito']],
    ['machine learning', ['Amara Okafor']],
    ['machne lerning', ['Amara Okafor']],
    ['"machine learning"', ['Amara Okafor']],
    ['“machine lear', ['Amara Okafor']],
    ['learning machine', ['Amara Okafor']],
    ['python and machine learning and sql', ['Amara Okafor']],
    ['research and development', ['Gus Tagged']],
    [
      'and',
      [
        'Amara Okafor',
        'Ben Müller',
        'Egon Taker',
        'Fay Blocked',
        'Gus Tagged',
        'Cleo Tan',
        'Dora Forge',
        'Hana Ito',
      ],
    ],
    ['c++', ['Ben Müller']],
    ['C#', ['Gus Tagged']],
    ['.net', ['Hana Ito']],
    ['power bi', ['Hana Ito']],
    ['cd', ['Hana Ito']],
    ['node', ['Ben Müller']],
    ['nodejs', ['Ben Müller']],
    ['cobol', []],
    ['pxthxn', []],
  ])('%s is a skill of %j', async (text, expected) => {
    expect(await names({ text })).toEqual(expected);
  });

  test.each(['forgery', 'theft'])(
    'nobody is found by the skill of a credential that speaks for nobody: %s',
    async (text) => {
      expect(await names({ text })).toEqual([]);
    },
  );

  test('somebody’s name is not read as a mistyped skill', async () => {
    const { workspace: other } = await workspaceOf({
      'Martha Pythin': [{ skills: ['Cooking'] }],
      'Ben Müller': [{ skills: ['Python'] }],
    });
    const filter = candidateFilter.parse({ text: 'pythin' });
    const page = await searchCandidates(other.screening, { filter, offset: 0, limit: 10 });
    expect(page.rows.map((row) => row.name)).toEqual(['Martha Pythin']);
  });

  test.each(['%', '_', "' OR 1=1 --", '"', '""', '\u0000', '* NEAR('])(
    '%j finds without error',
    async (text) => {
      expect(candidatePage.safeParse(await search({ text })).success).toBe(true);
    },
  );
});

describe('searching by the query language', () => {
  test.each([
    ['java or c++', ['Amara Okafor', 'Ben Müller']],
    ['python -skill:sql', ['Gus Tagged', 'Cleo Tan']],
    ['python and (sql or cleo)', ['Amara Okafor', 'Cleo Tan']],
    ['-(verified or verdict:rejected)', ['Cleo Tan', 'Hana Ito']],
    ['issuer:"city college" or skill:c#', ['Gus Tagged', 'Ben Müller']],
    ['skill:python trust:unknown', ['Amara Okafor']],
    ['recipient:mismatch', ['Egon Taker']],
    ['trust:blocked', ['Fay Blocked']],
    ['email:mail or name:tan', ['Cleo Tan', 'Hana Ito']],
    ['name:mail', []],
    ['level>=foundation', []],
    ['skill:sql or level>=foundation', ['Amara Okafor']],
    ['cleo verdict:lap', ['Cleo Tan']],
    ['(python cleo', ['Cleo Tan']],
  ])('%s', async (text, expected) => {
    expect(await names({ text })).toEqual(expected);
  });

  test('asks for what was issued when, and for why it lapsed', async () => {
    const { workspace: other } = await workspaceOf({
      Old: [
        {
          facts: facts({ validFrom: '2019-06-01T00:00:00Z' }),
          failed: ['validity.expired'],
          verdict: 'lapsed',
        },
      ],
      New: [{ facts: facts({ validFrom: '2025-06-01T00:00:00Z' }) }],
      Undated: [{ failed: ['status.revoked'], verdict: 'lapsed' }],
    });
    const found = async (text: string) => {
      const filter = candidateFilter.parse({ text });
      const page = await searchCandidates(other.screening, { filter, offset: 0, limit: 10 });
      return page.rows.map((row) => row.name);
    };
    expect(await found('since:2025-06')).toEqual(['New']);
    expect(await found('before:2025-06-02')).toEqual(['New', 'Old']);
    expect(await found('before:2025-06-01')).toEqual(['Old']);
    expect(await found('fresh:10m')).toEqual([]);
    expect(await found('fresh:11m')).toEqual(['New']);
    expect(await found('expired or revoked')).toEqual(['Old', 'Undated']);
    expect(await found('-expired -revoked')).toEqual(['New']);
  });

  describe('what stands side by side is of one credential', () => {
    const uni = { id: 'did:web:uni.example', claimedName: 'Uni', url: undefined };
    const dated = (year: number, issuer = college.issuer) =>
      facts({ issuer, validFrom: `${year}-06-01T00:00:00Z` });
    const levelled = (name: string, level: 'foundation' | 'expert') =>
      claim(name, { level, scale: { level, rule: 'named' } });

    test.each([
      ['python since:2024', ['Both']],
      ['python (since:2024)', ['Apart', 'Both']],
      ['skill:python issuer:Uni', ['Both']],
      ['skill:python (issuer:Uni)', ['Apart', 'Both']],
      ['(skill:python or skill:sql) issuer:Uni', ['Apart', 'Both']],
      ['python sql issuer:Uni', []],
      ['python level:expert', ['Both']],
      ['sql level:expert', ['Apart']],
      ['apart since:2024', ['Apart']],
      ['apart since:2026', []],
      ['issuer:Uni since:2024', ['Apart', 'Both']],
      ['issuer:"City College" since:2024', []],
      ['issuer:Uni and issuer:"City College"', ['Apart']],
      ['python -issuer:"City College"', ['Both']],
      ['python fresh:old', ['Apart']],
      ['python fresh:fresh', ['Both']],
      ['fresh:fresh', ['Apart', 'Both']],
      ['fresh:ageing', []],
    ])('%s', async (text, expected) => {
      const { workspace: other } = await workspaceOf({
        Apart: [
          { skills: [levelled('Python', 'foundation')], facts: dated(2012) },
          { skills: [levelled('SQL', 'expert')], facts: dated(2025, uni) },
        ],
        Both: [{ skills: [levelled('Python', 'expert')], facts: dated(2025, uni) }],
      });
      const filter = candidateFilter.parse({ text });
      const page = await searchCandidates(other.screening, { filter, offset: 0, limit: 10 });
      expect(page.rows.map((row) => row.name).toSorted()).toEqual(expected);
      expect(page.total).toBe(expected.length);
      const verified = page.facets.verdicts.find(({ value }) => value === 'verified');
      expect(verified?.count).toBe(expected.length);
    });

    test('a skill ages by the half-lives that are set', async () => {
      const { workspace: other } = await workspaceOf({
        Amara: [{ skills: ['Python'], facts: dated(2025) }],
      });
      const found = async (text: string) => {
        const filter = candidateFilter.parse({ text });
        return (await searchCandidates(other.screening, { filter, offset: 0, limit: 10 })).total;
      };
      expect([await found('fresh:fresh'), await found('fresh:old')]).toEqual([1, 0]);
      await other.freshness.set({ ...(await other.freshness.get()), general: 1 });
      expect([await found('fresh:fresh'), await found('fresh:old')]).toEqual([0, 1]);
    });
  });

  test('finds who has proven all that an opening must have', async () => {
    const requirement = { name: '', issuer: 'any' } as const;
    await workspace.openings.save({
      title: 'Developer',
      note: '',
      requirements: [
        { ...requirement, key: 'python', need: 'must' },
        { ...requirement, key: 'sql', need: 'must' },
        { ...requirement, key: 'cooking', need: 'nice' },
      ],
    });
    expect(await names({ text: 'opening:developer' })).toEqual(['Amara Okafor']);
    expect(await names({ text: 'opening:cook' })).toEqual([]);
  });

  test('who the issuer is to the employer counts as soon as it is decided', async () => {
    const { workspace: other } = await workspaceOf({ Amara: [{}] });
    const filter = candidateFilter.parse({ text: 'trusted' });
    const total = async () =>
      (await searchCandidates(other.screening, { filter, offset: 0, limit: 10 })).total;
    expect(await total()).toBe(0);
    const [held] = await other.credentials.listToJudge({ limit: 1 });
    await other.credentials.updateTrust([
      {
        credentialId: held?.id ?? '',
        issuerId: held?.issuerId ?? '',
        trust: { ...record().trust, level: 'trusted' },
      },
    ]);
    expect(await total()).toBe(1);
  });
});

test('a level is met by what the scale makes of it, whatever it is worded as', async () => {
  const scaled = (level: 'foundation' | 'advanced') =>
    claim('Welsh', { level: `as ${level}`, scale: { level, rule: 'named' } });
  const { workspace: levelled } = await workspaceOf({
    Amara: [{ skills: [scaled('advanced')] }],
    Ben: [{ skills: [scaled('foundation')] }],
    Cleo: [{ skills: [claim('Welsh', { level: 'expert' })] }],
    Dora: [{ skills: [scaled('advanced')], verdict: 'rejected' }],
  });
  const find = async (text: string) => {
    const filter = candidateFilter.parse({ text });
    const { rows } = await searchCandidates(levelled.screening, { filter, offset: 0, limit: 9 });
    return rows.map(({ name }) => name);
  };
  expect(await find('level>=foundation')).toEqual(['Amara', 'Ben']);
  expect(await find('level>foundation')).toEqual(['Amara']);
  expect(await find('level<advanced')).toEqual(['Ben']);
  expect(await find('level=expert')).toEqual([]);
});

describe('filtering', () => {
  test('asks that every skill chosen is proven', async () => {
    expect(await names({ skills: ['python'] })).toEqual(['Amara Okafor']);
    expect(await names({ skills: ['python', 'sql'] })).toEqual(['Amara Okafor']);
    expect(await names({ skills: ['python', 'c++'] })).toEqual([]);
  });

  test('finds an issuer by its id or its name, but not what it did not issue', async () => {
    expect(await names({ issuers: ['did:web:college.example'] })).toEqual(['Ben Müller']);
    expect(await names({ issuers: ['CITY college'] })).toEqual(['Ben Müller']);
    expect(await names({ issuers: ['Example University'] })).not.toContain('Dora Forge');
  });

  test('asks for any of the verdicts', async () => {
    expect(await names({ verdicts: ['lapsed', 'rejected'] })).toEqual(['Cleo Tan', 'Dora Forge']);
  });

  test('counts facets among those who fit', async () => {
    const all = await search({});
    expect(candidatePage.parse(all).total).toBe(8);
    expect(all.facets.skills.map((facet) => `${facet.label} ${facet.count}`)).toEqual([
      'C# 1',
      'C++ 1',
      'Java 1',
      'JavaScript 1',
      'Machine Learning 1',
      'Node.js 1',
      'Python 1',
      'Research and Development 1',
      'SQL 1',
    ]);
    expect(all.facets.issuers).toEqual([
      { value: 'did:web:uni.example', label: 'Example University', count: 6 },
      { value: 'did:web:college.example', label: 'City College', count: 1 },
    ]);
    const lapsed = await search({ verdicts: ['lapsed'] });
    expect(lapsed.facets.skills).toEqual([]);
    expect(lapsed.facets.verdicts.map(({ value, count }) => [value, count])).toEqual([
      ['verified', 0],
      ['lapsed', 1],
      ['unconfirmed', 0],
      ['rejected', 0],
    ]);
  });

  test('pages without gap or overlap', async () => {
    const pages = await Promise.all([0, 3, 6, 9].map(async (offset) => search({}, offset, 3)));
    expect(pages.map((page) => page.rows.length)).toEqual([3, 3, 2, 0]);
    expect(new Set(pages.flatMap((page) => page.rows.map((row) => row.id))).size).toBe(8);
    expect(pages.every((page) => page.total === 8)).toBe(true);
  });
});

describe('order', () => {
  test('those with more proven skills of the ones asked for come first', async () => {
    const { workspace: other } = await workspaceOf({
      Adam: [{ skills: ['Data Analysis'] }, { skills: ['Cooking'] }, { skills: ['Sewing'] }],
      Zoe: [{ skills: ['Data Analysis', 'Data Mining'] }],
      Bob: [{ skills: ['Data Analysis', 'Data Mining'], verdict: 'unconfirmed' }],
    });
    const filter = candidateFilter.parse({ text: 'data' });
    const page = await searchCandidates(other.screening, { filter, offset: 0, limit: 10 });
    expect(page.rows.map((row) => row.name)).toEqual(['Zoe', 'Adam', 'Bob']);
  });

  test('is by name, then by id, among equals', async () => {
    const { workspace: other } = await workspaceOf({
      'Émile Zola': [{}],
      'emil nolde': [{}],
      Zed: [{}],
    });
    const twin = await other.candidates.create('Zed');
    const filter = candidateFilter.parse({});
    const page = await searchCandidates(other.screening, { filter, offset: 0, limit: 10 });
    expect(page.rows.map((row) => row.name)).toEqual(['emil nolde', 'Émile Zola', 'Zed', 'Zed']);
    expect(page.rows.at(-1)?.id).toBe(twin);
  });
});

describe('a row', () => {
  test('says that some of what is counted as verified is somebody else’s, and of a forged one nothing', async () => {
    const others = (await search({})).rows.filter(({ holdsOthers }) => holdsOthers === true);
    expect(others.map(({ name }) => name)).toEqual(['Egon Taker']);
  });

  test('shows proven skills first, and none for which nothing credible speaks', async () => {
    const { rows } = await search({ text: 'gus' });
    expect(rows[0]?.skills.map((skill) => [skill.name, skill.proven])).toEqual([
      ['C#', true],
      ['Research and Development', true],
      ['Python', false],
    ]);
    expect((await search({ text: 'dora' })).rows[0]).toMatchObject({
      skills: [],
      issuers: [],
      verdicts: { rejected: 1 },
    });
  });
});

describe('suggestSkills', () => {
  async function suggest(text: string, limit = 8) {
    return (await suggestSkills(workspace.screening, text, limit)).map((skill) => skill.name);
  }

  test('offers what is called so, then what begins so, then what is nearly so', async () => {
    expect(await suggest('java')).toEqual(['Java', 'JavaScript']);
    expect(await suggest('lear')).toEqual(['Machine Learning']);
    expect(await suggest('pyton')).toEqual(['Python']);
    expect(await suggest('xyz')).toEqual([]);
  });

  test('offers no more than asked for', async () => {
    expect(await suggest('', 3)).toHaveLength(3);
  });
});
