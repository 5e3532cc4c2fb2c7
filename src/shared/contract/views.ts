import { z } from 'zod';
import { REFUSALS_TO_WRITE } from './errors.ts';
import {
  CHECK_IDS,
  CHECK_OUTCOMES,
  ISSUER_TRUSTS,
  RECIPIENT_MATCHES,
  VERDICTS,
} from '../model/verdict.ts';
import { CREDENTIAL_FORMATS } from '../model/credential.ts';
import { NETWORK_KINDS } from '../model/network.ts';
import { blindView } from '../model/blind.ts';
import { CHANGE_KINDS } from '../model/change.ts';
import { FRAMEWORK_KINDS } from '../model/framework.ts';
import { AGES } from '../model/age.ts';
import { LIST_ORDERS } from '../model/list-order.ts';
import { STAGES } from '../model/stage.ts';
import { SKILL_SOURCES } from '../model/skill.ts';
import { SUPERSESSIONS } from '../model/supersession.ts';
import { PROBLEM_CODES } from '../model/problem.ts';
import { ourWords, rowId, timestamp } from './scalars.ts';
import {
  resultView,
  skillDetails,
  skillMapping,
  skillView,
  stackView,
  versionView,
} from './skill-views.ts';
import type { CheckCode } from '../messages/checks/index.ts';
import { isCheckCode } from '../messages/checks/index.ts';
import type { DifferenceCode } from '../messages/differences/index.ts';
import { isDifferenceCode } from '../messages/differences/index.ts';

/** What crosses the process border, as schemas; the types of both sides are derived from these. */

const verdict = z.enum(VERDICTS);

/** How many of a person's credentials came to each verdict. */
export const verdictCounts = z.strictObject({
  verified: z.int().min(0),
  lapsed: z.int().min(0),
  unconfirmed: z.int().min(0),
  rejected: z.int().min(0),
});

export type { SkillMapping } from './skill-views.ts';

/** Words with which credentials name a skill, as alignments (stated), or as tags and titles. */
export const skillWording = z.strictObject({
  fromKey: z.string().min(1).max(300),
  isStated: z.boolean(),
});

export const acceptedMappingView = z.strictObject({
  ...skillWording.shape,
  id: rowId,
  wording: z.string(),
  skillName: z.string(),
  acceptedAt: timestamp,
});

export const frameworkView = z.strictObject({
  id: rowId,
  kind: z.enum(FRAMEWORK_KINDS),
  name: z.string(),
  /** The name of the file that it was read from. */
  file: z.string(),
  skills: z.int().min(0),
  matches: z.int().min(0),
  addedAt: timestamp,
});
export type FrameworkView = z.infer<typeof frameworkView>;

export const checkCode = z.custom<CheckCode>(
  (value) => typeof value === 'string' && isCheckCode(value),
);

export const checkView = z.strictObject({
  id: z.enum(CHECK_IDS),
  outcome: z.enum(CHECK_OUTCOMES),
  code: checkCode,
  params: z.record(z.string(), z.string()).optional(),
  detail: z.string().optional(),
  source: z.string().optional(),
  obtainedAt: z.string().optional(),
  checkedAt: timestamp,
  /** Of a finding that is for a person to judge: whether somebody has decided that it is in order. */
  judged: z.enum(['open', 'in-order']).optional(),
});

/** A reason for which another verifier may say otherwise. */
export const differenceView = z.strictObject({
  code: z.custom<DifferenceCode>((value) => typeof value === 'string' && isDifferenceCode(value)),
  params: z.record(z.string(), z.string()).optional(),
  detail: z.string(),
});

const findings = z.array(
  z.strictObject({
    outcome: z.enum(CHECK_OUTCOMES),
    code: checkCode,
    params: z.record(z.string(), z.string()).optional(),
  }),
);

/** What checking a credential again found that is other than before. */
export const credentialChange = z.strictObject({
  kind: z.enum(CHANGE_KINDS),
  before: verdict,
  after: verdict,
  checks: z.array(z.strictObject({ id: z.enum(CHECK_IDS), before: findings, after: findings })),
  changedAt: timestamp,
});

export const issuerView = z.strictObject({
  /** DID or URL; empty when the credential names none. */
  id: z.string(),
  name: z.string(),
  trust: z.enum(ISSUER_TRUSTS),
  /** What a registry calls it, where one lists it; `name` is only what the credential says. */
  listedAs: z.string().optional(),
});

/** An issuer of whatever was imported, as far as anything of its is proven to be its own. */
export const seenIssuerView = issuerView.extend({
  /** Why it is trusted, or not. */
  check: checkView,
  /** The employer's own decision, where there is one. */
  decision: z.enum(['trusted', 'blocked']).optional(),
  registry: z.string().optional(),
  domain: z.string().optional(),
  credentials: z.int().min(0),
  /** Of these, the ones of which nothing proves that they are this issuer's. */
  unproven: z.int().min(0),
});

