import type { Freshness } from '../../../shared/model/freshness.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { Lapse } from '../../../shared/model/lapse.ts';
import type { Level } from '../../../shared/model/level.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../../shared/model/verdict.ts';

/** What one credential is like; of several, one and the same credential is all of it. */
export type CredentialCondition =
  /** An id or a claimed name. */
  | { readonly kind: 'issuer'; readonly issuer: string }
  /** It is credible and shows a skill on any of these, of the one scale, or of one that the credential itself goes by. */
  | {
      readonly kind: 'level';
      readonly levels: readonly Level[];
      readonly grades?: readonly Grade[];
    }
  | { readonly kind: 'verdict'; readonly value: Verdict }
  | { readonly kind: 'trust'; readonly value: IssuerTrust }
  | { readonly kind: 'recipient'; readonly value: RecipientMatch }
  | { readonly kind: 'lapse'; readonly value: Lapse }
  /** It was issued on this day or later (`YYYY-MM-DD`, UTC); or before it. */
  | { readonly kind: 'since' | 'before'; readonly day: string }
  /** It was issued on the first day or later, and before the second. */
  | { readonly kind: 'between'; readonly since: string; readonly before: string }
  /** It was issued so many months ago or later. */
  | { readonly kind: 'within'; readonly months: number }
  /** It is credible, and a skill that it shows is so fresh, by the half-lives that are set. */
  | { readonly kind: 'freshness'; readonly value: Freshness }
  | { readonly kind: 'each' | 'either'; readonly of: readonly CredentialCondition[] };

/**
 * What a person must be like. Of the person's credentials, those that are `rejected` count for
 * nothing but their verdict.
 */
export type Condition =
  /** `all` of none is everybody, `any` of none nobody. */
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** See `SearchTerm`. */
  | {
      readonly kind: 'term';
      readonly nameWords: string;
      readonly skillKeys: readonly string[];
      readonly people?: readonly string[] | undefined;
    }
  /** Any of them is proven. */
  | { readonly kind: 'proven'; readonly skillKeys: readonly string[] }
  /** As `foldWords` gives them: they follow each other in the name, or in an e-mail address. */
  | { readonly kind: 'name' | 'email'; readonly words: string }
  /** Every skill that an opening of this title must have is proven, by a credential of which `of` holds. */
  | {
      readonly kind: 'opening';
      readonly title: string;
      readonly of: readonly CredentialCondition[];
    }
  /** One credential, of which `of` holds, speaks for any of the skills, or proves it. */
  | {
      readonly kind: 'shown';
      readonly skillKeys: readonly string[];
      readonly strength: 'proven' | 'credible';
      readonly of: readonly CredentialCondition[];
    }
  /** Some credential. */
  | CredentialCondition;

/** Whether it says when a credential was issued. */
export function speaksOfDays(condition: CredentialCondition): boolean {
  if (condition.kind === 'each' || condition.kind === 'either') {
    return condition.of.some(speaksOfDays);
  }
  return ['since', 'before', 'between', 'within'].includes(condition.kind);
}

/** The skills for which somebody may be found by it: who has more of them proven comes first. */
export function skillsAskedBy(condition: Condition): readonly string[] {
  if (condition.kind === 'all' || condition.kind === 'any') {
    return condition.of.flatMap(skillsAskedBy);
  }
  return 'skillKeys' in condition ? condition.skillKeys : [];
}
