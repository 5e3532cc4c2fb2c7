import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
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
