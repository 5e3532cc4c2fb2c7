import { act, fireEvent, screen, within } from '@testing-library/react';
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
