import { SVG_PICTURE_LIMITS } from '../../../shared/limits.ts';

/** What drawing one picture may still cost. Once it is spent nothing more is drawn, and the picture is not shown. */
export interface Budget {
  /** @returns Whether so much was left. */
  spend(what: Cost, amount: number): boolean;
  isSpent(): boolean;
}

type Cost = 'drawnElements' | 'points' | 'work' | 'images';

export function createBudget(): Budget {
  const { drawnElements, points, work, images } = SVG_PICTURE_LIMITS;
  const left: Record<Cost, number> = { drawnElements, points, work, images };
  let isSpent = false;
  return {
    spend(what, amount) {
      left[what] -= amount;
      // A number that is none is not within a limit either.
      if (!(left[what] >= 0)) isSpent = true;
      return !isSpent;
    },
    isSpent: () => isSpent,
  };
}
