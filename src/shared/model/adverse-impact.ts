import type { Stage } from './stage.ts';

/** The steps of a selection: how many of a group came so far, or further. */
export const IMPACT_STEPS = [
  'screening',
  'interview',
  'offer',
  'hired',
] as const satisfies readonly Stage[];
export type ImpactStep = (typeof IMPACT_STEPS)[number];

/** Below it, a group's rate against that of the most selected is a sign: the rule of four fifths. */
export const FOUR_FIFTHS = 0.8;
/** Groups of a smaller share of all may be left out of the ratios (6 RCNY § 5-301). */
export const LEAST_SHARE = 0.02;
/** Below so many, a few decisions more would change what comes out. */
export const FEW_PEOPLE = 30;

/** How one group fared at one step. */
export interface GroupRate {
  readonly group: string;
  readonly people: number;
  /** Who came to the step, or further. */
  readonly selected: number;
  /** `selected` of `people`. */
  readonly rate: number;
  /** Its rate against that of the group most selected; absent where none was selected, or the group is too small a share. */
  readonly ratio?: number | undefined;
  /** How often so large a difference to that group comes about by chance alone (Fisher's exact test, two-sided). */
  readonly chance?: number | undefined;
}

/** How groups of one category, or of two together, fared. */
export interface ImpactTable {
  /** `Sex`, or `Sex × Race`. */
  readonly category: string;
  /** Of whom a group is known. */
  readonly stated: number;
  readonly unstated: number;
  readonly steps: Readonly<Record<ImpactStep, readonly GroupRate[]>>;
}