/** A key that signs for several issuers. */
export const sharedKeyView = z.strictObject({
  /** RFC 7638. */
  thumbprint: z.string(),
  issuers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** What was found, and whether somebody found it in order. */
  check: checkView,
});

export const credentialView = z.strictObject({
  id: rowId,
  candidateId: rowId.optional(),
  /** What the achievement, or else the credential, is called. */
  title: z.string(),
  description: z.string().optional(),
  format: z.enum(CREDENTIAL_FORMATS),
  verdict,
  issuer: issuerView,
  recipient: z.strictObject({
    match: z.enum(RECIPIENT_MATCHES),
    id: z.string().optional(),
    claimedName: z.string().optional(),
  }),
  /** As the credential writes them. */
  validFrom: z.string().optional(),
  validUntil: z.string().optional(),
  skills: z.array(skillView),
  results: z.array(resultView),
  /** What its issuer calls other versions of the same achievement. */
  versions: z.array(versionView),
  /** The credential of the same person that counts in its place. */
  superseded: z
    .strictObject({ by: rowId, title: z.string(), how: z.enum(SUPERSESSIONS) })
    .optional(),
  checks: z.array(checkView),
  checkedAt: timestamp,
  /** What last changed, where checking it again found anything other than before. */
  change: credentialChange.optional(),
  file: z.strictObject({
    name: z.string(),
    /** Where in the file the credential stood; empty for the file itself. */
    path: z.string(),
    /** SHA-256 of the file's bytes, lower-case hex. */
    sha256: z.string(),
  }),
});

export const candidateRow = z.strictObject({
  id: rowId,
  name: z.string(),
  emails: z.array(z.string()),
  verdicts: verdictCounts,
  /** Proven first, then by name. */
  skills: z.array(skillView),
  /** Names, each once. */
  issuers: z.array(z.string()),
  /** The day on which the newest credential was issued, where any says so. */
  issued: z.iso.date().optional(),
  /** Of the credentials that are not rejected some were issued to somebody else; absent where none was. */
  holdsOthers: z.boolean().optional(),
});

/** A person in a list; of each skill it has what a list shows, and the page of the person the rest. */
const listedCandidate = candidateRow.extend({
  /** Proven first, then by name. */
  skills: z.array(skillView.pick({ key: true, name: true, proven: true })),
});

export const candidateView = candidateRow.extend({
  /** A hold forbids to delete the person. */
  isHeld: z.boolean(),
  credentials: z.array(credentialView),
  stacks: z.array(stackView),
});

const facet = z.strictObject({ value: z.string(), label: z.string(), count: z.int().min(0) });
const ownFacet = facet.extend({ value: ourWords, label: ourWords });

export const candidateFilter = z.strictObject({
  /** Words, each of which must fit a name, an e-mail or (fuzzily) a skill. */
  text: z.string().max(500).default(''),
  /** Skill keys, all of which must be proven. */
  skills: z.array(z.string().max(300)).max(50).default([]),
  /** Issuer ids, any of which must have issued something to the person. */
  issuers: z.array(z.string().max(2000)).max(50).default([]),
  /** Verdicts, any of which some credential of the person must have. */
  verdicts: z.array(verdict).max(4).default([]),
  /** Only people of whom something is for a person to judge. */
  isToLookAt: z.boolean().optional(),
  /** Any of which the issuer of some credential must have. */
  trusts: z.array(z.enum(ISSUER_TRUSTS)).max(4).optional(),
  /** Any of which the person's newest credential must have. */
  ages: z.array(z.enum(AGES)).max(4).optional(),
  /** On the shortlist of any of these openings, and at any of these stages in it. */
  openings: z.array(rowId).max(50).optional(),
  stages: z.array(z.enum(STAGES)).max(6).optional(),
  /** Any of which the person must have. */
  tags: z.array(z.string().max(60)).max(50).optional(),
});

/** An order of the list other than how well people fit. */
export const candidateOrder = z.strictObject({
  by: z.enum(LIST_ORDERS),
  descending: z.boolean(),
});
export type CandidateOrder = z.infer<typeof candidateOrder>;

export const candidatePage = z.strictObject({
  total: z.int().min(0),
  rows: z.array(listedCandidate),
  facets: z.strictObject({
    skills: z.array(facet),
    issuers: z.array(facet),
    verdicts: z.array(ownFacet),
    trusts: z.array(ownFacet),
    ages: z.array(ownFacet),
    /** Of which some are on the shortlist. */
    openings: z.array(facet),
    stages: z.array(ownFacet),
    tags: z.array(facet),
    /** How many there are of whom something is for a person to judge; absent where there is nobody. */
    toLookAt: z.int().min(0).optional(),
  }),
});

