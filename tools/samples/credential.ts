import { createHash, randomUUID } from 'node:crypto';
import { COURSES, TOPICS } from './people.ts';
import type { Course, SampleCredential } from './people.ts';
import type { SampleIssuer } from './issuers.ts';
import type { UnsignedCredential } from './sign.ts';

const OPEN_BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const FRAMEWORK = 'Example Skills Register';

export interface Recipient {
  readonly email: string;
  readonly subjectId: string;
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
}

function alignment(skill: string) {
  const code = createHash('sha256').update(skill).digest('hex').slice(0, 4).toUpperCase();
  return {
    type: ['Alignment'],
    targetName: skill,
    targetUrl: `https://skills.example/${slug(skill)}`,
    targetFramework: FRAMEWORK,
    targetCode: `EX-${code}`,
  };
}

/** A salted hash of the e-mail address. @see https://www.imsglobal.org/spec/ob/v3p0/#identityobject */
function hashedEmail(email: string) {
  const salt = randomUUID().slice(0, 8);
  return {
    type: 'IdentityObject',
    hashed: true,
    identityHash: `sha256$${createHash('sha256').update(`${email}${salt}`).digest('hex')}`,
    identityType: 'emailAddress',
    salt,
  };
}

function achievement(course: Course) {
  const id = `urn:uuid:${randomUUID()}`;
  const resultDescription = {
    id: `${id}#level`,
    type: ['ResultDescription'],
    name: 'Level reached',
    resultType: 'PerformanceLevel',
    allowedValue: ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'],
  };
  return {
    id,
    type: ['Achievement'],
    name: course.name,
    description: course.description,
    achievementType: course.achievementType,
    criteria: { narrative: 'Assessed practical work, marked by two examiners.' },
    alignment: course.skills.map((skill) => alignment(skill)),
    tag: [TOPICS[course.issuer]],
    ...(course.level === undefined ? {} : { resultDescription: [resultDescription] }),
  };
}

function subject(course: Course, recipient: Recipient) {
  const what = achievement(course);
  const result = {
    type: ['Result'],
    resultDescription: `${what.id}#level`,
    value: course.level,
  };
  return {
    id: recipient.subjectId,
    type: ['AchievementSubject'],
    identifier: [hashedEmail(recipient.email)],
    achievement: what,
    ...(course.level === undefined ? {} : { result: [result] }),
  };
}

const VALIDITY: Partial<Record<SampleCredential['fault'], readonly [string, string]>> = {
  expired: ['2021-03-01T09:00:00Z', '2024-02-29T23:59:59Z'],
  'not-yet-valid': ['2041-01-01T00:00:00Z', '2046-01-01T00:00:00Z'],
};

function dates(credential: SampleCredential, isOldModel: boolean): Record<string, string> {
  const [from, until] = VALIDITY[credential.fault] ?? [
    '2025-05-14T09:00:00Z',
    '2040-05-14T09:00:00Z',
  ];
  return isOldModel
    ? { issuanceDate: from, expirationDate: until }
    : { validFrom: from, validUntil: until };
}

/** One credential as its issuer writes it, before anything is done to it. */
export function makeCredential(
  sample: SampleCredential,
  issuer: SampleIssuer,
  recipient: Recipient,
): UnsignedCredential {
  const course: Course = COURSES[sample.course];
  const isOldModel = issuer.kind === 'data-integrity' && issuer.suite === 'Ed25519Signature2020';
  const core = isOldModel
    ? [
        'https://www.w3.org/2018/credentials/v1',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
        'https://w3id.org/security/suites/ed25519-2020/v1',
      ]
    : ['https://www.w3.org/ns/credentials/v2', OPEN_BADGES];
  return {
    '@context': core,
    id: `urn:uuid:${randomUUID()}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: course.name,
    issuer: { id: issuer.id, type: ['Profile'], name: issuer.name },
    ...dates(sample, isOldModel),
    credentialSubject: subject(course, recipient),
  };
}
