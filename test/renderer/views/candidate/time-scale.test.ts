import { describe, expect, test } from 'vitest';
import { timeScale } from '../../../../src/renderer/views/candidate/time-scale.ts';

const NOW = Date.UTC(2026, 6, 1);

describe('timeScale', () => {
  test('spans whole years from the first date to the end of this year', () => {
    const { at, years } = timeScale([Date.UTC(2024, 2, 5), Date.UTC(2025, 1, 1)], NOW);
    expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect([at(Date.UTC(2024, 0, 1)), at(Date.UTC(2027, 0, 1))]).toEqual([0, 1]);
    expect(at(Date.UTC(2025, 0, 1))).toBeCloseTo(366 / 1096, 5);
  });

  test('goes three years ahead at the most, and draws what is past it at the edge', () => {
    const { at, years } = timeScale([Date.UTC(2025, 0, 1), Date.UTC(2090, 0, 1)], NOW);
    expect(years.at(-1)?.year).toBe(2029);
    expect(at(Date.UTC(2090, 0, 1))).toBe(1);
  });

  test('names eight years at the most', () => {
    const { years } = timeScale([Date.UTC(1987, 0, 1)], NOW);
    expect(years.length).toBeLessThanOrEqual(8);
    expect(years[0]?.year).toBe(1987);
  });
});
