import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, openWindow } from '../open-window.tsx';

test('the window says that the workspace opens until it is known what it takes', async () => {
  openWindow();
  expect(screen.getByRole('status').textContent).toContain('Opening the workspace…');
  await expectAccessible();
  expect(await screen.findByRole('navigation')).toBeDefined();
  expect(screen.queryByText('Opening the workspace…')).toBeNull();
});
