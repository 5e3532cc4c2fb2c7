import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../../../src/renderer/lib/language.ts';
import { addLanguages } from '../../../src/shared/messages/languages.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

addLanguages();
afterEach(() => setLanguage('en'));

test('the whole window is worded in the language that is chosen, without losing its place', async () => {
  openWindow({ people: 2 }, '#/settings');
  const group = await screen.findByRole('group', { name: 'Language' });
  const german = within(group).getByRole<HTMLInputElement>('radio', { name: 'Deutsch' });
  german.focus();
  fireEvent.click(german);

  expect(await screen.findByRole('heading', { name: 'Einstellungen' })).toBeDefined();
  expect(screen.getByRole('navigation', { name: 'Hauptnavigation' })).toBeDefined();
  expect(screen.getByRole('link', { name: /^Kandidaten/u })).toBeDefined();
  expect(document.documentElement.lang).toBe('de');
  expect(document.activeElement).toBe(german);
  await expectAccessible();
});

test('the language is remembered, and the system’s is followed again when that is chosen', async () => {
  setLanguage('de');
  openWindow({ people: 2 }, '#/settings');
  const group = await screen.findByRole('group', { name: 'Sprache' });
  const system = within(group).getByRole<HTMLInputElement>('radio', {
    name: 'Die Sprache des Systems',
  });
  expect(within(group).getByRole<HTMLInputElement>('radio', { name: 'Deutsch' }).checked).toBe(
    true,
  );
  fireEvent.click(system);
  // The browser of the tests prefers English.
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeDefined();
  await waitFor(() => expect(document.documentElement.lang).toBe('en'));
});

test('verdicts, numbers and dates of a person are in the language of the window', async () => {
  setLanguage('de');
  openWindow({ people: 2 }, '#/candidates');
  const grid = await screen.findByRole('grid', { name: 'Kandidaten' });
  expect((await within(grid).findAllByText(/verifiziert/u)).length).toBeGreaterThan(0);
  await expectAccessible();
});

test('what the list is narrowed to is said in the language of the window, and not of when it was chosen', async () => {
  openWindow({ people: 5 }, '#/candidates');
  const filters = await screen.findByRole('region', { name: 'Filters' });
  fireEvent.click(await within(filters).findByRole('checkbox', { name: /^Verified/u }));
  fireEvent.click(within(filters).getByRole('checkbox', { name: /^Within a year/u }));
  const active = await screen.findByRole('list', { name: 'Active filters' });
  expect(active.textContent).toContain('Verified');
  act(() => setLanguage('de'));
  const chips = await screen.findByRole('list', { name: 'Aktive Filter' });
  expect(chips.textContent).toContain('Verifiziert');
  expect(chips.textContent).not.toMatch(/Verified|Within/u);
});

test('what the engine has worded is asked for anew in another language', async () => {
  const fake = openWindow({ people: 2 }, '#/candidates');
  await screen.findByRole('grid', { name: 'Candidates' });
  const asked = () => inputsOf(fake, 'candidates.search').length;
  act(() => void (location.hash = '#/settings'));
  const group = await screen.findByRole('group', { name: 'Language' });
  const before = asked();
  fireEvent.click(within(group).getByRole('radio', { name: 'Deutsch' }));
  await screen.findByRole('heading', { name: 'Einstellungen' });
  act(() => void (location.hash = '#/candidates'));
  await screen.findByRole('grid', { name: 'Kandidaten' });
  await waitFor(() => expect(asked()).toBeGreaterThan(before));
});

test('nothing is told, or taken back, in the words of a language that was left', async () => {
  openWindow({ people: 4, inbox: true }, '#/inbox');
  fireEvent.click(await screen.findByRole('button', { name: /^Keep apart/u }));
  await screen.findByText(/are kept apart/u, { selector: 'h2' });
  act(() => setLanguage('de'));
  await waitFor(() => expect(screen.queryByText(/kept apart/u)).toBeNull());

  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect(await screen.findByText('Rückgängig gemacht', { selector: 'h2' })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Wiederholen' }));
  expect(await screen.findByText('Wiederholt', { selector: 'h2' })).toBeDefined();
});
