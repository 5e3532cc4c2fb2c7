import type { Finding } from '../../../shared/model/check.ts';

/** Something that stands in a document otherwise than its signature covers it. */
export interface ContextIssue {
  readonly code: Extract<Finding['code'], `context.${string}`>;
  /** Where, for people: `credentialSubject.achievement.level`. */
  readonly term: string;
  /** For an engineer. */
  readonly detail: string;
}

export function undefinedTerm(term: string, detail: string): ContextIssue {
  return { code: 'context.undefined-term', term, detail };
}

export function redefinedTerm(term: string, detail: string): ContextIssue {
  return { code: 'context.redefined-term', term, detail };
}

export function disguised(term: string, detail: string): ContextIssue {
  return { code: 'context.disguised', term, detail };
}
