import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeId } from '../fake-data.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

async function openInbox() {
  const fake = openWindow({ people: 4, unassigned: 2, inbox: true }, '#/inbox');
  await screen.findByRole('list', { name: 'Could not be read' });
  return fake;
}

const items = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .filter((item) => item.tabIndex === 0);

test('it tells what could not be read and why, what waits, and who may be one', async () => {
  await openInbox();

  expect(items('Could not be read').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('badge.png is damaged, so the badge in it cannot be relied on.'),
    expect.stringContaining('old.zip is empty.'),
  ]);
  expect(items('Waits for you').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('2 credentials wait for somebody to say whose they are'),
    expect.stringContaining('CV.pdf is a résumé, and nothing here says whose.'),
  ]);
  const why = screen.getByRole('list', { name: 'Why' });
  expect(
    within(why)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Both are known by the same e-mail address: both@example.org',
    'Both have the same name',
  ]);
  await expectAccessible();
});

test('the navigation counts what waits', async () => {
  await openInbox();
  const link = screen.getByRole('link', { name: 'Inbox', description: '5 things wait' });
  expect(link.getAttribute('aria-current')).toBe('page');
});

test('it is gone through, dismissed from and undone by keys alone', async () => {
  const fake = await openInbox();
  const [first, second] = items('Could not be read');
  first!.focus();
  fireEvent.keyDown(first!, { key: 'j' });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second!, { key: 'k' });
  expect(document.activeElement).toBe(first);

  fireEvent.keyDown(first!, { key: 'x' });

  await waitFor(() => expect(items('Could not be read')).toHaveLength(1));
  expect(inputsOf(fake, 'inbox.dismiss')).toEqual([
    { unreadIds: [fakeId(6, 1)], isDismissed: true },
  ]);
  // The one that takes its place.
  await waitFor(() => expect(document.activeElement?.textContent).toContain('old.zip'));
  fireEvent.keyDown(document.activeElement!, { key: 'z', ctrlKey: true });
  await waitFor(() => expect(items('Could not be read')).toHaveLength(2));
});

test('what is within reach is tried again; what is not says why', async () => {
  const fake = await openInbox();
  fireEvent.click(screen.getByRole('button', { name: 'Try again: old.zip' }));
  expect(inputsOf(fake, 'inbox.tryAgain')).toEqual([]);

  const [first] = items('Could not be read');
  first!.focus();
  fireEvent.keyDown(first!, { key: 'Enter' });

  const tried = [{ unreadIds: [fakeId(6, 1)] }];
  await waitFor(() => expect(inputsOf(fake, 'inbox.tryAgain')).toEqual(tried));
  await waitFor(() => expect(items('Could not be read')).toHaveLength(1));
});

test('two are merged under the name that is chosen, and taken apart by undo', async () => {
  const fake = await openInbox();
  const [pair] = items('May be the same person');
  pair!.focus();
  fireEvent.keyDown(pair!, { key: 'Enter' });
  const dialog = await screen.findByRole('dialog', { name: 'Make one person of two?' });
  const names = within(dialog).getAllByRole<HTMLInputElement>('radio');
  fireEvent.click(names[1]!);
  await expectAccessible();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));

  const merged = await screen.findByRole('list', { name: 'Merged' });
  expect(inputsOf(fake, 'doubles.merge')).toEqual([{ keptId: fakeId(1, 1), goneId: fakeId(1, 0) }]);
  expect(merged.textContent).toContain('Amara Okafor, now a part of Jonas Weber');
  expect(screen.queryByRole('list', { name: 'May be the same person' })).toBeNull();

  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('list', { name: 'May be the same person' })).toBeDefined();
});

test('a merge that fails is told once, and can be tried again', async () => {
  const fake = await openInbox();
  fireEvent.click(screen.getByRole('button', { name: /^Merge/u }));
  const dialog = await screen.findByRole('dialog', { name: 'Make one person of two?' });
  fake.failNext('doubles.merge', { code: 'write-refused', reason: 'full' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
  await screen.findByText(/disk is full/u, { selector: 'h2' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
  await screen.findByRole('list', { name: 'Merged' });
  expect(screen.getAllByText(/disk is full/u, { selector: 'h2' })).toHaveLength(1);
});

test('two are kept apart, and that can be undone', async () => {
  const fake = await openInbox();
  const [pair] = items('May be the same person');
  pair!.focus();
  fireEvent.keyDown(pair!, { key: 'x' });

  await waitFor(() =>
    expect(screen.queryByRole('list', { name: 'May be the same person' })).toBeNull(),
  );
  const candidateIds = [fakeId(1, 0), fakeId(1, 1)];
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByRole('list', { name: 'May be the same person' });
  expect(inputsOf(fake, 'doubles.keepApart')).toEqual([
    { candidateIds, isApart: true },
    { candidateIds, isApart: false },
  ]);
});

test('with nothing in it, it says what would stand there', async () => {
  openWindow({ people: 1 }, '#/inbox');
  expect(await screen.findByRole('heading', { name: 'Nothing waits for you' })).toBeDefined();
  expect(await screen.findByText('Nothing was imported yet.')).toBeDefined();
  await expectAccessible();
});

test('what cannot be had is said, and asked for again', async () => {
  const fake = openWindow({ people: 1 });
  await screen.findByRole('grid', { name: 'Candidates' });
  fake.failNext('inbox.get', { code: 'workspace-damaged' });
  window.location.hash = '#/inbox';
  const retry = await screen.findByRole('button', { name: 'Try again' });
  // What is damaged is mended in one place.
  const backups = screen.getByRole('link', { name: 'Go to the back-ups' });
  expect(backups.getAttribute('href')).toBe('#/settings/backups');
  fireEvent.click(retry);
  expect(await screen.findByRole('heading', { name: 'Nothing waits for you' })).toBeDefined();
  expect(screen.queryByRole('link', { name: 'Go to the back-ups' })).toBeNull();
});
