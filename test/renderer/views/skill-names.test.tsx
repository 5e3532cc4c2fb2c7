import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../../../src/renderer/lib/language.ts';
import { call } from '../../../src/renderer/lib/client.ts';
import type { CallInput } from '../../../src/shared/contract/contract.ts';
import { addLanguages } from '../../../src/shared/messages/languages.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

addLanguages();
afterEach(() => setLanguage('en'));

test('in English they keep the names that they have', async () => {
  const fake = openWindow({ people: 30 }, '#/candidates');
  const grid = await screen.findByRole('grid', { name: 'Candidates' });
  expect(await within(grid).findAllByText('Machine learning')).not.toEqual([]);
  expect(inputsOf(fake, 'skills.names')).toEqual([]);
});

test('skills are shown in the language of the window, and asked for by their own names', async () => {
  setLanguage('de');
  const fake = openWindow({ people: 30 }, '#/candidates');
  const grid = await screen.findByRole('grid', { name: 'Kandidaten' });
  const [chip] = await within(grid).findAllByTitle('Machine learning');
  expect(chip?.textContent).toBe('Maschinelles Lernen');
  // One that has no German name keeps its own.
  expect(within(grid).getAllByText('Python')).not.toEqual([]);

  fireEvent.click(await screen.findByRole('checkbox', { name: /^Maschinelles Lernen/u }));
  expect(await screen.findByRole('button', { name: /Maschinelles Lernen/u })).toBeDefined();
  await waitFor(() =>
    expect(inputsOf(fake, 'candidates.search').at(-1)).toMatchObject({
      filter: { skills: ['machine learning'] },
    }),
  );
  await expectAccessible();
});

test('of skills that as many people have, those come first whose shown name does', async () => {
  setLanguage('de');
  openWindow({ people: 30 }, '#/candidates');
  await screen.findByRole('checkbox', { name: /^Maschinelles Lernen/u });
  const group = screen.getByRole('group', { name: 'Kompetenz' });
  fireEvent.click(within(group).getByRole('button', { name: /^Alle/u }));
  const boxes = within(group).getAllByRole('checkbox');
  const lines = boxes.slice(-2).map((box) => box.closest('label')?.textContent);
  // "Technical writing" and "SQL", the other way round in English.
  expect(lines).toEqual(['Redaktion9', 'SQL9']);
});

test('the skills of a row stand in the order of their shown names', async () => {
  setLanguage('de');
  openWindow({ people: 30 }, '#/candidates');
  const grid = await screen.findByRole('grid', { name: 'Kandidaten' });
  const chips = await within(grid).findAllByTitle('Technical writing');
  const rows = chips.map((chip) => chip.closest('[role="row"]')?.textContent ?? '');
  // "Technical writing" would stand behind "SQL" in English; those without room stand behind what is shown.
  const row = rows.find((text) => text.includes('SQL'));
  expect(row).toMatch(/Redaktion\D*SQL|Redaktion\+\d.*SQL/u);
});

test('the list of openings names skills in the language of the window', async () => {
  setLanguage('de');
  openWindow({ people: 3 }, '#/openings');
  const opening: CallInput<'openings.save'>['opening'] = {
    title: 'Forschung',
    note: '',
    requirements: [
      { key: 'machine learning', name: 'Machine learning', need: 'must', issuer: 'any' },
    ],
  };
  await call('openings.save', { opening });
  expect(await screen.findByText('Maschinelles Lernen: Muss')).toBeDefined();
});

test('a person’s page names a skill in the language of the window, with the credential’s own words', async () => {
  setLanguage('de');
  openWindow({ people: 30 }, '#/candidates');
  const grid = await screen.findByRole('grid', { name: 'Kandidaten' });
  const [chip] = await within(grid).findAllByTitle('Machine learning');
  const link = within(chip?.closest('[role="row"]') as HTMLElement).getByRole('link');
  window.location.hash = link.getAttribute('href') ?? '';
  const [skill] = await screen.findAllByRole('button', { name: /^Maschinelles Lernen/u });
  if (skill === undefined) throw new Error('not shown');
  fireEvent.click(skill);
  expect(await screen.findAllByText('Im Nachweis: „Machine learning“')).not.toEqual([]);
});
