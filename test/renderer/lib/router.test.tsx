import { expect, test } from 'vitest';
import { hrefOf, parseRoute } from '../../../src/renderer/lib/router.ts';
import type { Route } from '../../../src/renderer/lib/router.ts';

test.each<Route>([
  { screen: 'candidates' },
  { screen: 'candidate', candidateId: 'a/b' },
  { screen: 'compare', candidateIds: ['a', 'b'] },
  { screen: 'unassigned' },
  { screen: 'settings' },
])('the address of $screen leads back to it', (route) => {
  expect(parseRoute(hrefOf(route))).toEqual(route);
});

test.each(['', '#', '#/', '#/nowhere', '#/candidates/'])('%o leads to the list', (hash) => {
  expect(parseRoute(hash)).toEqual({ screen: 'candidates' });
});
