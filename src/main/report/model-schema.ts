import { z } from 'zod';
import { REPORT_CONTENTS, REPORT_PEOPLE } from '../../shared/contract/report-calls.ts';
import { LANGUAGES } from '../../shared/messages/language.ts';
import { CREDENTIAL_FORMATS } from '../../shared/model/credential.ts';
import { FRESHNESS } from '../../shared/model/freshness.ts';
import { LEVELS } from '../../shared/model/level.ts';
import { MAPPING_HOWS, MAPPING_STATES } from '../../shared/model/mapping.ts';
import {
  LEARNING_CLASSES,
  LEARNING_FIELDS,
  REQUIREMENTS,
  SKILL_SOURCES,
} from '../../shared/model/skill.ts';
import { PIECE_STATES, STACK_BASES } from '../../shared/model/stack.ts';
import { SUPERSESSIONS } from '../../shared/model/supersession.ts';
import {
  CHECK_IDS,
  CHECK_OUTCOMES,
  ISSUER_TRUSTS,
  RECIPIENT_MATCHES,
  VERDICTS,
} from '../../shared/model/verdict.ts';
import { isPlainLogo } from './logo.ts';
import { EVIDENCE_ROLES } from './model.ts';
import { REPORT_FORMAT, REPORT_FORMAT_VERSION } from './seal/sealed-report.ts';

const text = z.string();
const texts = z.array(text);
const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const count = z.int().min(0);

const skill = z.strictObject({
  name: text,
  shown: text.optional(),
  framework: text.optional(),
  code: text.optional(),
  level: text.optional(),
  scale: z.strictObject({ level: z.enum(LEVELS), rule: text }).optional(),
  requirement: z.enum(REQUIREMENTS).optional(),
  issued: text.optional(),
  freshness: z.enum(FRESHNESS).optional(),
  learning: z
    .strictObject({ class: z.enum(LEARNING_CLASSES), field: z.enum(LEARNING_FIELDS) })
    .optional(),
  proven: z.boolean(),
  source: z.enum(SKILL_SOURCES),
  mapping: z.strictObject({
    how: z.enum(MAPPING_HOWS),
    state: z.enum(MAPPING_STATES),
    from: text,
  }),
  reached: text,
  evidence: z.array(z.strictObject({ credentialId: text, title: text })),
});

const check = z.strictObject({
  id: z.enum(CHECK_IDS),
  outcome: z.enum(CHECK_OUTCOMES),
  message: text,
  detail: text.optional(),
  source: text.optional(),
  obtainedAt: text.optional(),
  checkedAt: text,
});

const credential = z.strictObject({
  id: text,
  title: text,
  format: z.enum(CREDENTIAL_FORMATS),
  issuer: z.strictObject({
    id: text,
    name: text,
    trust: z.enum(ISSUER_TRUSTS),
    listedAs: text.optional(),
  }),
  verdict: z.enum(VERDICTS),
  recipient: z.enum(RECIPIENT_MATCHES),
  superseded: z.strictObject({ by: text, title: text, how: z.enum(SUPERSESSIONS) }).optional(),
  validFrom: text.optional(),
  validUntil: text.optional(),
  checkedAt: text,
  judgedAt: text.optional(),
  file: z.strictObject({ name: text, path: text, sha256: hash }).optional(),
  checks: z.array(check),
});

const answer = z.strictObject({
  requirement: text,
  proven: z.boolean(),
  answer: text,
  credentialId: text.optional(),
});

const candidate = z.strictObject({
  id: text,
  name: text,
  emails: texts,
  places: z.array(z.strictObject({ opening: z.int().min(0), answers: z.array(answer) })).optional(),
  verdicts: z.strictObject({ verified: count, lapsed: count, unconfirmed: count, rejected: count }),
  skills: z.array(skill),
  stacks: z.array(
    z.strictObject({
      name: text,
      basis: z.enum(STACK_BASES),
      pieces: z.array(z.strictObject({ name: text, state: z.enum(PIECE_STATES) })),
      isComplete: z.boolean(),
      isOpenEnded: z.boolean(),
    }),
  ),
  credentials: z.array(credential),
});

// Its own format is none of JSON Schema's.
const base64 = z
  .string()
  .max(400_000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/u);
const side = z.int().min(1).max(256);
const logo = z.strictObject({ png: base64, width: side, height: side }).refine(isPlainLogo);

const opening = z.strictObject({
  title: text,
  note: text,
  requirements: texts,
  order: text,
  people: texts,
});

/** The JSON report: `docs/report-schema.json` is made of it. */
export const reportSchema = z.strictObject({
  format: z.literal(REPORT_FORMAT),
  formatVersion: z.literal(REPORT_FORMAT_VERSION),
  title: text,
  createdAt: text,
  question: text,
  openings: z.array(opening).optional(),
  workspaceName: text.optional(),
  runBy: text.optional(),
  language: z.enum(LANGUAGES),
  auditHead: text.optional(),
  application: z.strictObject({ name: text, version: text }),
  candidates: z.array(candidate),
  method: texts,
  limits: texts,
  evidence: z
    .array(
      z.strictObject({
        name: text,
        role: z.enum(EVIDENCE_ROLES),
        id: text.optional(),
        sha256: hash,
        obtainedAt: text.optional(),
      }),
    )
    .optional(),
  people: z.enum(REPORT_PEOPLE).optional(),
  content: z.enum(REPORT_CONTENTS).optional(),
  employer: z
    .strictObject({
      name: text,
      colour: z
        .string()
        .regex(/^#[0-9a-f]{6}$/u)
        .optional(),
      logo: logo.optional(),
    })
    .optional(),
  strictDisclosure: z.literal(true).optional(),
  signature: text.optional(),
});

/** The first format: in English, on one opening at most. */
export const firstReportSchema = reportSchema.omit({ openings: true }).extend({
  formatVersion: z.literal(1),
  language: z.literal('en'),
  opening: opening.omit({ people: true }).optional(),
  candidates: z.array(candidate.omit({ places: true }).extend({ why: z.array(answer).optional() })),
});

/** The same as a JSON Schema (2020-12), as it is published. */
export function reportJsonSchema(): object {
  return {
    ...z.toJSONSchema(reportSchema),
    title: 'Touchstone report',
    description: 'A report on candidates by verified skills; docs/report.md says what it means.',
  };
}
