/** What is written down of a workspace, each as it happens. */
export const AUDIT_KINDS = [
  'import',
  'verdict',
  'stage',
  'mapping',
  'erasure',
  'double',
  'finding',
  'export',
  'opening',
  'setting',
  'trust',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** What may be done with an opening. */
export const OPENING_CHANGES = [
  'made',
  'changed',
  'closed',
  'opened-again',
  'removed',
  'put-back',
] as const;
export type OpeningChange = (typeof OPENING_CHANGES)[number];

/** The settings whose changes are written down. */
export const AUDITED_SETTINGS = [
  'network',
  'disclosure',
  'retention',
  'blind-view',
  'signing-did',
  'time-stamp-authority',
  'adverse-impact',
] as const;
export type AuditedSetting = (typeof AUDITED_SETTINGS)[number];

/** Ids, counts and our own words only: a name or an address here could never be erased again. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** An entry of the audit trail; its hash covers it and the hash of the one before. */
export interface AuditEntry {
  /** From 1, without a gap. */
  readonly no: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: AuditKind;
  readonly detail: AuditDetail;
  /** SHA-256, in hex. */
  readonly hash: string;
}

/** What looking through the whole trail came to. */
export type AuditCheck =
  | { readonly whole: true; readonly entries: number; readonly head: string }
  | {
      readonly whole: false;
      readonly entries: number;
      /** The first entry that is not as it was written, or not there. */
      readonly at: number;
      readonly problem: 'changed' | 'missing' | 'cut-off';
    };
