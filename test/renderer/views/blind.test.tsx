import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

test('the blind view is turned on with what else to hide, and lifted only by who says so', async () => {
  const fake = openWindow({ people: 4 });
  await screen.findByRole('navigation', { name: 'Main' });
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Select Amara Okafor' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Blind view…' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: /^Hide dates too/u }));
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Turn on' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Blind view is on' }));
  expect(screen.queryByText('1 selected')).toBeNull();
  const lift = await screen.findByRole('button', { name: 'Lift the blind view' });
  fireEvent.click(lift);
  expect(inputsOf(fake, 'workspace.setBlind')).toEqual([
    { blind: { hidesDates: true, hidesPictures: true } },
  ]);
  await expectAccessible();
  fireEvent.click(screen.getByRole('checkbox', { name: 'I want to see who these people are' }));
  fireEvent.click(screen.getByRole('button', { name: 'Lift the blind view' }));
  await waitFor(() => expect(inputsOf(fake, 'workspace.setBlind')).toHaveLength(2));
  expect(await screen.findByRole('button', { name: 'Blind view…' })).toBeDefined();
});
