import { z } from 'zod';
import { AUDIT_KINDS } from '../model/audit.ts';
import { erasurePreview } from '../model/erasure.ts';
import { dueCandidate, retentionRule } from '../model/retention.ts';
import { call, done, nothing } from './call.ts';
import { rowId, timestamp } from './scalars.ts';

/** A copy of the workspace beside it. */
export const backupView = z.strictObject({
  file: z.string(),
  reason: z.enum([
    'by-hand',
    'before-update',
    'before-restore',
    'before-encryption',
    'before-recovery',
  ]),
  madeAt: timestamp,
  bytes: z.int().min(0),
  isEncrypted: z.boolean(),
});

const erased = z.strictObject({
  erased: z.int().min(0),
  /** False where another program was reading: the log goes when that has closed the workspace. */
  isPurged: z.boolean(),
  /** In these, who was deleted still is. */
  backups: z.array(backupView),
});

export const retentionView = z.strictObject({
  /** Absent where people are kept until somebody deletes them. */
  rule: retentionRule.optional(),
  /** Whether it waits for somebody to look at it again: the clock has jumped since it last ran. */
  isPaused: z.boolean(),
  /** What it came to when the workspace was opened, where it deleted anybody. */
  atStart: erased.optional(),
  /** How many people were deleted for good so far, by hand or by rule. */
  erased: z.int().min(0),
});

/** How long people are kept, and deleting them for good. */
const auditEntry = z.strictObject({
  no: z.int().min(1),
  at: z.string(),
  kind: z.enum(AUDIT_KINDS),
  detail: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]),
  ),
  hash: z.string(),
});

export const keepingCalls = {
  /** The last entries of the audit trail, the newest first, and how many there are. */
  'audit.latest': call(
    'engine',
    z.strictObject({ limit: z.int().min(1).max(1000) }),
    z.strictObject({ entries: z.array(auditEntry), total: z.int().min(0) }),
  ),
  /** Looks through all of it. */
  'audit.check': call(
    'engine',
    nothing,
    z.discriminatedUnion('whole', [
      z.strictObject({ whole: z.literal(true), entries: z.int().min(0), head: z.string() }),
      z.strictObject({
        whole: z.literal(false),
        entries: z.int().min(0),
        at: z.int().min(1),
        problem: z.enum(['changed', 'missing', 'cut-off']),
      }),
    ]),
  ),

  'erasure.preview': call('engine', z.strictObject({ candidateId: rowId }), erasurePreview),
  'erasure.run': call(
    'engine',
    z.strictObject({ candidateIds: z.array(rowId).min(1).max(1000) }),
    erased,
  ),
  'erasure.setHold': call(
    'engine',
    z.strictObject({ candidateId: rowId, isHeld: z.boolean() }),
    done,
  ),
  'retention.get': call('engine', nothing, retentionView),
  /** Whom a rule would delete now, before anybody has it. */
  'retention.preview': call(
    'engine',
    z.strictObject({ rule: retentionRule }),
    z.strictObject({
      total: z.int().min(0),
      due: z.array(dueCandidate),
      /** As of `erasurePreview`. */
      isPurgeable: z.boolean(),
    }),
  ),
  /** Confirms a rule, which is followed at once and at each start, or ends it. */
  'retention.set': call('engine', z.strictObject({ rule: retentionRule.optional() }), erased),
} as const;

export type BackupView = z.infer<typeof backupView>;
export type RetentionView = z.infer<typeof retentionView>;
