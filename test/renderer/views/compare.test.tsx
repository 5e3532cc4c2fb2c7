import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hrefOf } from '../../../src/renderer/lib/router.ts';
import { fakeId } from '../fake-data.ts';
import { expectAccessible, openWindow } from '../open-window.tsx';

async function openComparison() {
  const candidateIds = [fakeId(1, 0), fakeId(1, 3), fakeId(1, 7)];
  openWindow({ people: 10 }, hrefOf({ screen: 'compare', candidateIds }));
  return screen.findByRole('table', { name: 'Skills of the candidates compared' });
}

test('people are columns, skills are rows, and each cell says how it stands', async () => {
  const table = await openComparison();
  expect(within(table).getAllByRole('columnheader')).toHaveLength(4);
  const row = within(table)
    .getByRole('rowheader', { name: /^Kubernetes/u })
    .closest('tr')!;
  const cells = within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
  expect(cells).toEqual([
    'Statedunconfirmed, Cloud Guild',
    'Provenverified, Cloud Guild',
    'Statedunconfirmed, Cloud Guild',
  ]);
  expect(within(table).getAllByText('No proof').length).toBeGreaterThan(0);
  await expectAccessible();
});

test('"Differences only" leaves out the skills in which all stand alike', async () => {
  const table = await openComparison();
  const before = within(table).getAllByRole('row').length;
  fireEvent.click(screen.getByRole('checkbox', { name: 'Differences only' }));
  expect(within(table).getAllByRole('row').length).toBeLessThan(before);
  expect(within(table).getByRole('rowheader', { name: /^Kubernetes/u })).toBeDefined();
});

test('a person can be taken out, down to two', async () => {
  await openComparison();
  fireEvent.click(screen.getByRole('button', { name: 'Remove Priya Raman from the comparison' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Priya Raman' })).toBeNull());
  expect(await screen.findAllByRole('columnheader')).toHaveLength(3);
});

test('with nobody to compare it says how to go on', async () => {
  openWindow({ people: 3 }, '#/compare/');
  expect(await screen.findByRole('heading', { name: 'Nobody to compare' })).toBeDefined();
  await expectAccessible();
});
