import { beginImport } from '../../src/shared/contract/begin-import.ts';
import { fakeVersions } from './fake-versions.ts';
import type {
  CandidateRow,
  CandidateView,
  CheckView,
  CredentialView,
  ImportView,
  VerdictCounts,
} from '../../src/shared/contract/views.ts';
import type { CertificateView } from '../../src/shared/contract/certificate-views.ts';
import type { SkillView } from '../../src/shared/contract/skill-views.ts';
import type { CheckCode } from '../../src/shared/messages/checks/index.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../src/shared/model/verdict.ts';
import { isProven } from '../../src/shared/model/verdict.ts';
import { namedMapping } from '../shared/model/named-mapping.ts';

/** Invented people and credentials of every verdict; the same on every run. */

const CHECKED_AT = '2026-03-02T09:30:00Z';

const PEOPLE = [
  'Amara Okafor',
  'Jonas Weber',
  'Lucía Fernández',
  'Priya Raman',
  'Tomasz Nowak',
  'Mei-Ling Chen',
  'Samuel Adeyemi',
  'Freya Lindqvist',
  'Omar Haddad',
  'Chloé Dubois',
  'Noah van den Berg',
  'Aisha Rahman',
  'Mateo Rossi',
  'Hana Kobayashi',
  'Liam O’Connor',
  'Zofia Kowalczyk',
  'Daniel Mensah',
  'Ingrid Solberg',
  'Rafael Oliveira',
  'Nadia Petrova',
  'Kwame Boateng',
  'Elif Yılmaz',
  'Benjamin Clarke',
  'Sofia Papadopoulou',
  'Arjun Mehta',
  'Grace Wanjiru',
  'Viktor Horváth',
  'Leila Mansouri',
  'Oscar Johansson',
  'Camila Torres',
  'Thabo Nkosi',
  'Julia Schneider',
  'Min-jun Park',
  'Fatima Zahra El Idrissi',
  'Peter Novák',
  'Isabella Greco',
  'Maximilian Alexander von Hohenstein-Wittelsbach',
  'Anh Nguyen',
  'Ruth Abiodun',
  'Eoin Byrne',
] as const;

interface Template {
  readonly title: string;
  readonly issuer: number;
  readonly skills: readonly (readonly [name: string, framework?: string, code?: string])[];
}

const ISSUERS = [
  { id: 'did:web:uni.example', name: 'Example University', trust: 'known' },
  { id: 'did:web:cloudguild.example', name: 'Cloud Guild', trust: 'trusted' },
  {
    id: 'did:key:z6MkfrQeTgTqTQ8aGcSvVhRk1dBPxmkq3Rn9Qp8jWeXAMPLE',
    name: 'Northwind Academy',
    trust: 'unknown',
  },
  {
    id: 'https://college.example/issuer',
    name: 'City College of Applied Technology',
    trust: 'known',
  },
  {
    id: 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH',
    name: 'QuickCerts',
    trust: 'blocked',
  },
] as const satisfies readonly { id: string; name: string; trust: IssuerTrust }[];

const TEMPLATES: readonly Template[] = [
  {
    title: 'Python for Data Analysis',
    issuer: 0,
    skills: [
      ['Python', 'ESCO', 'S5.6.1'],
      ['Data analysis', 'ESCO', 'S2.7.3'],
    ],
  },
  {
    title: 'Kubernetes Administrator',
    issuer: 1,
    skills: [['Kubernetes'], ['Linux administration', 'ESCO', 'S5.2']],
  },
  { title: 'Relational Databases and SQL', issuer: 3, skills: [['SQL', 'ESCO', 'S5.6.9']] },
  {
    title: 'Agile Project Leadership',
    issuer: 2,
    skills: [['Project management', 'ESCO', 'S4.1']],
  },
  {
    title: 'Machine Learning Specialisation',
    issuer: 0,
    skills: [['Machine learning', 'ESCO', 'S5.7'], ['Python', 'ESCO', 'S5.6.1'], ['Statistics']],
  },
  { title: 'Certified Security Analyst', issuer: 4, skills: [['Information security']] },
  { title: 'Technical Writing', issuer: 3, skills: [['Technical writing']] },
  {
    title: 'TypeScript in Practice',
    issuer: 1,
    skills: [['TypeScript'], ['Software testing', 'ESCO', 'S5.4']],
  },
];

const DECISIVE: Readonly<
  Record<Verdict, readonly Pick<CheckView, 'id' | 'outcome' | 'code' | 'params' | 'detail'>[]>
