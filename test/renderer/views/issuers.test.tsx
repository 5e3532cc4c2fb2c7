import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { forgetChanges } from '../../../src/renderer/lib/undo.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

// What is taken back is the window's own, and a test is a window.
beforeEach(forgetChanges);

const rowOf = async (name: RegExp) => screen.findByRole('row', { name });

test('every issuer stands with its trust in words, and why', async () => {
  openWindow({ people: 4 }, '#/issuers');
  const row = await rowOf(/college\.example/u);
  expect(within(row).getByRole('rowheader').textContent).toContain(
    'https://college.example/issuer',
  );
  expect(within(row).getByRole('button', { name: /issuer$/u }).textContent).toMatch(/issuer/u);
  expect(screen.getByRole('link', { name: 'Issuers', current: 'page' })).toBeDefined();
  await expectAccessible();
});

test('an issuer is trusted, blocked and left undecided again from its row', async () => {
  const fake = openWindow({ people: 4 }, '#/issuers');
  const choose = async (action: string) => {
    const row = await rowOf(/college\.example/u);
    fireEvent.click(within(row).getByRole('button', { name: /^Trust in /u }));
    fireEvent.click(await screen.findByRole('menuitem', { name: action }));
  };
  await choose('Block this issuer');
  await waitFor(async () =>
    expect((await rowOf(/college\.example/u)).textContent).toContain('Blocked issuer'),
  );
  await choose('Take the decision back');
  await waitFor(() => expect(inputsOf(fake, 'issuers.setTrust')).toHaveLength(2));
  expect(inputsOf(fake, 'issuers.setTrust')).toMatchObject([
    { trust: 'blocked' },
    { trust: 'unknown' },
  ]);
});

test('a registry is added as known, then accepted, and removed', async () => {
  const fake = openWindow({ people: 2 }, '#/issuers');
  expect(await screen.findByText(/^No registry yet\./u)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Add a registry' }));
  const list = await screen.findByRole('list', { name: 'Registries that you have added' });
  expect(list.textContent).toContain('12 issuers, 1 blocked');
  expect(inputsOf(fake, 'registries.import')).toEqual([
    { file: '/home/recruiter/issuers.csv', level: 'known' },
  ]);
  fireEvent.click(within(list).getByRole('button', { name: 'Its key, by its thumbprint' }));
  expect(within(list).getByText(/^NzbLsXh8/u)).toBeDefined();
  const left = within(list).getByRole('button', { name: '1 entry to look at' });
  fireEvent.click(left);
  expect(list.textContent).toContain('Line 3: “somebody” is no identifier');
  fireEvent.click(within(list).getByRole('radio', { name: 'Accepted' }));
  await waitFor(() =>
    expect(within(list).getByRole<HTMLInputElement>('radio', { name: 'Accepted' }).checked).toBe(
      true,
    ),
  );
  await expectAccessible();
  fireEvent.click(within(list).getByRole('button', { name: 'Remove issuers' }));
  expect(await screen.findByText(/^No registry yet\./u)).toBeDefined();
});

test('a registry that was added goes, and comes back, by the keys', async () => {
  const fake = openWindow({ people: 2 }, '#/issuers');
  await screen.findByText(/^No registry yet\./u);
  fireEvent.click(screen.getByRole('button', { name: 'Add a registry' }));
  await screen.findByText('issuers added');
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await screen.findByText(/^No registry yet\./u);
  fireEvent.keyDown(document.body, { key: 'y', ctrlKey: true });
  await waitFor(() => expect(inputsOf(fake, 'registries.restore')).toHaveLength(1));
  expect(inputsOf(fake, 'registries.restore')).toEqual(inputsOf(fake, 'registries.remove'));
});

test('a file that is no registry is said so, and nothing is added', async () => {
  const fake = openWindow({ people: 2 }, '#/issuers');
  await screen.findByText(/^No registry yet\./u);
  const error = {
    code: 'registry-not-read',
    file: 'letter.txt',
    problem: 'not-a-registry',
  } as const;
  fake.failNext('registries.import', error);
  fireEvent.click(screen.getByRole('button', { name: 'Add a registry' }));
  const [told] = await screen.findAllByText(/^letter\.txt names no issuer/u);
  expect(told).toBeDefined();
  expect(screen.getByText(/^No registry yet\./u)).toBeDefined();
});

test('a search that fits nobody says so', async () => {
  openWindow({ people: 4 }, '#/issuers');
  await rowOf(/college\.example/u);
  fireEvent.change(screen.getByRole('searchbox', { name: 'Find an issuer' }), {
    target: { value: 'nobody at all' },
  });
  expect(await screen.findByText('No issuer of that name')).toBeDefined();
});

test('a workspace without issuers says what to do', async () => {
  openWindow({}, '#/issuers');
  expect(await screen.findByText('No issuer yet')).toBeDefined();
  await expectAccessible();
});

test('a key that signs for several issuers is shown with them, found in order, and that taken back', async () => {
  const fake = openWindow({ people: 2, found: true }, '#/issuers');
  const section = await screen.findByRole('region', { name: 'One key, several issuers' });
  const list = within(section).getByRole('list', { name: 'Key of A University, B College' });
  expect(list.textContent).toContain('https://b.example/issuer');
  expect(within(section).getByText(/signs for several issuers/u)).toBeDefined();
  await expectAccessible();
  fireEvent.click(within(section).getByRole('button', { name: /^It is in order that one key/u }));
  await within(section).findByText(/You found this in order on/u);
  fireEvent.click(within(section).getByRole('button', { name: /^Take back that one key/u }));
  await waitFor(() => expect(within(section).queryByText(/You found this/u)).toBeNull());
  expect(inputsOf(fake, 'issuers.decideKey')).toMatchObject([
    { isInOrder: true },
    { isInOrder: false },
  ]);
});

test('without such a key, nothing is said of keys', async () => {
  openWindow({ people: 2 }, '#/issuers');
  await rowOf(/college\.example/u);
  expect(screen.queryByRole('region', { name: 'One key, several issuers' })).toBeNull();
});
