import { basename } from 'node:path';
import type { VerifiedCredential } from '../engine/verifying/verify-files.ts';
import { DEFAULT_HALF_LIVES, judgeFreshness } from '../skills/index.ts';
import { parseInstant } from '../../shared/lib/instant.ts';
import { describeCheck } from '../../shared/messages/checks/index.ts';
import { describeDifference } from '../../shared/messages/differences/index.ts';
import type { DifferenceCode } from '../../shared/messages/differences/index.ts';
import { describeProblem } from '../../shared/messages/problem.ts';
import type { Check } from '../../shared/model/check.ts';
import type { CredentialFacts, CredentialFormat } from '../../shared/model/credential.ts';
import type { Difference } from '../../shared/model/difference.ts';
import type { Problem, ProblemCode } from '../../shared/model/problem.ts';
import { mappingStateOf } from '../../shared/model/mapping.ts';
import type { MappingHow, MappingState, ReachedSkill } from '../../shared/model/mapping.ts';
import type { ResumeClaim, ResumeFormat } from '../../shared/model/resume.ts';
import { isStated } from '../../shared/model/skill.ts';
import type { Freshness, HalfLives } from '../../shared/model/freshness.ts';
import type { SkillKind } from '../../shared/model/vocabulary.ts';
import type { ScaleLevel } from '../../shared/model/level.ts';
import type { Learning, Requirement, SkillClaim, SkillSource } from '../../shared/model/skill.ts';
import { CHECK_IDS } from '../../shared/model/verdict.ts';
import type {
  CheckId,
  CheckOutcome,
  IssuerTrust,
  RecipientMatch,
  Verdict,
} from '../../shared/model/verdict.ts';

/** What `--json` prints for a credential (DESIGN.md, The command line). Nothing is null: what is not there is left out. */
export interface CredentialLine {
  readonly file: string;
  /** Where in the file; empty for the file itself. */
  readonly path: string;
  readonly format: CredentialFormat;
  readonly verdict: Verdict;
  readonly issuer: {
    readonly id: string | undefined;
    readonly name: string | undefined;
    /** What a registry calls it, where one lists it; `name` is only what the credential says. */
    readonly registryName: string | undefined;
    readonly trust: IssuerTrust;
  };
  readonly recipient: { readonly match: RecipientMatch; readonly id: string | undefined };
  readonly achievement: { readonly name: string | undefined; readonly id: string | undefined };
  readonly skills: readonly {
    readonly name: string;
    readonly framework: string | undefined;
    readonly code: string | undefined;
    /** In the credential's own words. */
    readonly level: string | undefined;
    readonly scale: ScaleLevel | undefined;
    readonly requirement: Requirement | undefined;
    /** As written; only where the dates are the issuer's word. */
    readonly issued: string | undefined;
    readonly freshness: Freshness | undefined;
    readonly learning: Learning | undefined;
    readonly source: SkillSource;
    /** How it reached a skill of the vocabulary, whose name is given where it is another. */
    readonly mapping: {
      readonly how: MappingHow;
      readonly state: MappingState;
      readonly skill: string | undefined;
    };
  }[];
  readonly checks: readonly {
    readonly id: CheckId;
    readonly outcome: CheckOutcome;
    readonly message: string;
    readonly detail: string | undefined;
    readonly checkedAt: string;
    readonly source: string | undefined;
    /** ISO 8601: when the document that decided was had. */
    readonly obtainedAt: string | undefined;
  }[];
  /** What other verifiers may make of it; only where that was asked for. */
  readonly differences:
    | readonly {
        readonly code: DifferenceCode;
        readonly message: string;
        readonly detail: string;
      }[]
    | undefined;
}

/** What `--json` prints for a file, or a place in it, in which no credential was found. */
export interface ProblemLine {
  readonly file: string;
  readonly path: string;
  readonly error: { readonly code: ProblemCode; readonly message: string };
}

/** What `--json` prints for a résumé that was kept with its person: what it claims proves nothing. */
export interface ResumeLine {
  readonly file: string;
  readonly path: string;
  readonly resume: { readonly format: ResumeFormat; readonly claims: readonly string[] };
}

export type Line = CredentialLine | ProblemLine | ResumeLine;

/** Says which skill of the vocabulary a claim reaches besides its own. */
export type MapSkill = (claim: SkillClaim) => ReachedSkill | undefined;