> = {
  verified: [{ id: 'status', outcome: 'pass', code: 'status.current' }],
  lapsed: [
    {
      id: 'validity-period',
      outcome: 'fail',
      code: 'validity.expired',
      params: { until: '2025-06-30T23:59:59Z' },
    },
    {
      id: 'status',
      outcome: 'fail',
      code: 'status.revoked',
      detail: 'Bit 94567 of https://uni.example/status/3 is 1 (Bitstring Status List §3.2).',
    },
  ],
  unconfirmed: [
    {
      id: 'status',
      outcome: 'unknown',
      code: 'status.unavailable',
      params: { where: 'https://uni.example/status/3' },
    },
    { id: 'proof', outcome: 'unknown', code: 'proof.unsupported', params: { type: 'bbs-2023' } },
  ],
  rejected: [
    {
      id: 'proof',
      outcome: 'fail',
      code: 'proof.mismatch',
      detail: 'Ed25519 verification of the 64-byte hash data failed (vc-di-eddsa §3.3.2).',
    },
    { id: 'proof', outcome: 'fail', code: 'proof.none' },
  ],
};

const VERDICT_TURNS: readonly Verdict[] = [
  'verified',
  'verified',
  'verified',
  'lapsed',
  'verified',
  'unconfirmed',
  'verified',
  'rejected',
];
const RECIPIENT_TURNS: readonly RecipientMatch[] = [
  'confirmed',
  'confirmed',
  'unstated',
  'confirmed',
  'mismatch',
];

/** A version 7 UUID of two small numbers. */
export function fakeId(group: number, number: number): string {
  const tail = number.toString(16).padStart(12, '0');
  return `01912d68-783e-7a03-8${group.toString(16).padStart(3, '0')}-${tail}`;
}

export function fakeCertificate(number: number): CertificateView {
  return {
    sha256: number.toString(16).padStart(64, 'a'),
    owner: `Authority ${number}`,
    organisationIdentifier: `NTREE-${number}`,
    issuer: 'Root',
    isSelfIssued: false,
    validFrom: '2025-01-01T00:00:00Z',
    validUntil: '2035-01-01T00:00:00Z',
    isAuthority: true,
    acceptedAt: '2026-01-01T00:00:00Z',
  };
}

export function fakeCandidates(
  count: number,
): readonly { id: string; name: string; emails: string[] }[] {
  // Beyond those there are, of the same names again.
  const names = Array.from({ length: count }, (_, number) => PEOPLE[number % PEOPLE.length] ?? '');
  return names.map((name, number) => ({
    id: fakeId(1, number),
    name,
    emails: number % 7 === 6 ? [] : [`${asciiName(name)}@mail.example`],
  }));
}

function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z -]/gu, '')
    .replaceAll(/[ -]+/gu, '.');
}

/** One of a person's credentials; `number` runs over all of them. */
export function fakeCredential(number: number, candidateId?: string): CredentialView {
  const template = TEMPLATES[number % TEMPLATES.length]!;
  const verdict = VERDICT_TURNS[(number * 5 + Math.floor(number / 6)) % VERDICT_TURNS.length]!;
  const match =
    candidateId === undefined
      ? 'unstated'
      : RECIPIENT_TURNS[(number * 3) % RECIPIENT_TURNS.length]!;
  const issuer = ISSUERS[template.issuer]!;
  const id = fakeId(2, number);
  return {
    id,
    ...(candidateId === undefined ? {} : { candidateId }),
    title: template.title,
    format: number % 3 === 0 ? 'ob3-jwt' : 'ob3-json',
    verdict,
    issuer: { ...issuer },
    recipient: {
      match,
      ...(number % 2 === 0
        ? { claimedName: 'A. Candidate', id: 'sha256$c7ef86405ba71b85acd8e2e95166c4b1' }
        : {}),
    },
    validFrom: '2024-02-03T00:00:00Z',
    ...(number % 4 === 1
      ? {}
      : { validUntil: verdict === 'lapsed' ? '2025-06-30T23:59:59Z' : '2027-02-02T23:59:59Z' }),
    skills: skillsOf(template, id, number, isProven(verdict, match, issuer.trust)),
    versions: number % 7 === 0 ? fakeVersions(fakeId(2, number + 1)) : [],
    results: [],
    checks: checksOf(verdict, match, number, issuer),
    checkedAt: CHECKED_AT,
    file: {
      name: `${template.title.toLowerCase().replaceAll(/[^a-z]+/gu, '-')}.${number % 3 === 0 ? 'png' : 'json'}`,
      path: number % 3 === 0 ? 'iTXt openbadgecredential' : '',
      sha256: (number * 7919 + 13).toString(16).padStart(8, '0').repeat(8),
    },
  };
}

