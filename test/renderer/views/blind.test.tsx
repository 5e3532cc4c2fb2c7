import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

test('the blind view is turned on with what else to hide, and lifted only by who says so', async () => {
  const fake = openWindow({ people: 4 });
  await screen.findByRole('navigation', { name: 'Main' });
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Select Amara Okafor' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Blind view…' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: /^Hide dates too/u }));
  fireEvent.click(screen.getByRole('checkbox', { name: /^Hide badge pictures/u }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Hide gendered words' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Hide schools' }));
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Turn on' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Blind view is on' }));
  expect(screen.queryByText('1 selected')).toBeNull();
  const lift = await screen.findByRole('button', { name: 'Lift the blind view' });
  fireEvent.click(lift);
  expect(inputsOf(fake, 'workspace.setBlind')).toEqual([
    // A school is known by its badges: their pictures go with it.
    { blind: { hidesDates: true, hidesPictures: true, hidesGender: true, hidesSchools: true } },
  ]);
  await expectAccessible();
  fireEvent.click(screen.getByRole('checkbox', { name: 'I want to see who these people are' }));
  fireEvent.click(screen.getByRole('button', { name: 'Lift the blind view' }));
  await waitFor(() => expect(inputsOf(fake, 'workspace.setBlind')).toHaveLength(2));
  expect(await screen.findByRole('button', { name: 'Blind view…' })).toBeDefined();
});

test('the settings say what is hidden, and turn the blind view on', async () => {
  const fake = openWindow({ people: 4 }, '#/settings');
  const section = await screen.findByRole('region', { name: 'Blind view' });
  expect(within(section).getByText('Everything is shown.')).toBeDefined();
  fireEvent.click(within(section).getByRole('button', { name: 'Blind view…' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Hide gendered words' }));
  fireEvent.click(screen.getByRole('button', { name: 'Turn on' }));
  await within(section).findByText('Hide gendered words');
  expect(within(section).queryByText('Hide schools')).toBeNull();
  expect(inputsOf(fake, 'workspace.setBlind')).toHaveLength(1);
  await expectAccessible();
});
