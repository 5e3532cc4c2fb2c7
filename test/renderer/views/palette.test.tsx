import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { hrefOf } from '../../../src/renderer/lib/router.ts';
import { fakeId } from '../fake-data.ts';
import { expectAccessible, openWindow } from '../open-window.tsx';

async function openPalette(text: string) {
  await screen.findByRole('navigation', { name: 'Main' });
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const field = await screen.findByRole('combobox', {
    name: 'A screen, a person, an opening or an action',
  });
  fireEvent.change(field, { target: { value: text } });
  return field;
}

describe('the palette', () => {
  test('goes to a screen by the first letters of its name', async () => {
    openWindow({ people: 3 });
    const field = await openPalette('iss');
    expect(screen.getByRole('option', { name: /^Issuers/u, selected: true })).toBeDefined();
    await expectAccessible();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Issuers' })).toBeDefined();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('finds people, and the arrow keys choose among what fits', async () => {
    openWindow({ people: 5 });
    const field = await openPalette('Amara');
    const option = await screen.findByRole('option', { name: /^Amara Okafor/u });
    for (let step = 0; step < 9 && option.ariaSelected !== 'true'; step += 1) {
      fireEvent.keyDown(field, { key: 'ArrowDown' });
    }
    fireEvent.keyDown(field, { key: 'Enter' });
    await screen.findByRole('heading', { level: 1, name: 'Amara Okafor' });
    expect(window.location.hash).toBe(hrefOf({ screen: 'candidate', candidateId: fakeId(1, 0) }));
  });

  test('says that nothing fits, and closes by Escape', async () => {
    openWindow({ people: 3 });
    const field = await openPalette('zzzz');
    expect(await screen.findByText('Nothing of that name')).toBeDefined();
    fireEvent.keyDown(field, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('the list of keys', () => {
  test('opens by "?", but not while a field is typed in', async () => {
    openWindow({ people: 3 });
    const search = await screen.findByLabelText('Search candidates and skills');
    fireEvent.keyDown(search, { key: '?' });
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.keyDown(document.body, { key: '?' });
    const dialog = await screen.findByRole('dialog', { name: 'Keys' });
    expect(await within(dialog).findByRole('rowheader', { name: 'Ctrl K' })).toBeDefined();
    // Until then the window behind it is on its way out of reach.
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    await expectAccessible();
  });
});

test('while a dialog is open, no key reaches what lies behind it', async () => {
  openWindow({ people: 3 });
  const search = await screen.findByLabelText('Search candidates and skills');
  await screen.findByRole('link', { name: 'Amara Okafor' });
  fireEvent.click(await screen.findByRole('button', { name: 'Export report' }));
  const dialog = await screen.findByRole('dialog', { name: 'Export report' });
  const inside = within(dialog).getByRole('button', { name: 'Cancel' });
  fireEvent.keyDown(inside, { key: '/' });
  expect(document.activeElement).not.toBe(search);
  fireEvent.keyDown(inside, { key: 'z', ctrlKey: true });
  expect(screen.queryByText('There is nothing to take back')).toBeNull();
  fireEvent.keyDown(inside, { key: '?' });
  fireEvent.keyDown(inside, { key: 'k', ctrlKey: true });
  expect(screen.getAllByRole('dialog')).toEqual([dialog]);
  fireEvent.click(inside);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.keyDown(document.body, { key: '/' });
  expect(document.activeElement).toBe(search);
});

test('"c" in the list compares those who are selected, and does nothing with fewer than two', async () => {
  openWindow({ people: 5 });
  const row = async (name: string) => (await screen.findByText(name)).closest('[role=row]')!;
  const [first, second] = [await row('Amara Okafor'), await row('Priya Raman')];
  fireEvent.keyDown(first, { key: 'c' });
  expect(window.location.hash).not.toContain('compare');
  for (const one of [first, second]) {
    fireEvent.click(within(one as HTMLElement).getByRole('checkbox'));
  }
  fireEvent.keyDown(await row('Amara Okafor'), { key: 'c' });
  await waitFor(() => expect(window.location.hash).toContain('compare'));
});
