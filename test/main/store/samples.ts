import { randomBytes } from 'node:crypto';
import { createHash } from 'node:crypto';
import { createUuidSource } from '../../../src/shared/lib/uuid.ts';
import type { Check } from '../../../src/shared/model/check.ts';
import type { CredentialFacts } from '../../../src/shared/model/credential.ts';
import { normaliseSkillName } from '../../../src/shared/model/skill.ts';
import type { SkillClaim } from '../../../src/shared/model/skill.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../../src/shared/model/verdict.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import type {
  CredentialRecord,
  FileRecord,
  Placement,
  Workspace,
} from '../../../src/main/store/index.ts';

export const AT = '2026-05-01T12:00:00.000Z';
const CLOCK = () => Date.parse(AT);

export const uuid = createUuidSource(CLOCK, randomBytes);

/** A workspace in memory with one import begun. */
export async function memoryWorkspace(
  options: Pick<Parameters<typeof openWorkspace>[1], 'mapper'> = {},
): Promise<{ workspace: Workspace; importId: string }> {
  const opened = openWorkspace(':memory:', { clock: CLOCK, ...options });
  if (!opened.ok) throw new Error(opened.error.reason);
  const importId = uuid();
  await opened.value.imports.start(importId, AT);
  return { workspace: opened.value, importId };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function facts(overrides: Partial<CredentialFacts> = {}): CredentialFacts {
  return {
    id: undefined,
    types: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: undefined,
    issuer: { id: 'did:web:uni.example', claimedName: 'Example University', url: undefined },
    recipient: {
      subjectId: undefined,
      claimedName: undefined,
      identifiers: [],
      provenHolder: undefined,
    },
    achievements: [],
    results: [],
    validFrom: undefined,
    validUntil: undefined,
    ...overrides,
  };
}

export function achievement(name: string): CredentialFacts['achievements'][number] {
  return {
    id: undefined,
    name,
    description: undefined,
    achievementType: undefined,
    criteria: undefined,
    alignments: [],
    tags: [],
  };
}

export function claim(name: string, overrides: Partial<SkillClaim> = {}): SkillClaim {
  return {
    name,
    key: normaliseSkillName(name),
    framework: undefined,
    code: undefined,
    url: undefined,
    level: undefined,
    source: 'alignment',
    ...overrides,
  };
}

export interface SampleRecord {
  readonly path?: string;
  readonly facts?: CredentialFacts;
  readonly verdict?: Verdict;
  /** Codes of checks that failed, each beside the proof that holds. */
  readonly failed?: readonly Check['code'][];
  readonly recipient?: RecipientMatch;
  readonly trust?: IssuerTrust;
  readonly trustCode?: Check['code'];
  readonly skills?: readonly (string | SkillClaim)[];
  readonly placement?: Placement;
  readonly identities?: CredentialRecord['identities'];
}

export function record(sample: SampleRecord = {}): CredentialRecord {
  return {
    path: sample.path ?? '',
    format: 'ob3-json',
    facts: sample.facts ?? facts({ achievements: [achievement('Some badge')] }),
    verification: {
      verdict: sample.verdict ?? 'verified',
      checks: [
        { id: 'proof', outcome: 'pass', code: 'proof.valid', checkedAt: AT },
        ...(sample.failed ?? []).map((code): Check => ({
          id: code.startsWith('status') ? 'status' : 'validity-period',
          outcome: 'fail',
          code,
          checkedAt: AT,
        })),
      ],
      issuerAssurance: 'key',
      judgedAt: AT,
    },
    recipient: {
      match: sample.recipient ?? 'unstated',
      check: { id: 'recipient', outcome: 'skipped', code: 'recipient.unstated', checkedAt: AT },
    },
    trust: {
      level: sample.trust ?? 'unknown',
      check: {
        id: 'issuer-trust',
        outcome: 'unknown',
        code: sample.trustCode ?? 'issuer.unknown',
        params: { issuer: 'Example University' },
        checkedAt: AT,
      },
    },
    skills: (sample.skills ?? []).map((skill) =>
      typeof skill === 'string' ? claim(skill) : skill,
    ),
    placement: sample.placement ?? { kind: 'unassigned' },
    identities: sample.identities ?? [],
  };
}

/** A file with one credential; its bytes are its name, so another name is another file. */
export function file(
  importId: string,
  name: string,
  overrides: Partial<FileRecord> = {},
): FileRecord {
  return {
    importId,
    name,
    container: '',
    sha256: sha256(name),
    bytes: Buffer.from(name),
    credentials: [record()],
    problems: [],
    ...overrides,
  };
}

/** In whose folder it came. */
export function fromFolder(name: string): Placement {
  return { kind: 'new', name, reason: 'container' };
}
