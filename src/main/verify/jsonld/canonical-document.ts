import type { ContextSet } from '../contexts/context-set.ts';
import type { ProcessorEvent } from './processor-options.ts';

export interface CanonicalOptions {
  readonly contexts: ContextSet;
  /** The hash that labels blank nodes: the cryptosuite's own. */
  readonly digest: 'sha256' | 'sha384';
  /** Leaves out which way a text runs, as signers do that know no `rdfDirection`; else it is covered. */
  readonly direction?: 'left-out';
  /**
   * `processor` leaves the work to the JSON-LD processor, where what we make of it ourselves is doubted.
   * `code-points` has statements in the order that RDFC-1.0 names, in which signers sort whose language
   * keeps texts as UTF-8; the others, and the processor, sort by code units.
   */
  readonly by?: 'processor' | 'code-points';
}

export interface CanonicalDocument {
  /** Canonical N-Quads: all of the document that its signature can cover. */
  readonly nquads: string;
  /** What was left out on the way; empty when everything is covered. */
  readonly dropped: readonly ProcessorEvent[];
  /** The IRI of every property in it, once each; RDF's own left out. */
  readonly properties: () => readonly string[];
  /** The SHA-256 of `nquads` as hexadecimal digits, where it is known already. */
  readonly sha256?: string;
  /** Set where it is known already that nothing in the document is otherwise than it is covered. */
  readonly isCovered?: true;
}
