import { MAPPING_HOWS, MAPPING_STATES } from '../../../src/shared/model/mapping.ts';
import { z } from 'zod';
import { skillDetails } from '../../../src/shared/contract/skill-views.ts';
import { CREDENTIAL_FORMATS } from '../../../src/shared/model/credential.ts';
import { PROBLEM_CODES } from '../../../src/shared/model/problem.ts';
import { SKILL_SOURCES } from '../../../src/shared/model/skill.ts';
import {
  CHECK_IDS,
  CHECK_OUTCOMES,
  ISSUER_TRUSTS,
  RECIPIENT_MATCHES,
  VERDICTS,
} from '../../../src/shared/model/verdict.ts';

/** What `--json` promises, written down apart from the code that prints it. Nothing may be null. */

const credential = z.strictObject({
  file: z.string().min(1),
  path: z.string(),
  format: z.enum(CREDENTIAL_FORMATS),
  verdict: z.enum(VERDICTS),
  issuer: z.strictObject({
    id: z.string().optional(),
    name: z.string().optional(),
    registryName: z.string().optional(),
    trust: z.enum(ISSUER_TRUSTS),
  }),
  recipient: z.strictObject({ match: z.enum(RECIPIENT_MATCHES), id: z.string().optional() }),
  achievement: z.strictObject({ name: z.string().optional(), id: z.string().optional() }),
  skills: z.array(
    z.strictObject({
      name: z.string().min(1),
      framework: z.string().optional(),
      code: z.string().optional(),
      ...skillDetails,
      source: z.enum(SKILL_SOURCES),
      mapping: z.strictObject({
        how: z.enum(MAPPING_HOWS),
        state: z.enum(MAPPING_STATES),
        skill: z.string().optional(),
      }),
    }),
  ),
  checks: z
    .array(
      z.strictObject({
        id: z.enum(CHECK_IDS),
        outcome: z.enum(CHECK_OUTCOMES),
        message: z.string().min(1),
        detail: z.string().optional(),
        checkedAt: z.iso.datetime(),
        source: z.string().optional(),
        obtainedAt: z.iso.datetime().optional(),
      }),
    )
    .min(1),
  differences: z
    .array(
      z.strictObject({
        code: z.string().min(1),
        message: z.string().min(1),
        detail: z.string().min(1),
      }),
    )
    .optional(),
});

const problem = z.strictObject({
  file: z.string().min(1),
  path: z.string(),
  error: z.strictObject({ code: z.enum(PROBLEM_CODES), message: z.string().min(1) }),
});

export const lineSchema = z.union([credential, problem]);
export type ParsedLine = z.infer<typeof lineSchema>;

export function parseLines(stdout: string): ParsedLine[] {
  return stdout
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => lineSchema.parse(JSON.parse(text)));
}
