import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hrefOf } from '../../../../src/renderer/lib/router.ts';
import { fakeId } from '../../fake-data.ts';
import type { FakeWorkspace } from '../../fake-bridge.ts';
import { expectAccessible, inputsOf, openWindow } from '../../open-window.tsx';

async function openFromList(name: string, workspace: FakeWorkspace = {}) {
  const fake = openWindow({ people: 5, ...workspace });
  fireEvent.click(await screen.findByRole('link', { name }));
  // What a link does, jsdom does not.
  window.location.hash = screen.getByRole('link', { name }).getAttribute('href')!;
  await isShown(name);
  return fake;
}

function isShown(name: string): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name });
}

const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });

function rowNamed(name: string): HTMLElement | null {
  return screen.getByRole('link', { name }).closest<HTMLElement>('[role="row"]');
}

test('whoever opens somebody from the list goes on in it by keys, and comes back to where they are by then', async () => {
  const fake = await openFromList('Amara Okafor');
  const walk = await screen.findByRole('group', { name: 'In the list' });
  expect(within(walk).getByText('1 of 5')).toBeDefined();
  expect((await within(walk).findByText('Amara Okafor, 1 of 5')).role).toBe('status');
  press('k');
  press('j');
  await isShown('Jonas Weber');
  press('j');
  await isShown('Lucía Fernández');
  expect(await screen.findByText('3 of 5')).toBeDefined();
  await expectAccessible();
  press('k');
  await isShown('Jonas Weber');
  // Whoever is next is asked for ahead.
  await waitFor(() =>
    expect(inputsOf(fake, 'candidates.get')).toContainEqual({ candidateId: fakeId(1, 2) }),
  );
  window.location.hash = within(screen.getByRole('main'))
    .getByRole('link', { name: 'Candidates' })
    .getAttribute('href')!;
  await screen.findByRole('grid', { name: 'Candidates' });
  await waitFor(() => expect(document.activeElement).toBe(rowNamed('Jonas Weber')));
});

test('whoever goes on by a button goes on from the same button', async () => {
  await openFromList('Amara Okafor');
  const next = await screen.findByRole('button', { name: 'Next in the list' });
  const first = screen.getByRole('button', { name: 'Nobody comes before in the list' });
  expect(first.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(first);
  next.focus();
  fireEvent.click(next);
  await isShown('Jonas Weber');
  const again = await screen.findByRole('button', { name: 'Next in the list' });
  await waitFor(() => expect(document.activeElement).toBe(again));
});

test('what the list was narrowed to is kept', async () => {
  openWindow({ people: 40 });
  await screen.findByRole('link', { name: 'Amara Okafor' });
  const field = screen.getByRole('searchbox', { name: 'Search candidates and skills' });
  fireEvent.change(field, { target: { value: 'Weber' } });
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Amara Okafor' })).toBeNull());
  const rows = within(screen.getByRole('grid')).getAllByRole('row').length - 1;
  fireEvent.click(rowNamed('Jonas Weber')!);
  await isShown('Jonas Weber');
  expect(await screen.findByText(`1 of ${rows}`)).toBeDefined();
});

test('a key that is written into a field, or goes through a choice, leads nobody on', async () => {
  const fake = openWindow({ people: 5 });
  const requirements = [
    { key: 'kubernetes', name: 'Kubernetes', need: 'must' as const, issuer: 'any' as const },
  ];
  await fake.bridge.call('openings.save', {
    opening: { title: 'Operator', note: '', requirements },
  });
  fireEvent.click(
    (await screen.findByRole('link', { name: 'Amara Okafor' })).closest('[role=row]')!,
  );
  await screen.findByRole('group', { name: 'In the list' });
  fireEvent.keyDown(await screen.findByRole('textbox', { name: 'Add a note' }), { key: 'j' });
  fireEvent.keyDown(document.body, { key: 'j', ctrlKey: true });
  fireEvent.keyDown(await screen.findByRole('combobox', { name: 'Stage in Operator' }), {
    key: 'j',
  });
  expect(window.location.hash).toBe(hrefOf({ screen: 'candidate', candidateId: fakeId(1, 0) }));
});

test('somebody who was opened without a list stands in none', async () => {
  await openFromList('Amara Okafor');
  await screen.findByRole('group', { name: 'In the list' });
  window.location.hash = hrefOf({ screen: 'candidate', candidateId: fakeId(1, 3) });
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Amara Okafor' })).toBeNull());
  await screen.findByRole('button', { name: 'Check all again' });
  expect(screen.queryByRole('group', { name: 'In the list' })).toBeNull();
});

test('somebody come to from an opening stands in no list of candidates', async () => {
  await openFromList('Amara Okafor');
  await screen.findByRole('group', { name: 'In the list' });
  window.location.hash = hrefOf({ screen: 'openings' });
  await screen.findByRole('heading', { level: 1, name: 'Openings' });
  window.location.hash = hrefOf({ screen: 'candidate', candidateId: fakeId(1, 0) });
  await screen.findByRole('button', { name: 'Check all again' });
  expect(screen.queryByRole('group', { name: 'In the list' })).toBeNull();
});
