import type {
  CandidateView,
  CheckView,
  CredentialView,
} from '../../../src/shared/contract/views.ts';
import type { RankedOpening, ReportInput } from '../../../src/main/report/index.ts';
import { namedMapping } from '../../shared/model/named-mapping.ts';

/** Invented people, with all that is awkward to set: long names, many scripts, each verdict. */

const CHECKED_AT = '2026-11-23T09:30:00Z';

export const id = (number: number) => `019ac000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const sha = (letter: string) => letter.repeat(64);

function checks(...different: readonly Partial<CheckView>[]): CheckView[] {
  const passed: CheckView[] = [
    { id: 'document-structure', outcome: 'pass', code: 'structure.valid', checkedAt: CHECKED_AT },
    { id: 'context-integrity', outcome: 'pass', code: 'context.covered', checkedAt: CHECKED_AT },
    {
      id: 'proof',
      outcome: 'pass',
      code: 'proof.valid',
      detail: 'eddsa-rdfc-2022, Data Integrity §4.3: the signature fits the hash of the document.',
      checkedAt: CHECKED_AT,
    },
    {
      id: 'key-resolution',
      outcome: 'pass',
      code: 'key.found',
      source: 'cache https://uni.example/.well-known/did.json',
      checkedAt: CHECKED_AT,
    },
    {
      id: 'issuer-binding',
      outcome: 'pass',
      code: 'binding.own-key',
      params: { issuer: 'Harbour Data Academy' },
      checkedAt: CHECKED_AT,
    },
    { id: 'validity-period', outcome: 'pass', code: 'validity.current', checkedAt: CHECKED_AT },
    { id: 'status', outcome: 'pass', code: 'status.current', checkedAt: CHECKED_AT },
  ];
  return passed.map((check) => {
    const other = different.find((candidate) => candidate.id === check.id);
    return other === undefined ? check : { ...check, ...other };
  });
}

function credential(number: number, more: Partial<CredentialView>): CredentialView {
  return {
    id: id(number),
    title: `Credential ${number}`,
    format: 'ob3-json',
    verdict: 'verified',
    issuer: { id: 'did:web:harbour-data.example', name: 'Harbour Data Academy', trust: 'known' },
    recipient: { match: 'confirmed' },
    validFrom: '2025-03-01T00:00:00Z',
    skills: [],
    results: [],
    versions: [],
    checks: checks(),
    checkedAt: CHECKED_AT,
    file: { name: 'python.png', path: '#openbadgecredential', sha256: sha('a') },
    ...more,
  };
}

const AMARA: CandidateView = {
  id: id(1),
  name: 'Amara Okafor',
  isHeld: false,
  emails: ['amara.okafor@example.org'],
  verdicts: { verified: 1, lapsed: 1, unconfirmed: 0, rejected: 0 },
  issuers: ['Harbour Data Academy'],
  stacks: [],
  skills: [
    {
      key: 'python',
      name: 'Python',
      framework: 'ESCO',
      code: 'ccd0a1d9',
      level: 'Advanced',
      source: 'alignment',
      mapping: namedMapping('Python'),
      proven: true,
      credentialIds: [id(11)],
    },
    {
      key: 'sql',
      name: 'SQL',
      source: 'tag',
      mapping: namedMapping('SQL', false),
      proven: false,
      credentialIds: [id(12)],
    },
    {
      key: 'javascript',
      name: 'JavaScript',
      source: 'tag',
      mapping: {
        how: 'approved',
        state: 'accepted',
        from: 'ECMAScript',
        fromKey: 'ecmascript',
        isStated: false,
      },
      proven: true,
      credentialIds: [id(11)],
    },
  ],
  credentials: [
    credential(11, { candidateId: id(1), title: 'Python for Data Analysis' }),
    credential(12, {
      candidateId: id(1),
      title: 'SQL & Relational Databases <Level "2">',
      verdict: 'lapsed',
      validUntil: '2026-01-31T23:59:59Z',
      checks: checks({
        id: 'validity-period',
        outcome: 'fail',
        code: 'validity.expired',
        params: { until: '2026-01-31T23:59:59Z' },
      }),
      file: { name: 'Amara Okafor.zip', path: 'badges/sql.json', sha256: sha('b') },
    }),
  ],
};

const LUKASZ: CandidateView = {
  id: id(2),
  name: 'Łukasz Zieliński-Ångström',
  isHeld: false,
  emails: [],
  verdicts: { verified: 0, lapsed: 0, unconfirmed: 1, rejected: 1 },
  issuers: [],
  stacks: [],
  skills: [
    {
      key: 'welding',
      name: 'Schweißen (MAG) für Fortgeschrittene – Ж, Ω, ờ',
      source: 'result',
      mapping: namedMapping('Schweißen'),
      proven: false,
      credentialIds: [id(21)],
    },
  ],
  credentials: [
    credential(21, {
      candidateId: id(2),
      title: 'Сварка уровня 2',
      verdict: 'unconfirmed',
      recipient: { match: 'unstated' },
      issuer: {
        id: `did:key:${'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'.repeat(3)}`,
        name: '',
        trust: 'unknown',
      },
      checks: checks({
        id: 'status',
        outcome: 'unknown',
        code: 'status.unavailable',
        params: { where: 'https://oldmill.example/status/3' },
        checkedAt: '2026-11-22T07:05:00Z',
      }),
      file: { name: 'сварка.svg', path: '#openbadges:credential', sha256: sha('c') },
    }),
    credential(22, {
      candidateId: id(2),
      title: '=HYPERLINK("https://evil.example","Cloud")',
      verdict: 'rejected',
      recipient: { match: 'mismatch' },
      issuer: {
        id: 'did:web:mill.example',
        name: 'Mill <script>alert(1)</script>',
        trust: 'blocked',
      },
      checks: checks({
        id: 'proof',
        outcome: 'fail',
        code: 'proof.mismatch',
        detail: 'Ed25519 did not verify.\nExpected 64 bytes',
      }),
      file: { name: 'cloud.jwt', path: '', sha256: sha('d') },
    }),
  ],
};

const WEI: CandidateView = {
  id: id(3),
  name: '王小明 (Xiǎomíng)',
  isHeld: false,
  emails: ['wei@example.org'],
  verdicts: { verified: 0, lapsed: 0, unconfirmed: 0, rejected: 0 },
  issuers: [],
  stacks: [],
  skills: [],
  credentials: [],
};

export const INPUT: ReportInput = {
  candidates: [AMARA, LUKASZ, WEI],
  question: 'Python proven, in Hamburg, "soon"',
  createdAt: '2026-11-23T10:00:00Z',
  workspaceName: 'Autumn hiring',
  application: { name: 'Touchstone', version: '0.1.0' },
};

/** One person with `count` credentials, for reports of many pages. */
export function longInput(count: number): ReportInput {
  const many = Array.from({ length: count }, (_, index) =>
    credential(1000 + index, { title: `Certificate of module ${index + 1}` }),
  );
  return { ...INPUT, candidates: [{ ...AMARA, credentials: many }] };
}

/** An opening that two of them answer, each in another way. */
const DATA_ANALYST: RankedOpening = {
  opening: {
    id: id(90),
    title: 'Data analyst',
    note: 'Start in June',
    changedAt: CHECKED_AT,
    requirements: [
      {
        key: 'python',
        name: 'Python',
        need: 'must',
        level: 'advanced',
        withinMonths: 24,
        issuer: 'trusted',
      },
      { key: 'sql', name: 'SQL', need: 'nice', issuer: 'any' },
    ],
  },
  ranked: [
    {
      candidateId: id(1),
      name: AMARA.name,
      musts: 1,
      nices: 0,
      answers: [
        {
          key: 'python',
          proven: true,
          evidence: {
            credentialId: id(11),
            title: 'Python for Data Analysis',
            issuer: {
              id: 'did:web:harbour-data.example',
              name: 'Harbour Data Academy',
              trust: 'known',
            },
            verdict: 'verified',
            recipient: 'confirmed',
            source: 'alignment',
            mapping: namedMapping('Python'),
            level: 'Advanced',
            validFrom: '2025-03-01T00:00:00Z',
          },
          shortfalls: [],
        },
        {
          key: 'sql',
          proven: false,
          evidence: {
            credentialId: id(12),
            title: 'SQL',
            issuer: { id: '', name: '', trust: 'unknown' },
            verdict: 'lapsed',
            recipient: 'unstated',
            source: 'tag',
            mapping: namedMapping('SQL', false),
          },
          shortfalls: ['verdict'],
        },
      ],
    },
  ],
};

export const OPENED: Pick<ReportInput, 'openings'> = { openings: [DATA_ANALYST] };

/** Two openings: one person answers both, another the second alone. */
export const OPENED_TWICE: Pick<ReportInput, 'openings'> = {
  openings: [
    DATA_ANALYST,
    {
      opening: {
        id: id(91),
        title: 'Welder',
        note: '',
        changedAt: CHECKED_AT,
        requirements: [{ key: 'welding', name: 'Welding', need: 'must', issuer: 'any' }],
      },
      ranked: [LUKASZ, AMARA].map(({ id: candidateId, name }) => ({
        candidateId,
        name,
        musts: 0,
        nices: 0,
        answers: [{ key: 'welding', proven: false, shortfalls: [] }],
      })),
    },
  ],
};
