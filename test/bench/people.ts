import { createHash } from 'node:crypto';
import { openWorkspace } from '../../src/main/store/index.ts';
import type { CredentialRecord, FileRecord, Workspace } from '../../src/main/store/index.ts';
import type { CredentialFacts, Verification } from '../../src/shared/model/credential.ts';
import { normaliseSkillName } from '../../src/shared/model/skill.ts';
import type { SkillClaim } from '../../src/shared/model/skill.ts';
import { VERDICTS } from '../../src/shared/model/verdict.ts';
import { cached } from './cached.ts';
import { multiplyPeople } from './multiply.ts';
import { createRandom, pick, pickUneven } from './random.ts';

/** How large a workspace is; two of one size are the same but for their ids. */
export interface PoolSize {
  readonly people: number;
  readonly credentialsEach: number;
}

export const SKILLS = 2000;
const COURSES = 4000;
const ISSUERS = 500;
const FILES_IN_A_BATCH = 500;
const AT = '2026-05-01T12:00:00.000Z';

// As many are written through the store, a file a credential; the others are copies of these.
const WRITTEN = 2000;

/** A workspace of that size, whose first people were written as an import writes them. */
export function makePool({ people, credentialsEach }: PoolSize): Promise<string> {
  return cached(`people-2-${people}-${credentialsEach}.touchstone`, async (path) => {
    await writePool(path, { people: Math.min(people, WRITTEN), credentialsEach });
    if (people > WRITTEN) {
      multiplyPeople(path, people / WRITTEN, (no) => nameOf(createRandom(no)));
    }
  });
}

export async function writePool(
  path: string,
  { people, credentialsEach }: PoolSize,
  key?: Uint8Array,
): Promise<void> {
  const opened = openWorkspace(path, { clock: () => Date.parse(AT), key });
  if (!opened.ok) throw new Error(opened.error.reason);
  const workspace = opened.value;
  const importId = '019de368-f600-7000-8000-000000000000';
  await workspace.imports.start(importId, AT);
  const random = createRandom(people);
  const step = Math.ceil(FILES_IN_A_BATCH / credentialsEach);
  for (let first = 0; first < people; first += step) {
    const batch = {
      importId,
      random,
      credentialsEach,
      first,
      last: Math.min(people, first + step),
    };
    // oxlint-disable-next-line no-await-in-loop -- one writer
    await workspace.batch(() => writePeople(workspace, batch));
  }
  workspace.close();
}

interface Batch {
  readonly importId: string;
  readonly random: () => number;
  readonly credentialsEach: number;
  readonly first: number;
  readonly last: number;
}

async function writePeople(workspace: Workspace, batch: Batch): Promise<void> {
  for (let person = batch.first; person < batch.last; person += 1) {
    const name = nameOf(batch.random);
    const email = `${name.toLowerCase().replaceAll(/[^a-z]+/gu, '.')}.${person}@mail.example`;
    const container = `${name} (${email})`;
    for (let number = 0; number < batch.credentialsEach; number += 1) {
      const credential = credentialOf(batch.random, { person, name, email });
      const text = `${person} ${number}`;
      const file: FileRecord = {
        importId: batch.importId,
        name: `Applicants/${container}/${credential.facts.name ?? ''}.json`,
        container,
        sha256: createHash('sha256').update(text).digest('hex'),
        // The originals are left out: their size is the files' own.
        bytes: Buffer.from(text),
        credentials: [credential],
        problems: [],
      };
      // oxlint-disable-next-line no-await-in-loop -- one writer
      await workspace.files.record(file);
    }
  }
}

const SYLLABLES = [
  'a',
  'be',
  'chi',
  'do',
  'el',
  'fa',
  'gu',
  'ha',
  'in',
  'jo',
  'ka',
  'li',
  'mo',
  'na',
  'o',
  'pe',
  'ra',
  'so',
  'ta',
  'wu',
] as const;

