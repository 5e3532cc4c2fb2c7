import type { CredentialFacts } from '../../../shared/model/credential.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';
import type { PieceState } from '../../../shared/model/stack.ts';

/** One of a person's credentials, with how far it counts. */
export interface CountedCredential {
  readonly id: string;
  readonly facts: CredentialFacts;
  /** 2 proves, 1 speaks for something, 0 neither; what another credential replaces has 0. */
  readonly standing: number;
}

/** An achievement that somebody has, by one of the credentials. */
export interface HeldAchievement {
  readonly achievementId: string | undefined;
  readonly name: string;
  readonly issuerId: string;
  readonly issuerName: string;
  readonly credentialId: string;
  readonly state: Exclude<PieceState, 'missing'>;
}

/**
 * The achievements that credentials were issued for, proven ones first. What a learner record lists beside
 * the credentials in it is only named there.
 *
 * @see https://www.imsglobal.org/spec/clr/v2p0/#clrsubject
 */
export function listHeld(credentials: readonly CountedCredential[]): readonly HeldAchievement[] {
  return credentials
    .filter(({ standing }) => standing > 0)
    .toSorted((left, right) => right.standing - left.standing)
    .flatMap(heldBy);
}

function heldBy({ id, facts, standing }: CountedCredential): readonly HeldAchievement[] {
  const isRecord = facts.associations !== undefined || facts.parts !== undefined;
  return facts.achievements
    .filter(({ within }) => !isRecord || within !== undefined)
    .map(({ id: achievementId, name, issuer = facts.issuer }) => ({
      achievementId,
      name: name ?? '',
      issuerId: issuer.id ?? '',
      issuerName: issuer.claimedName ?? '',
      credentialId: id,
      state: standing === 2 ? 'proven' : 'unproven',
    }));
}

/** Whether two names are one, whatever their case and spaces. */
export function isSameName(left: string, right: string): boolean {
  const name = normaliseSkillName(left);
  return name !== '' && name === normaliseSkillName(right);
}
