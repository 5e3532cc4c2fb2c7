import type { KnownIdentity } from './credential.ts';

/** Why a credential stands with a person. */
export type PlacementReason = 'subject-id' | 'email' | 'holder' | 'container' | 'person';

/** With whom a credential stands; found out before it is written, so it may name a person to be. */
export type Placement =
  | { readonly kind: 'existing'; readonly candidateId: string; readonly reason: PlacementReason }
  | {
      readonly kind: 'new';
      readonly name: string;
      readonly reason: PlacementReason;
      /**
       * What makes the new person this one and no other: the subject's id, the e-mail address in
       * the folder's name. Whoever has one of them already when it is written is that person.
       */
      readonly identities?: readonly KnownIdentity[];
    }
  | { readonly kind: 'unassigned' };