function wordOf(number: number): string {
  let rest = number;
  let word = '';
  do {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function nameOf(random: () => number): string {
  const first = wordOf(400 + pickUneven(random, 2000));
  return `${first} ${wordOf(8000 + pickUneven(random, 50_000))}`;
}

export function skillName(number: number): string {
  return `${wordOf(8000 + number)} ${['analysis', 'design', 'care', 'operations'][number % 4] ?? ''}`;
}

interface Holder {
  readonly person: number;
  readonly name: string;
  readonly email: string;
}

function credentialOf(random: () => number, holder: Holder): CredentialRecord {
  const course = pickUneven(random, COURSES);
  const verdict = random() < 0.8 ? 'verified' : pick(random, VERDICTS);
  const recipient = random() < 0.97 ? 'confirmed' : 'mismatch';
  const facts = factsOf(random, course, holder);
  return {
    path: '',
    format: 'ob3-json',
    facts,
    verification: verificationOf(random, verdict, facts),
    recipient: {
      match: recipient,
      check: {
        id: 'recipient',
        outcome: 'pass',
        code: 'recipient.email',
        params: { email: holder.email },
        checkedAt: AT,
      },
    },
    trust: {
      level: 'known',
      check: {
        id: 'issuer-trust',
        outcome: 'pass',
        code: 'issuer.known',
        params: {
          issuer: facts.issuer.claimedName ?? '',
          domain: `uni${course % ISSUERS}.example`,
        },
        checkedAt: AT,
      },
    },
    skills: skillsOf(course),
    placement: {
      kind: 'new',
      name: holder.name,
      reason: 'container',
      identities: [{ kind: 'email', value: holder.email }],
    },
    identities: [
      { kind: 'subject-id', value: facts.recipient.subjectId ?? '' },
      { kind: 'email', value: holder.email },
    ],
  };
}

function skillsOf(course: number): readonly SkillClaim[] {
  const random = createRandom(course);
  const numbers = new Set(
    Array.from({ length: 1 + (course % 4) }, () => pickUneven(random, SKILLS)),
  );
  return [...numbers].map((number, place): SkillClaim => {
    const name = skillName(number);
    return {
      name,
      key: normaliseSkillName(name),
      framework: 'Example Skills Register',
      code: `EX-${number}`,
      url: `https://skills.example/${number}`,
      level: course % 3 === 0 ? 'B2' : undefined,
      source: place < 3 ? 'alignment' : 'tag',
    };
  });
}

function hex(random: () => number, length: number): string {
  let text = '';
  while (text.length < length)
    text += Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return text.slice(0, length);
}

function factsOf(random: () => number, course: number, holder: Holder): CredentialFacts {
  const issuer = pickUneven(createRandom(course + 1), ISSUERS);
  const skills = skillsOf(course);
  const name = `${skills[0]?.name ?? ''} ${course}`;
  const subjectId = `did:key:z6Mk${hex(createRandom(holder.person), 44)}`;
  const identityHash = `sha256$${hex(random, 64)}`;
  return {
    id: `urn:uuid:${hex(random, 36)}`,
    types: ['VerifiableCredential', 'OpenBadgeCredential'],
    name,
    issuer: {
      id: `did:web:uni${issuer}.example`,
      claimedName: `University of ${wordOf(8000 + issuer)}`,
      url: `https://uni${issuer}.example`,
    },
    recipient: {
      subjectId,
      claimedName: undefined,
      provenHolder: undefined,
      identifiers: [
        { kind: 'subject-id', value: subjectId },
        {
          kind: 'identity',
          identityType: 'emailAddress',
          identityHash,
          hashed: true,
          salt: hex(random, 8),
        },
      ],
    },
    achievements: [
      {
        id: `https://uni${issuer}.example/achievements/${course}`,
        name,
        description: `Awarded for showing ${skills.map((skill) => skill.name).join(', ')} in assessed work over a term of twelve weeks.`,
        achievementType: 'MicroCredential',
        criteria:
          'Assessed practical work, marked by two examiners, and a written examination of two hours.',
        alignments: skills.map((skill) => ({
          targetName: skill.name,
          targetUrl: skill.url,
          targetFramework: skill.framework,
          targetCode: skill.code,
          targetType: undefined,
        })),
        tags: ['assessed'],
      },
    ],
    results: [],
    validFrom: `202${Math.floor(random() * 6)}-05-14T09:00:00Z`,
    validUntil: '2040-05-14T09:00:00Z',
  };
}

function verificationOf(
  random: () => number,
  verdict: Verification['verdict'],
  facts: CredentialFacts,
): Verification {
  const issuer = facts.issuer.id ?? '';
  const host = issuer.replace('did:web:', '');
  const entry = Math.floor(random() * 131_072);
  const stamp = { checkedAt: AT } as const;
  return {
    verdict,
    issuerAssurance: 'domain',
    judgedAt: AT,
    checks: [
      { id: 'document-structure', outcome: 'pass', code: 'structure.valid', ...stamp },
      { id: 'context-integrity', outcome: 'pass', code: 'context.covered', ...stamp },
      {
        id: 'proof',
        outcome: 'pass',
        code: 'proof.valid',
        detail: 'eddsa-rdfc-2022, contexts: newest',
        ...stamp,
      },
      {
        id: 'key-resolution',
        outcome: 'pass',
        code: 'key.found',
        detail: `Ed25519 key ${issuer}#key-1`,
        source: `network ${issuer}`,
        ...stamp,
      },
      {
        id: 'issuer-binding',
        outcome: 'pass',
        code: 'binding.own-key',
        params: { issuer, signer: issuer },
        detail: 'the key is its own',
        source: `network ${issuer}`,
        ...stamp,
      },
      {
        id: 'algorithm-strength',
        outcome: 'pass',
        code: 'algorithm.strong',
        params: { algorithm: 'eddsa-rdfc-2022' },
        detail: 'Ed25519 key',
        ...stamp,
      },
      { id: 'validity-period', outcome: 'pass', code: 'validity.current', params: {}, ...stamp },
      {
        id: 'status',
        outcome: 'pass',
        code: 'status.current',
        params: {},
        detail: `revocation: entry ${entry} is 0.`,
        source: `cache https://${host}/status/revocation`,
        ...stamp,
      },
      {
        id: 'status',
        outcome: 'pass',
        code: 'status.current',
        params: {},
        detail: `suspension: entry ${entry} is 0.`,
        source: `cache https://${host}/status/suspension`,
        ...stamp,
      },
      { id: 'nested-credentials', outcome: 'skipped', code: 'nested.none', params: {}, ...stamp },
    ],
  };
}