/** By what a claim's level and freshness are judged, and which skill it reaches. */
export interface SkillJudging {
  readonly mapSkill: MapSkill;
  readonly scaleOf: (claim: SkillClaim) => ScaleLevel | undefined;
  readonly halfLives: HalfLives;
  readonly kindOf: (name: string) => SkillKind | undefined;
}

/** Where no workspace is named: as it comes with the app. */
export const OWN_JUDGING: SkillJudging = {
  mapSkill: () => undefined,
  scaleOf: ({ scale }) => scale,
  halfLives: DEFAULT_HALF_LIVES,
  kindOf: () => undefined,
};

function credentialLine(
  file: string,
  credential: VerifiedCredential,
  judging: SkillJudging,
): CredentialLine {
  const { path, format, facts, verification, recipient, trust, skills } = credential;
  const [achievement] = facts.achievements;
  return {
    file,
    path,
    format,
    verdict: verification.verdict,
    issuer: {
      id: facts.issuer.id,
      name: facts.issuer.claimedName,
      registryName: trust.check.params?.['listedAs'],
      trust: trust.level,
    },
    recipient: { match: recipient.match, id: recipientId(facts) },
    achievement: { name: achievement?.name ?? facts.name, id: achievement?.id },
    skills: skills.map((claim) =>
      skillOf(claim, judging.mapSkill(claim), detailsOf(claim, credential, judging)),
    ),
    checks: [...verification.checks, recipient.check, trust.check].toSorted(byReading).map(checkOf),
    differences: credential.differences?.map(differenceOf),
  };
}

function skillOf(
  claim: SkillClaim,
  reached: ReachedSkill | undefined,
  details: ReturnType<typeof detailsOf>,
): CredentialLine['skills'][number] {
  const { name, framework, code, source } = claim;
  const how = reached?.how ?? 'named';
  const state = mappingStateOf(how, isStated(source));
  const mapping = { how, state, skill: reached?.name };
  return { name, framework, code, ...details, source, mapping };
}

function detailsOf(
  claim: SkillClaim,
  { facts, verification }: VerifiedCredential,
  { scaleOf, halfLives, kindOf }: SkillJudging,
) {
  const { level, requirement, learning } = claim;
  const kind = kindOf(claim.name) ?? 'general';
  const { verdict, judgedAt } = verification;
  const isDated = verdict === 'verified' || verdict === 'lapsed';
  const issued = isDated ? (claim.issued ?? facts.validFrom) : undefined;
  const instant = parseInstant(judgedAt);
  const freshness =
    instant === undefined ? undefined : judgeFreshness(issued, kind, halfLives, instant);
  return { level, scale: scaleOf(claim), requirement, issued, freshness, learning };
}

function problemLine(file: string, problem: Problem): ProblemLine {
  const message = describeProblem(basename(file), problem);
  return { file, path: problem.path, error: { code: problem.code, message } };
}

/** The lines of one file: its credentials first, then what could not be read of it. */
export function linesOf(
  file: string,
  credentials: readonly VerifiedCredential[],
  problems: readonly Problem[],
  judging: SkillJudging = OWN_JUDGING,
): readonly Line[] {
  return [
    ...credentials.map((credential) => credentialLine(file, credential, judging)),
    ...problems.map((problem) => problemLine(file, problem)),
  ];
}

export function resumeLine(
  file: string,
  path: string,
  resume: { readonly format: ResumeFormat; readonly claims: readonly ResumeClaim[] },
): ResumeLine {
  const { format, claims } = resume;
  return { file, path, resume: { format, claims: claims.map(({ name }) => name) } };
}

// JSON lets these stand as they are, and a terminal obeys them.
const OBEYED = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** One line of JSON Lines, with its end; what a terminal would obey is written as JSON escapes it. */
export function toJsonLine(line: object): string {
  const text = JSON.stringify(line).replaceAll(
    OBEYED,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}

function checkOf(check: Check) {
  const { id, outcome, detail, checkedAt, source, obtainedAt } = check;
  return { id, outcome, message: describeCheck(check), detail, checkedAt, source, obtainedAt };
}

function differenceOf(difference: Difference) {
  const { code, detail } = difference;
  return { code, message: describeDifference(difference), detail };
}

function byReading(a: Check, b: Check): number {
  return CHECK_IDS.indexOf(a.id) - CHECK_IDS.indexOf(b.id);
}

// A hash says nothing to a reader; an identifier written out does.
function recipientId({ recipient }: CredentialFacts): string | undefined {
  const written = recipient.identifiers.find((one) => one.kind === 'identity' && !one.hashed);
  return recipient.subjectId ?? (written?.kind === 'identity' ? written.identityHash : undefined);
}
