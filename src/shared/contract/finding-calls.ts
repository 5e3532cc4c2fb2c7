import { z } from 'zod';
import { call, done, nothing } from './call.ts';
import { rowId } from './scalars.ts';
import { checkCode } from './views.ts';

/** Credentials of one issuer that are dated, in the same way, before its key is on record: one question to it. */
const dateGroupView = z.strictObject({
  issuer: z.strictObject({ id: z.string(), name: z.string() }),
  code: checkCode,
  /** ISO 8601: since when its key is on record. */
  keySince: z.string(),
  credentials: z
    .array(
      z.strictObject({
        credentialId: rowId,
        title: z.string(),
        candidateId: rowId,
        candidateName: z.string(),
      }),
    )
    .min(2),
});
export type DateGroupView = z.infer<typeof dateGroupView>;

/** What a person makes of what was found of credentials by looking at the others. */
export const findingCalls = {
  /** Says that what was found of a credential is in order, or takes that back. */
  'findings.decide': call(
    'engine',
    z.strictObject({ credentialId: rowId, code: checkCode, isInOrder: z.boolean() }),
    done,
  ),
  /** Dates that wait to be judged, of at most 500 credentials; those that are alone with it are left out. */
  'findings.dates': call('engine', nothing, z.strictObject({ groups: z.array(dateGroupView) })),
  /** Says of each of these that its date is in order, or takes that back; of nothing else that was found of it. */
  'findings.decideDates': call(
    'engine',
    z.strictObject({ credentialIds: z.array(rowId).min(1).max(500), isInOrder: z.boolean() }),
    done,
  ),
} as const;