function skillsOf(
  template: Template,
  credentialId: string,
  number: number,
  proven: boolean,
): SkillView[] {
  const stated = template.skills.map(([name, framework, code]): SkillView => ({
    key: name.toLowerCase(),
    name,
    ...(framework === undefined ? {} : { framework }),
    ...(code === undefined ? {} : { code }),
    source: 'alignment',
    mapping: namedMapping(name),
    proven,
    credentialIds: [credentialId],
  }));
  if (number % 6 !== 3) return stated;
  return [
    ...stated,
    {
      key: 'teamwork',
      name: 'Teamwork',
      source: 'tag',
      mapping: namedMapping('Teamwork', false),
      proven: false,
      credentialIds: [credentialId],
    },
  ];
}

const ORDINARY: readonly (readonly [CheckView['id'], CheckView['outcome'], CheckCode])[] = [
  ['document-structure', 'pass', 'structure.valid'],
  ['context-integrity', 'pass', 'context.covered'],
  ['proof', 'pass', 'proof.valid'],
  ['validity-period', 'pass', 'validity.current'],
  ['status', 'pass', 'status.none'],
  ['nested-credentials', 'skipped', 'nested.none'],
];

function checksOf(
  verdict: Verdict,
  match: RecipientMatch,
  number: number,
  issuer: { readonly name: string; readonly trust: IssuerTrust },
): CheckView[] {
  const choices = DECISIVE[verdict];
  const decisive = choices[number % choices.length]!;
  const ordinary = ORDINARY.map(([id, outcome, code]) =>
    id === decisive.id ? decisive : { id, outcome, code },
  );
  const recipient = {
    confirmed: {
      outcome: 'pass',
      code: 'recipient.email',
      params: { email: 'candidate@mail.example' },
    },
    mismatch: { outcome: 'fail', code: 'recipient.mismatch' },
    unstated: { outcome: 'unknown', code: 'recipient.unstated' },
  } as const;
  const trust = {
    trusted: { outcome: 'pass', code: 'issuer.trusted' },
    known: { outcome: 'pass', code: 'issuer.known' },
    unknown: { outcome: 'unknown', code: 'issuer.unknown' },
    blocked: { outcome: 'fail', code: 'issuer.blocked' },
  } as const;
  return [
    ...ordinary,
    { id: 'recipient' as const, ...recipient[match] },
    {
      id: 'issuer-trust' as const,
      ...trust[issuer.trust],
      params: { issuer: issuer.name, domain: 'uni.example' },
    },
  ].map((check) => ({
    ...check,
    checkedAt: CHECKED_AT,
    source: 'cache https://uni.example/status/3',
  }));
}

/** A person's row, worked out of their credentials. */
export function rowOf(
  person: { id: string; name: string; emails: string[] },
  credentials: readonly CredentialView[],
): CandidateRow {
  const skills = new Map<string, SkillView>();
  for (const skill of credentials.flatMap((credential) => credential.skills)) {
    const known = skills.get(skill.key);
    const merged =
      known === undefined
        ? skill
        : {
            ...(known.proven ? known : skill),
            proven: known.proven || skill.proven,
            credentialIds: [...new Set([...known.credentialIds, ...skill.credentialIds])],
          };
    skills.set(skill.key, merged);
  }
  return {
    ...person,
    verdicts: countVerdicts(credentials),
    skills: [...skills.values()].toSorted(
      (one, other) =>
        Number(other.proven) - Number(one.proven) || one.name.localeCompare(other.name),
    ),
    issuers: [...new Set(credentials.map(({ issuer }) => issuer.name))],
    ...(credentials.some(
      ({ recipient, verdict }) => recipient.match === 'mismatch' && verdict !== 'rejected',
    ) && { holdsOthers: true }),
  };
}

export function countVerdicts(credentials: readonly CredentialView[]): VerdictCounts {
  const counts = { verified: 0, lapsed: 0, unconfirmed: 0, rejected: 0 };
  for (const { verdict } of credentials) counts[verdict] += 1;
  return counts;
}

/** An import that has just begun. */
export function newImport(): ImportView {
  return beginImport(fakeId(9, 1), '2026-03-02T09:29:00Z');
}

/** A person's page, worked out of the same. */
export function pageOf(
  person: { id: string; name: string; emails: string[] },
  credentials: CredentialView[],
  isHeld: boolean,
): CandidateView {
  return { ...rowOf(person, credentials), isHeld, credentials, stacks: [] };
}
