/** Who says that credentials build on one another: the employer, their issuer, or only their names. */
export const STACK_BASES = ['employer', 'issuer', 'series'] as const;
export type StackBasis = (typeof STACK_BASES)[number];

/** Whether a piece is proven, held without being proven, or in none of the credentials. */
export const PIECE_STATES = ['proven', 'unproven', 'missing'] as const;
export type PieceState = (typeof PIECE_STATES)[number];

/** No stack that is known has as many. */
export const STACK_PIECE_LIMIT = 50;

export interface StackPiece {
  /** The achievement's name; its id where nothing names it. */
  readonly name: string;
  readonly state: PieceState;
  /** The credential that it is held by. */
  readonly credentialId?: string | undefined;
}

/** Credentials that build on one another, as far as a person has them. */
export interface Stack {
  readonly name: string;
  readonly basis: StackBasis;
  readonly pieces: readonly StackPiece[];
  /** Every piece is proven, and none can be unknown. */
  readonly isComplete: boolean;
  /** A series that nowhere says how long it is. */
  readonly isOpenEnded: boolean;
}

/** A stack as the employer defines it. */
export interface StackDefinition {
  readonly id: string;
  readonly name: string;
  readonly pieces: readonly StackDefinitionPiece[];
}

/** An achievement by its id, or else by its name and, where one is given, its issuer's name or id. */
export interface StackDefinitionPiece {
  readonly achievementId?: string | undefined;
  readonly name: string;
  readonly issuer?: string | undefined;
}
