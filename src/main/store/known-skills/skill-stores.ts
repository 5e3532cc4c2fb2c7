import type { LevelView, SkillMapping } from '../../../shared/contract/skill-views.ts';
import type { IssuerView } from '../../../shared/contract/views.ts';
import type { Freshness, HalfLives } from '../../../shared/model/freshness.ts';
import type { Level, ScaleLevel } from '../../../shared/model/level.ts';
import type {
  Learning,
  Requirement,
  SkillClaim,
  SkillSource,
} from '../../../shared/model/skill.ts';
import type { StackDefinition } from '../../../shared/model/stack.ts';
import type { RecipientMatch, Verdict } from '../../../shared/model/verdict.ts';

/** What the employer has decided about skills: a part of the store's surface (workspace.ts). */
export interface LevelStore {
  /** The levels that credentials name, those without a place on the scale first, then the commonest. */
  list(limit: number): Promise<readonly LevelView[]>;
  /** Says which level a wording is; `undefined` is none, whatever our table says. */
  map(mapping: LevelWording & { readonly level: Level | undefined }): Promise<void>;
  /** @returns Whether there was a mapping. */
  unmap(mapping: LevelWording): Promise<boolean>;
  /** What each claim's level is by all that is mapped now, for claims that are not kept. */
  readScales(): Promise<ScaleOf>;
}

/** A claim's place on the scale: as the employer mapped it, or else as our table reads it. */
export type ScaleOf = (
  claim: Pick<SkillClaim, 'level' | 'describedBy' | 'scale'>,
) => ScaleLevel | undefined;

export interface LevelWording {
  readonly wording: string;
  /** The id of a result description: only there. Empty: wherever nothing is said of the description. */
  readonly describedBy: string;
}

export interface FreshnessStore {
  /** As set, or else what comes with the app. */
  get(): Promise<HalfLives>;
  /** `undefined` goes back to what comes with the app. */
  set(halfLives: HalfLives | undefined): Promise<void>;
}

export interface StackStore {
  /** By name. */
  list(): Promise<readonly StackDefinition[]>;
  /** Makes one, or replaces the one of this id. */
  put(stack: Omit<StackDefinition, 'id'>, id: string | undefined): Promise<string | undefined>;
  /** @returns Whether there was one. */
  remove(id: string): Promise<boolean>;
  /** Puts one back that was removed. @returns Whether there was one. */
  restore(id: string): Promise<boolean>;
}

/** What one credential says of one skill. */
export interface SkillEvidence {
  readonly candidateId: string;
  readonly key: string;
  /** Whether it is but another skill's name in another spelling: shown under that one, for which it speaks too. */
  readonly isRespelled: boolean;
  /** As the vocabulary has it. */
  readonly name: string;
  readonly framework: string | undefined;
  readonly code: string | undefined;
  readonly source: SkillSource;
  /** How its credential came to speak for the skill. */
  readonly mapping: SkillMapping;
  /** In the credential's own words. */
  readonly level: string | undefined;
  /** The same on our scale, by our table or as the employer mapped it. */
  readonly scale: ScaleLevel | undefined;
  readonly requirement: Requirement | undefined;
  /** As written; `undefined` where the credential's dates are nobody's word. */
  readonly issued: string | undefined;
  /** On the day of asking. */
  readonly freshness: Freshness | undefined;
  readonly learning: Learning | undefined;
  readonly proven: boolean;
  /** Whether it speaks for the skill at all: not `rejected`, not somebody else's, not blocked. */
  readonly credible: boolean;
  /** Nothing proves that the issuer it names issued it. */
  readonly isUnproven: boolean;
  readonly credentialId: string;
  readonly title: string;
  readonly issuer: IssuerView;
  readonly verdict: Verdict;
  readonly recipient: RecipientMatch;
  readonly validFrom: string | undefined;
  readonly validUntil: string | undefined;
}
