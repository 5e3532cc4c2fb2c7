import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { notifyWritten } from '../../../src/renderer/lib/notices.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

test('the blind view is turned on with what else to hide, and lifted only by who says so', async () => {
  const fake = openWindow({ people: 4 });
  await screen.findByRole('navigation', { name: 'Main' });
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Select Amara Okafor' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Blind view…' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: /^Hide dates too/u }));
  fireEvent.click(screen.getByRole('checkbox', { name: /^Hide badge pictures/u }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Hide gendered words' }));
  const schools = screen.getByRole('checkbox', { name: 'Hide schools' });
  const pictures = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /^Hide badge p/u });
  fireEvent.click(schools);
  expect(pictures()).toMatchObject({ checked: true, disabled: true });
  expect(screen.getByText(/^Goes with the schools/u)).toBeDefined();
  fireEvent.click(schools);
  expect(pictures()).toMatchObject({ checked: false, disabled: false });
  fireEvent.click(schools);
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

test('what was told before names nobody once the blind view is on', async () => {
  openWindow({ people: 4 });
  fireEvent.click(await screen.findByRole('button', { name: 'Blind view…' }));
  notifyWritten(
    'Copy saved',
    'In /home/recruiter/Amara Okafor.zip',
    '/home/recruiter/Amara Okafor.zip',
    {
      label: 'Show in folder',
      act: () => undefined,
    },
  );
  const file = await screen.findByText('In /home/recruiter/Amara Okafor.zip');
  fireEvent.click(screen.getByRole('button', { name: 'Turn on' }));
  await screen.findByRole('button', { name: 'Blind view is on' });
  await waitFor(() => expect(file.isConnected).toBe(false));
});

test('a page that was seen before shows nothing of that until it is answered anew', async () => {
  const fake = openWindow({ people: 4 });
  fireEvent.click(await screen.findByRole('link', { name: 'Amara Okafor' }));
  await screen.findByRole('heading', { level: 1, name: 'Amara Okafor' });
  const { hash } = window.location;
  fireEvent.click(screen.getByRole('link', { name: 'Insights' }));
  await screen.findByRole('heading', { level: 1, name: 'Insights' });
  fireEvent.click(await screen.findByRole('button', { name: 'Blind view…' }));
  fireEvent.click(screen.getByRole('button', { name: 'Turn on' }));
  await screen.findByRole('button', { name: 'Blind view is on' });
  const call = fake.bridge.call.bind(fake.bridge);
  const asked = Promise.withResolvers<void>();
  vi.spyOn(fake.bridge, 'call').mockImplementation((name, input) => {
    if (name !== 'candidates.get') return call(name, input);
    asked.resolve();
    return new Promise(() => undefined);
  });
  window.location.hash = hash;
  await asked.promise;
  expect(screen.queryAllByText('Amara Okafor')).toEqual([]);
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

test('what the window hides is hidden in a report too, which says why it cannot be shown there', async () => {
  openWindow({ people: 4 });
  fireEvent.click(await screen.findByRole('button', { name: 'Blind view…' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Hide gendered words' }));
  fireEvent.click(screen.getByRole('button', { name: 'Turn on' }));
  await screen.findByRole('button', { name: 'Blind view is on' });
  fireEvent.click(await screen.findByRole('button', { name: 'Export report' }));
  const gendered = await screen.findByRole('checkbox', { name: 'Gendered words' });
  await waitFor(() => expect(gendered).toMatchObject({ checked: true, disabled: true }));
  expect(screen.getByText(/Hidden in this window, and so here too$/u)).toBeDefined();
  expect(screen.getByRole('checkbox', { name: 'Schools' })).toMatchObject({ disabled: false });
  await expectAccessible();
});

test('whoever searches for a name in the blind view is told why nobody is found', async () => {
  openWindow({ people: 4 });
  fireEvent.click(await screen.findByRole('button', { name: 'Blind view…' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Turn on' }));
  await screen.findByRole('button', { name: 'Blind view is on' });
  const search = await screen.findByRole('searchbox', { name: 'Search candidates and skills' });
  expect(search).toMatchObject({ placeholder: 'Search codes and skills' });
  fireEvent.change(search, { target: { value: 'nobody of that name' } });
  expect(await screen.findByText(/^In the blind view nobody is found by a name/u)).toBeDefined();
  await expectAccessible();
});
