import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ROW_HEIGHT } from '../../../../src/renderer/views/candidates/tall-list.ts';
import { openWindow } from '../../open-window.tsx';

const PEOPLE = 40;

test('who goes to the end stands on the last row, and can go on by keys', async () => {
  openWindow({ people: PEOPLE });
  const [, first] = await screen.findAllByRole('row');
  first?.focus();
  const place = () => document.activeElement?.getAttribute('aria-rowindex');
  const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
  const drawn = () => screen.getAllByRole('row').map((row) => row.getAttribute('aria-rowindex'));
  expect(drawn()).not.toContain(String(PEOPLE + 1));
  press('End');
  expect(place()).toBe(String(PEOPLE + 1));
  expect(drawn()).not.toContain('2');
  press('ArrowUp');
  expect(place()).toBe(String(PEOPLE));
  press('Home');
  expect(place()).toBe('2');
});

test('its keys lead into it from wherever the focus was left', async () => {
  openWindow({ people: PEOPLE });
  await screen.findAllByRole('row');
  const link = screen.getByRole('link', { name: /^Candidates/u });
  link.focus();
  fireEvent.keyDown(link, { key: 'j' });
  const place = () => document.activeElement?.getAttribute('aria-rowindex');
  expect(place()).toBe('2');
  fireEvent.keyDown(document.activeElement!, { key: 'j' });
  expect(place()).toBe('3');
});

test('how many are found is told as it changes, and nothing of it before somebody looks for any', async () => {
  openWindow({ people: PEOPLE });
  await screen.findAllByRole('row');
  const told = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
  expect(told().join('')).not.toContain('Candidates');
  const field = screen.getByRole('searchbox');
  fireEvent.change(field, { target: { value: 'amara okafor' } });
  await waitFor(() => expect(told().join(' ')).toMatch(/Candidates: \d+ of 40/u));
});

test('the frame that shows an answer has the rows that are seen, and those after it the rest', async () => {
  const frames: FrameRequestCallback[] = [];
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => frames.push(draw));
  openWindow({ people: PEOPLE });
  const grid = await screen.findByRole('grid', { name: 'Candidates' });
  await within(grid).findByRole('link', { name: 'Amara Okafor' });
  const drawn = () => within(grid).getAllByRole('link').length;
  expect(drawn()).toBe(Math.floor(800 / ROW_HEIGHT) + 1);
  for (let frame = 0; frame < 2; frame += 1) {
    act(() => frames.splice(0).forEach((draw) => draw(0)));
  }
  expect(drawn()).toBeGreaterThan(Math.floor(800 / ROW_HEIGHT) + 5);
  vi.restoreAllMocks();
});
