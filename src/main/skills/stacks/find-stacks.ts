import type {
  Stack,
  StackDefinition,
  StackDefinitionPiece,
  StackPiece,
} from '../../../shared/model/stack.ts';
import { isSameName, listHeld } from './held-achievements.ts';
import type { CountedCredential, HeldAchievement } from './held-achievements.ts';
import { findSeries } from './named-series.ts';
import { findStatedStacks } from './stated-stacks.ts';

// A page can show no more, and nobody has them.
const STACK_LIMIT = 50;

/**
 * Finds the credentials of a person that build on one another, and which piece is missing: stacks that the
 * employer has defined and of which the person has a piece, stacks that issuers state, and series that
 * only names tell.
 */
export function findStacks(
  credentials: readonly CountedCredential[],
  definitions: readonly StackDefinition[],
): readonly Stack[] {
  const held = listHeld(credentials);
  return [
    ...definitions
      .map((definition) => definedStack(definition, held))
      .filter(({ pieces }) => pieces.some(({ state }) => state !== 'missing')),
    ...findStatedStacks(credentials, held),
    ...findSeries(held),
  ]
    .filter(({ pieces }) => pieces.length > 0)
    .slice(0, STACK_LIMIT);
}

function definedStack(
  { name, pieces: wanted }: StackDefinition,
  held: readonly HeldAchievement[],
): Stack {
  const pieces = wanted.map((piece): StackPiece => {
    const found = held.find((one) => isPiece(piece, one));
    return {
      name: piece.name,
      state: found?.state ?? 'missing',
      credentialId: found?.credentialId,
    };
  });
  return {
    name,
    basis: 'employer',
    pieces,
    isComplete: pieces.every(({ state }) => state === 'proven'),
    isOpenEnded: false,
  };
}

function isPiece(
  { achievementId, name, issuer }: StackDefinitionPiece,
  held: HeldAchievement,
): boolean {
  if (achievementId !== undefined) return achievementId.trim() === held.achievementId?.trim();
  const isIssuer =
    issuer === undefined || issuer === held.issuerId || isSameName(issuer, held.issuerName);
  return isIssuer && isSameName(name, held.name);
}
