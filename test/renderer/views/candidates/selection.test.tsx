import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { whyNoCompare } from '../../../../src/shared/messages/ui/candidates.ts';
import { REPORT } from '../../../../src/shared/messages/ui/report.ts';
import { COMPARE } from '../../../../src/shared/messages/ui/compare.ts';
import { fakeId } from '../../fake-data.ts';
import { expectAccessible, inputsOf, openWindow } from '../../open-window.tsx';

const [AMARA, JONAS, PRIYA] = [fakeId(1, 0), fakeId(1, 1), fakeId(1, 3)] as const;

async function openListWith(...selected: readonly string[]) {
  const fake = openWindow({ people: 12 });
  await screen.findByRole('link', { name: 'Amara Okafor' });
  for (const name of selected) select(name);
  return fake;
}

const select = (name: string) =>
  fireEvent.click(screen.getByRole('checkbox', { name: `Select ${name}` }));

const compare = () => screen.getByRole('button', { name: COMPARE.compare });

test('whoever is deleted elsewhere is selected no more, and the count is true', async () => {
  const fake = await openListWith('Amara Okafor', 'Jonas Weber', 'Priya Raman');
  expect(screen.getByText('3 selected')).toBeDefined();
  await fake.bridge.call('erasure.run', { candidateIds: [JONAS] });
  fake.progress({ state: 'finished' });
  await screen.findByText('2 selected');
  fireEvent.click(compare());
  await waitFor(() => expect(window.location.hash).toBe(`#/compare/${AMARA},${PRIYA}`));
});

test('of nobody who is left nothing can be done, and it is said why', async () => {
  const fake = await openListWith('Amara Okafor', 'Jonas Weber');
  await fake.bridge.call('erasure.run', { candidateIds: [AMARA, JONAS] });
  fake.progress({ state: 'finished' });
  await waitFor(() => expect(screen.queryByText(/ selected$/u)).toBeNull());
  expect(compare().getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText(whyNoCompare(0) ?? '')).toBeDefined();
  await expectAccessible();
});

test('whoever is merged is whom they became a part of', async () => {
  const fake = await openListWith('Jonas Weber', 'Priya Raman');
  fake.leads(JONAS, AMARA);
  await waitFor(() =>
    expect(
      screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select Amara Okafor' }).checked,
    ).toBe(true),
  );
  expect(screen.getByText('2 selected')).toBeDefined();
  fireEvent.click(compare());
  await waitFor(() => expect(window.location.hash).toBe(`#/compare/${AMARA},${PRIYA}`));
});

test('two who were made one are one', async () => {
  const fake = await openListWith('Amara Okafor', 'Jonas Weber');
  fake.leads(JONAS, AMARA);
  expect(await screen.findByText('1 selected')).toBeDefined();
});

test('whoever is selected while it is asked who is there stays so', async () => {
  const fake = await openListWith('Amara Okafor', 'Jonas Weber');
  await waitFor(() => expect(inputsOf(fake, 'candidates.present')).toHaveLength(2));
  const goOn = fake.holdUp('candidates.present', 1);
  await fake.bridge.call('erasure.run', { candidateIds: [JONAS] });
  fake.progress({ state: 'finished' });
  await waitFor(() => expect(inputsOf(fake, 'candidates.present')).toHaveLength(3));
  select('Priya Raman');
  goOn();
  await waitFor(() => expect(screen.getByText('2 selected')).toBeDefined());
  expect(
    screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select Priya Raman' }).checked,
  ).toBe(true);
});

test('whoever was merged and taken apart can be selected again', async () => {
  const fake = await openListWith('Amara Okafor', 'Jonas Weber');
  fake.leads(JONAS, AMARA);
  await screen.findByText('1 selected');
  fake.takesApart(JONAS);
  await screen.findByRole('link', { name: 'Jonas Weber' });
  select('Jonas Weber');
  await screen.findByText('2 selected');
  select('Priya Raman');
  expect(await screen.findByText('3 selected')).toBeDefined();
});

test('in a comparison those are left who are there, and of one there is nobody to compare', async () => {
  const fake = openWindow({ people: 12 }, `#/compare/${AMARA},${JONAS},${PRIYA}`);
  await screen.findByRole('link', { name: 'Jonas Weber' });
  fake.leads(JONAS, AMARA);
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Jonas Weber' })).toBeNull());
  expect(screen.getAllByRole('columnheader')).toHaveLength(3);
  await fake.bridge.call('erasure.run', { candidateIds: [PRIYA] });
  fake.progress({ state: 'finished' });
  expect(await screen.findByRole('heading', { name: COMPARE.tooFew })).toBeDefined();
});

test('a report of people of whom nobody is left is of nobody, and not of everybody', async () => {
  const fake = await openListWith('Jonas Weber');
  fireEvent.click(screen.getByRole('button', { name: REPORT.export }));
  const dialog = await screen.findByRole('dialog', { name: REPORT.export });
  await fake.bridge.call('erasure.run', { candidateIds: [JONAS] });
  fake.progress({ state: 'finished' });
  await within(dialog).findByRole('heading', { name: REPORT.nobody });
  fireEvent.click(within(dialog).getByRole('button', { name: REPORT.save }));
  expect(inputsOf(fake, 'report.export')).toEqual([]);
  fireEvent.click(within(dialog).getByRole('radio', { name: REPORT.all(11) }));
  fireEvent.click(within(dialog).getByRole('button', { name: REPORT.save }));
  await waitFor(() => expect(inputsOf(fake, 'report.export')).toHaveLength(1));
});
