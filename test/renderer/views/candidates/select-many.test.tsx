import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, inputsOf, openWindow } from '../../open-window.tsx';

async function openList(people: number) {
  const fake = openWindow({ people });
  const grid = await screen.findByRole('grid', { name: 'Candidates' });
  await within(grid).findAllByRole('row');
  return { fake, grid };
}

const all = () =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all who are shown' });
const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox', { name: /^Select (?!all)/u });

test('all who are shown are selected at once, and nobody again; some are shown as some', async () => {
  await openList(7);
  expect(all()).toMatchObject({ checked: false, indeterminate: false });
  fireEvent.click(boxes()[1]!);
  expect(all()).toMatchObject({ checked: false, indeterminate: true });
  await expectAccessible();
  fireEvent.click(all());
  expect(await screen.findByText('7 selected')).toBeDefined();
  expect(all()).toMatchObject({ checked: true, indeterminate: false });
  expect(boxes().every(({ checked }) => checked)).toBe(true);
  fireEvent.click(all());
  await waitFor(() => expect(screen.queryByText('7 selected')).toBeNull());
  expect(boxes().some(({ checked }) => checked)).toBe(false);
});

test('that are more than a page are asked for, and of a filter only those who fit', async () => {
  const { fake } = await openList(730);
  fireEvent.click(all());
  expect(await screen.findByText('730 selected')).toBeDefined();
  expect(all().checked).toBe(true);
  expect(inputsOf(fake, 'candidates.search')).toContainEqual(
    expect.objectContaining({ offset: 500, limit: 230 }),
  );
});

test.each<[string, () => Element]>([
  ['from a row', () => screen.getAllByRole('row')[1]!],
  ['from where nothing is in focus', () => document.body],
])('Ctrl A selects all %s', async (_, from) => {
  await openList(5);
  act(() => (from() as HTMLElement).focus());
  fireEvent.keyDown(from(), { key: 'a', ctrlKey: true });
  expect(await screen.findByText('5 selected')).toBeDefined();
});

test('in the search Ctrl A is that of its words', async () => {
  await openList(5);
  const field = screen.getByRole('searchbox');
  expect(fireEvent.keyDown(field, { key: 'a', ctrlKey: true })).toBe(true);
  await Promise.resolve();
  expect(boxes().some(({ checked }) => checked)).toBe(false);
});

test('with Shift everybody from the one selected last to this one is selected, by click and by key', async () => {
  const { grid } = await openList(9);
  fireEvent.click(boxes()[6]!);
  fireEvent.click(boxes()[3]!, { shiftKey: true });
  expect(await screen.findByText('4 selected')).toBeDefined();
  expect(boxes().map(({ checked }) => checked)).toEqual(
    Array.from({ length: 9 }, (_, index) => index >= 3 && index <= 6),
  );
  const row = within(grid).getAllByRole('row')[1]!;
  act(() => row.focus());
  fireEvent.keyDown(row, { key: ' ', shiftKey: true });
  expect(await screen.findByText('7 selected')).toBeDefined();
});
