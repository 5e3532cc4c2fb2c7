import { SKILL_KINDS } from './vocabulary.ts';

/** How old what a credential shows is, against how fast its kind of skill ages; the freshest first. */
export const FRESHNESS = ['fresh', 'ageing', 'old'] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** `general` is whatever the vocabulary does not know. */
export const AGEING_KINDS = ['general', ...SKILL_KINDS] as const;
export type AgeingKind = (typeof AGEING_KINDS)[number];

/** Months, by kind; `null` does not age. */
export type HalfLives = Readonly<Record<AgeingKind, number | null>>;

/** Twenty-five years: what ages more slowly does not age. */
export const HALF_LIFE_LIMIT_MONTHS = 300;
