import type { FrameworkProblemCode } from '../model/framework.ts';
import type { FetchProblem, PasteProblem } from '../model/paste.ts';
import type { VaultProblem } from '../model/vault.ts';
import type { RegistryProblemCode } from '../model/registry.ts';

/** A failure that crosses the border: a stable code and what a sentence needs. */
export type AppError =
  | { readonly code: 'invalid-request'; readonly call: string; readonly issues: readonly string[] }
  | {
      readonly code: 'not-found';
      readonly what:
        | 'candidate'
        | 'credential'
        | 'resume'
        | 'import'
        | 'recheck'
        | 'certificate'
        | 'registry'
        | 'opening'
        | 'note'
        | 'framework'
        | 'mapping'
        | 'skill'
        | 'stack'
        | 'view'
        | 'file'
        | 'merge'
        | 'workspace'
        | 'incident';
    }
  /** What would go with a report says what the report leaves out. */
  | { readonly code: 'evidence-tells'; readonly people: 'without-contact' | 'blind' | 'apart' }
  /** What was chosen as a mark is no PNG, or more than is read. */
  | { readonly code: 'logo-not-read'; readonly fault: 'damaged' | 'too-large' | 'unsupported' }
  | { readonly code: 'file-not-written'; readonly file: string; readonly reason: string }
  | {
      readonly code: 'registry-not-read';
      readonly file: string;
      readonly problem: RegistryProblemCode;
    }
  /** A text is no opening as docs/openings.md describes one. */
  | { readonly code: 'opening-not-read'; readonly reason: string }
  | {
      readonly code: 'framework-not-read';
      readonly file: string;
      readonly problem: FrameworkProblemCode;
    }
  | { readonly code: 'nothing-pasted'; readonly problem: PasteProblem }
  | { readonly code: 'not-fetched'; readonly host: string; readonly problem: FetchProblem }
  /** Of two who were to be made one, both are that one. */
  | { readonly code: 'same-person' }
  | { readonly code: 'import-running' }
  | { readonly code: 'recheck-running' }
  | { readonly code: 'vault-problem'; readonly problem: VaultProblem; readonly file: string }
  /** A part of the workspace's file cannot be read. */
  | { readonly code: 'workspace-damaged' }
  /** The disk does not take what is written, or another program keeps the workspace from being written. */
  | { readonly code: 'write-refused'; readonly reason: WriteRefusal }
  /** Its passphrase, or its recovery code, was not given yet. */
  /** What was asked for would tell who people are, while that is hidden. */
  | { readonly code: 'blind-view' }
  /** As many views of the list are kept as may be. */
  | { readonly code: 'too-many-views' }
  | { readonly code: 'locked' }
  | { readonly code: 'workspace-unavailable'; readonly file: string; readonly reason: string }
  | { readonly code: 'internal'; readonly incidentId: string };

/** Why nothing can be written to a workspace. */
export const REFUSALS_TO_WRITE = ['full', 'read-only', 'busy', 'failing'] as const;
export type WriteRefusal = (typeof REFUSALS_TO_WRITE)[number];
