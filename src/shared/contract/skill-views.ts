import { z } from 'zod';
import { AGEING_KINDS, FRESHNESS, HALF_LIFE_LIMIT_MONTHS } from '../model/freshness.ts';
import { LEVELS } from '../model/level.ts';
import { MAPPING_HOWS, MAPPING_STATES } from '../model/mapping.ts';
import { LEARNING_CLASSES, LEARNING_FIELDS, REQUIREMENTS, SKILL_SOURCES } from '../model/skill.ts';
import { PIECE_STATES, STACK_BASES, STACK_PIECE_LIMIT } from '../model/stack.ts';
import { ourWords, rowId } from './scalars.ts';

/** What crosses the process border of skills, levels and stacks. */

/** How a credential came to speak for a skill: what it says, and how that reached the skill. */
export const skillMapping = z.strictObject({
  how: z.enum(MAPPING_HOWS),
  state: z.enum(MAPPING_STATES),
  /** The credential's own words. */
  from: z.string(),
  fromKey: z.string(),
  /** From an alignment or a result, and not from a tag or a title. */
  isStated: z.boolean(),
});
export type SkillMapping = z.infer<typeof skillMapping>;

/** What a credential says of a skill beside naming it. */
export const skillDetails = {
  /** In the credential's own words. */
  level: z.string().optional(),
  /** The same on our scale, and the rule that says so; absent where no honest rule does. */
  scale: z.strictObject({ level: z.enum(LEVELS), rule: ourWords }).optional(),
  requirement: z.enum(REQUIREMENTS).optional(),
  /** As the credential writes it: only of one whose dates are its issuer's word. */
  issued: z.string().optional(),
  freshness: z.enum(FRESHNESS).optional(),
  learning: z
    .strictObject({ class: z.enum(LEARNING_CLASSES), field: z.enum(LEARNING_FIELDS) })
    .optional(),
};

/** A skill of a person, and how it is shown to be one. */
export const skillView = z.strictObject({
  key: z.string(),
  name: z.string(),
  framework: z.string().optional(),
  code: z.string().optional(),
  ...skillDetails,
  source: z.enum(SKILL_SOURCES),
  mapping: skillMapping,
  /** DESIGN.md: verified, recipient no mismatch, issuer not blocked, and stated by the issuer or accepted by a person. */
  proven: z.boolean(),
  credentialIds: z.array(rowId),
});

/** Another version of an achievement, as its issuer says, and the same person's credential of it. */
export const versionView = z.strictObject({
  achievementId: z.string(),
  held: z.strictObject({ id: rowId, title: z.string() }).optional(),
});

/** What a credential says was achieved, in its own words. */
export const resultView = z.strictObject({
  /** What the result is called. */
  name: z.string().optional(),
  value: z.string().optional(),
  /** What is required, where it says so. */
  required: z.string().optional(),
  requirement: z.enum(REQUIREMENTS).optional(),
});

/** Credentials that build on one another, as far as a person has them. */
export const stackView = z.strictObject({
  name: z.string(),
  basis: z.enum(STACK_BASES),
  pieces: z.array(
    z.strictObject({
      name: z.string(),
      state: z.enum(PIECE_STATES),
      credentialId: rowId.optional(),
    }),
  ),
  isComplete: z.boolean(),
  isOpenEnded: z.boolean(),
});

const stackPiece = z.strictObject({
  /** Decides where it is given; else the name does, and the issuer's name or id where that is given. */
  achievementId: z.string().trim().min(1).max(2000).optional(),
  name: z.string().trim().min(1).max(300),
  issuer: z.string().trim().min(1).max(2000).optional(),
});

/** A stack as the employer defines it. */
export const stackDraft = z.strictObject({
  name: z.string().trim().min(1).max(300),
  pieces: z.array(stackPiece).min(1).max(STACK_PIECE_LIMIT),
});

export const stackDefinition = stackDraft.extend({ id: rowId });

/** A level as credentials word it. */
export const levelView = z.strictObject({
  wording: z.string(),
  /** The id of the result description that it belongs to; empty for none. */
  describedBy: z.string(),
  level: z.enum(LEVELS).optional(),
  /** What our table reads it as. */
  own: z.strictObject({ level: z.enum(LEVELS), rule: ourWords }).optional(),
  isMapped: z.boolean(),
  /** The `describedBy` of the decision that holds here, which is what undoes it; absent where none does. */
  decidedFor: z.string().optional(),
  credentials: z.int().min(0),
  /** One of the credentials that have it. */
  title: z.string(),
  issuerName: z.string(),
});

/** Which wording a mapping is about. */
export const levelWording = z.strictObject({
  wording: z.string().min(1).max(1200),
  /** The id of a result description: only there. Empty: wherever nothing is said of the description. */
  describedBy: z.string().max(2000),
});

const levelWords = z.array(ourWords);

/** A rule of the table that levels are read by. */
export const levelRule = z.strictObject({
  id: ourWords,
  name: ourWords,
  words: z.strictObject({
    foundation: levelWords,
    intermediate: levelWords,
    advanced: levelWords,
    expert: levelWords,
  }),
});

const halfLife = z.int().min(1).max(HALF_LIFE_LIMIT_MONTHS).nullable();

/** Months by kind of skill; `null` does not age. */
export const halfLives = z.strictObject(
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each kind, which fromEntries does not tell
  Object.fromEntries(AGEING_KINDS.map((kind) => [kind, halfLife])) as Record<
    (typeof AGEING_KINDS)[number],
    typeof halfLife
  >,
);

export type ResultView = z.infer<typeof resultView>;
export type StackView = z.infer<typeof stackView>;
export type LevelView = z.infer<typeof levelView>;
export type SkillView = z.infer<typeof skillView>;
export type StackDefinitionView = z.infer<typeof stackDefinition>;
