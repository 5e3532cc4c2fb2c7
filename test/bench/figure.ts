/** One measured thing. A target is about the ratio where there is one, else about the value. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** `value` by what was measured beside it in the same run, and what that was. */
  readonly ratio?: number;
  readonly ratioTo?: string;
  readonly target?: Target;
}

export type Target = { readonly atLeast: number } | { readonly atMost: number };

/** How a cost grows: `x` is the size, `y` the cost, both above zero. */
export interface Curve {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly (readonly [x: number, y: number])[];
  }[];
}

export interface PartResult {
  readonly figures: readonly Figure[];
  readonly curves?: readonly Curve[];
}

/** @returns `undefined` when there is nothing to be met. */
export function isMet({ value, ratio, target }: Figure): boolean | undefined {
  if (target === undefined) return undefined;
  const measured = ratio ?? value;
  return 'atLeast' in target ? measured >= target.atLeast : measured <= target.atMost;
}
