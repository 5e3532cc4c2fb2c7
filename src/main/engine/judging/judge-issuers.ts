import { extractSkills } from '../../skills/index.ts';
import { decideIssuerTrust, findMembership, noteBlocked, omitBlocked } from '../../trust/index.ts';
import type { FederationAnswer, TrustBook, TrustJudgement } from '../../trust/index.ts';
import type { DocumentSource } from '../../verify/index.ts';
import { parseInstant } from '../../../shared/lib/instant.ts';
import type { JudgedCredential } from '../importing/examine.ts';

type Judged = Pick<JudgedCredential, 'facts' | 'verification'>;

/** Who issued a credential, and what is in it, is to the employer; and which skills count by that. */
export type JudgeIssuers = (
  credential: Judged,
  checkedAt: string,
) => Promise<{ readonly trust: TrustJudgement; readonly skills: JudgedCredential['skills'] }>;

export interface IssuerJudging {
  /** Asked anew for each credential, since a person may decide meanwhile. */
  readonly book: () => Promise<TrustBook>;
  /** Whom federations are asked through. */
  readonly source: () => Promise<DocumentSource>;
}

/** Puts together what judges issuers; federations are asked only about those who are proven. */
export function createJudgeIssuers({ book: openBook, source }: IssuerJudging): JudgeIssuers {
  return async ({ facts, verification }, checkedAt) => {
    const book = await openBook();
    const federations = await askFederations(book, { facts, verification }, source);
    const { issuer } = facts;
    const trust = decideIssuerTrust({ issuer, verification, book, federations, checkedAt });
    return {
      trust: noteBlocked(trust, facts, book),
      skills: extractSkills(omitBlocked(facts, book)),
    };
  };
}

async function askFederations(
  book: TrustBook,
  { facts, verification }: Judged,
  openSource: () => Promise<DocumentSource>,
): Promise<readonly FederationAnswer[]> {
  const { id } = facts.issuer;
  const { issuerAssurance, verdict, judgedAt } = verification;
  const instant = parseInstant(judgedAt);
  const isProven = issuerAssurance !== 'none' && verdict !== 'rejected';
  if (book.federations.length === 0 || id === undefined || instant === undefined || !isProven)
    return [];
  if (book.decisionOn(id) === 'blocked') return [];
  const source = await openSource();
  return Promise.all(
    book.federations.map(async ({ registry, level, anchor }) => {
      const membership = await findMembership(id, anchor, source, instant);
      return { registry, level, membership };
    }),
  );
}