/** What speaks for a skill. */
export const evidenceView = z.strictObject({
  credentialId: rowId,
  title: z.string(),
  issuer: issuerView,
  verdict,
  recipient: z.enum(RECIPIENT_MATCHES),
  /** Nothing proves that the issuer it names issued it. */
  isUnproven: z.boolean().optional(),
  source: z.enum(SKILL_SOURCES),
  mapping: skillMapping,
  ...skillDetails,
  validFrom: z.string().optional(),
  validUntil: z.string().optional(),
});

/** People across, skills down. */
export const comparison = z.strictObject({
  candidates: z.array(candidateRow),
  rows: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      framework: z.string().optional(),
      /** One cell a candidate, in the order of `candidates`; what speaks for the skill, the best first. */
      cells: z.array(
        z.strictObject({
          proven: z.boolean(),
          evidence: z.array(evidenceView),
        }),
      ),
    }),
  ),
});

/** A file, or a place in it, from which no credential could be read. */
export const problemView = z.strictObject({
  file: z.string(),
  path: z.string(),
  code: z.enum(PROBLEM_CODES),
  params: z.record(z.string(), z.string()).optional(),
});

export const importView = z.strictObject({
  importId: rowId,
  state: z.enum(['running', 'finished', 'cancelled', 'failed']),
  /** Why the workspace could not be written, where that ended it. */
  refusal: z.enum(REFUSALS_TO_WRITE).optional(),
  /** Another program takes files into the workspace; this begins when that is done. */
  waitsForTurn: z.boolean().optional(),
  startedAt: timestamp,
  finishedAt: timestamp.optional(),
  /** Files done, and files found so far. */
  done: z.int().min(0),
  total: z.int().min(0),
  /** Files that the workspace held already, byte for byte. */
  alreadyHeld: z.int().min(0),
  credentials: z.int().min(0),
  unassigned: z.int().min(0),
  /** Résumés put with their people; imports of older versions knew none. */
  resumes: z.int().min(0).default(0),
  verdicts: verdictCounts,
  problems: z.array(problemView),
  currentFile: z.string().optional(),
});

/** Checking again, as it stands or as it ended. */
export const recheckView = z.strictObject({
  recheckId: rowId,
  state: z.enum(['running', 'finished', 'cancelled', 'failed']),
  /** Why the workspace could not be written, where that ended it. */
  refusal: z.enum(REFUSALS_TO_WRITE).optional(),
  startedAt: timestamp,
  finishedAt: timestamp.optional(),
  /** Credentials checked, and to be checked. */
  done: z.int().min(0),
  total: z.int().min(0),
  /** Of those done, the ones that could not be checked again: what was found before stands. */
  failed: z.int().min(0),
  /** How many changed in which way; the others are as before. */
  kinds: z.partialRecord(z.enum(CHANGE_KINDS), z.int().min(0)),
  /** What changed, the worst first: the first 200, once it has ended. */
  changes: z.array(
    credentialChange.extend({
      credentialId: rowId,
      title: z.string(),
      candidateId: rowId.optional(),
      candidateName: z.string().optional(),
    }),
  ),
});

export const workspaceView = z.strictObject({
  /** Absolute path of the workspace's file. */
  path: z.string(),
  candidates: z.int().min(0),
  credentials: z.int().min(0),
  unassigned: z.int().min(0),
  /** How much stands in the inbox for a person to see to. */
  inbox: z.int().min(0),
  verdicts: verdictCounts,
  /** What may be asked for on the network; nothing until it is allowed. */
  network: z.array(z.enum(NETWORK_KINDS)),
  /** Whether a credential of which its holder shows a part can be verified. */
  disclosure: z.enum(['part', 'whole']),
  /** What is hidden of people; absent where everything is shown. */
  blind: blindView.optional(),
});

export type VerdictCounts = z.infer<typeof verdictCounts>;
export type DifferenceView = z.infer<typeof differenceView>;
export type CheckView = z.infer<typeof checkView>;
export type IssuerView = z.infer<typeof issuerView>;
export type SeenIssuerView = z.infer<typeof seenIssuerView>;
export type SharedKeyView = z.infer<typeof sharedKeyView>;
export type CredentialView = z.infer<typeof credentialView>;
export type CandidateRow = z.infer<typeof candidateRow>;
export type ListedCandidate = z.infer<typeof listedCandidate>;
export type CandidateView = z.infer<typeof candidateView>;
export type CandidateFilter = z.infer<typeof candidateFilter>;
export type CandidatePage = z.infer<typeof candidatePage>;
export type Facet = z.infer<typeof facet>;
export type EvidenceView = z.infer<typeof evidenceView>;
export type Comparison = z.infer<typeof comparison>;
export type ProblemView = z.infer<typeof problemView>;
export type ImportView = z.infer<typeof importView>;
export type CredentialChange = z.infer<typeof credentialChange>;
export type RecheckView = z.infer<typeof recheckView>;
export type WorkspaceView = z.infer<typeof workspaceView>;
