import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

test('the network is off until it is allowed, each kind for itself', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  const lists = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Status lists' });
  const checked = () =>
    screen
      .getAllByRole<HTMLInputElement>('checkbox', {
        name: /^(?:Issuers’ keys|Status lists|Hosted badges|Registries)$/u,
      })
      .map((box) => box.checked);
  expect(checked()).toEqual([false, false, false, false]);
  expect(screen.getByText(/^Nothing leaves this computer unless you allow it\./u)).toBeDefined();
  expect(screen.getByText(/^You are offline: /u)).toBeDefined();
  fireEvent.click(lists);
  await waitFor(() => expect(checked()).toEqual([false, true, false, false]));
  expect(screen.getByText(/^What is not ticked is not asked for\./u)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Allow all' }));
  await waitFor(() => expect(checked()).toEqual([true, true, true, true]));
  fireEvent.click(lists);
  await waitFor(() => expect(checked()).toEqual([true, false, true, true]));
  expect(inputsOf(fake, 'workspace.setNetwork')).toEqual([
    { kinds: ['status-lists'] },
    { kinds: ['issuer-keys', 'status-lists', 'hosted-badges', 'registries', 'time-stamps'] },
    { kinds: ['issuer-keys', 'hosted-badges', 'registries', 'time-stamps'] },
  ]);
  await expectAccessible();
});

test('what was asked for on the network is listed, with what came of it', async () => {
  openWindow({ people: 2 }, '#/settings');
  const list = await screen.findByRole('list', { name: 'The last requests' });
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(2));
  expect(screen.getByText('badges.example (sha256:0011223344556677)')).toBeDefined();
  expect(screen.getByText('Hosted badges: found, 1,234 bytes in 56 ms')).toBeDefined();
  expect(screen.getByText('intern.example/.well-known/did.json')).toBeDefined();
  expect(screen.getByText(/^Issuers’ keys: refused by Touchstone: not HTTPS/u)).toBeDefined();
});

test('where nothing was asked for, it says so', async () => {
  openWindow({}, '#/settings');
  expect(await screen.findByText(/^Nothing has been asked for on the network/u)).toBeDefined();
});

test('credentials shown in part are accepted until somebody decides otherwise', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  const part = await screen.findByRole<HTMLInputElement>('radio', {
    name: /^Accept, with a warning/u,
  });
  expect(part.checked).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: /^Call them unconfirmed/u }));
  expect(await screen.findByText('Credentials shown in part are unconfirmed now')).toBeDefined();
  expect(inputsOf(fake, 'workspace.setDisclosure')).toEqual([{ disclosure: 'whole' }]);
  await expectAccessible();
});

test('certificates are accepted from a file, shown whole, and removed', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  expect(await screen.findByText(/^You accept none yet/u)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Accept from a file…' }));

  expect(await screen.findByRole('heading', { name: 'Authority 0' })).toBeDefined();
  expect(screen.getByText('Registered as NTREE-0')).toBeDefined();
  expect(screen.getByText(/Valid until 1\s?Jan\s?2035/u)).toBeDefined();
  expect(screen.getByText(/^a{60,}/u)).toBeDefined();
  expect(inputsOf(fake, 'certificates.accept')).toEqual([
    { paths: ['/home/recruiter/authority.pem'] },
  ]);
  await expectAccessible();

  fireEvent.click(screen.getByRole('button', { name: 'Remove Authority 0' }));
  expect(await screen.findByText(/^You accept none yet/u)).toBeDefined();
  expect(inputsOf(fake, 'certificates.remove')).toEqual([{ sha256: 'a'.repeat(63).concat('0') }]);
});

test('a framework of skills is imported with its owner’s sentence, and removed', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  expect(await screen.findByText(/^You have imported none/u)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Import from a file…' }));

  expect(await screen.findByRole('heading', { name: 'ESCO (en)' })).toBeDefined();
  expect(screen.getByText('13,939 skills; from skills_en.csv')).toBeDefined();
  expect(
    screen.getByText('This service uses the ESCO classification of the European Commission.'),
  ).toBeDefined();
  expect(inputsOf(fake, 'frameworks.import')).toEqual([{ file: '/home/recruiter/skills_en.csv' }]);
  await expectAccessible();

  const keys = (shiftKey: boolean) =>
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true, shiftKey });
  keys(false);
  expect(await screen.findByText(/^You have imported none/u)).toBeDefined();
  keys(true);
  fireEvent.click(await screen.findByRole('button', { name: 'Remove ESCO (en)' }));
  expect(await screen.findByText(/^You have imported none/u)).toBeDefined();
  keys(false);
  expect(await screen.findByRole('heading', { name: 'ESCO (en)' })).toBeDefined();
  expect(inputsOf(fake, 'frameworks.restore')).toHaveLength(2);
});

test('a file that is no framework says what to choose instead', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  await screen.findByText(/^You have imported none/u);
  const file = 'notes.txt';
  fake.failNext('frameworks.import', {
    code: 'framework-not-read',
    file,
    problem: 'not-a-framework',
  });
  fireEvent.click(screen.getByRole('button', { name: 'Import from a file…' }));
  // Said twice: once to be read, once to be heard.
  expect(await screen.findAllByText(/^notes\.txt is no framework of skills/u)).not.toEqual([]);
});

test('the theme is set and remembered', async () => {
  openWindow({ people: 2 }, '#/settings');
  fireEvent.click(await screen.findByRole('radio', { name: 'Dark' }));
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(localStorage.getItem('touchstone.theme')).toBe('dark');
  fireEvent.click(screen.getByRole('radio', { name: 'As the system' }));
  expect(document.documentElement.dataset['theme']).toBeUndefined();
});

test('it says where everything is kept', async () => {
  openWindow({ people: 2 }, '#/settings');
  expect(await screen.findByText(/workspace\.sqlite$/u)).toBeDefined();
});

test('a list leads to each section, in the order in which they stand', async () => {
  openWindow({ people: 2 }, '#/settings');
  const index = await screen.findByRole('navigation', { name: 'On this page' });
  const entries = () =>
    within(index)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
  const main = screen.getByRole('main');
  const titles = within(main)
    .getAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent);
  expect(entries()).toEqual(titles);
  fireEvent.click(within(index).getByRole('button', { name: 'Appearance' }));
  expect(document.activeElement?.textContent).toBe('Appearance');
});

test('an address of its own leads to a section', async () => {
  openWindow({ people: 2 }, '#/settings/backups');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Back-ups'));
});
