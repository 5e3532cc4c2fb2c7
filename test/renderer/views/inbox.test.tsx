import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeCandidates, fakeId } from '../fake-data.ts';
import { namesOf } from '../../../src/renderer/views/people/merging.ts';
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

test('its keys lead to the first item from wherever the focus was left', async () => {
  await openInbox();
  const link = screen.getByRole('link', { name: 'Inbox' });
  link.focus();
  fireEvent.keyDown(link, { key: 'j' });
  expect(document.activeElement).toBe(items('Could not be read')[0]);
  fireEvent.keyDown(document.activeElement!, { key: 'j' });
  expect(document.activeElement).toBe(items('Could not be read')[1]);
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
    { pairs: [candidateIds], isApart: true },
    { pairs: [candidateIds], isApart: false },
  ]);
});

test('two of one name are told apart by an address, where they have one', () => {
  const noah = { name: 'Noah Brandt', emails: ['noah@work.example', 'n@example.org'] };
  const other = { name: 'Noah Brandt', emails: [] };
  const mateo = { name: 'Mateo Moreau', emails: ['mateo@mail.example'] };
  expect(namesOf([noah, other])).toEqual(['Noah Brandt (noah@work.example)', 'Noah Brandt']);
  expect(namesOf([noah, mateo])).toEqual(['Noah Brandt', 'Mateo Moreau']);
});

async function openMany() {
  const fake = openWindow({ people: 15, inbox: 'many' }, '#/inbox');
  await screen.findByRole('list', { name: 'Could not be read' });
  return fake;
}

test('many files of one kind are one, dismissed and brought back in one, or shown each', async () => {
  const fake = await openMany();
  const [all] = items('Could not be read');
  expect(items('Could not be read')).toHaveLength(1);
  expect(all!.textContent).toContain('shot 0.png is a picture with no badge inside');
  expect(all!.textContent).toContain('And 5 further files of this kind');
  await expectAccessible();
  fireEvent.click(within(all!).getByRole('button', { name: 'Show each' }));
  expect(items('Could not be read')).toHaveLength(7);

  all!.focus();
  fireEvent.keyDown(all!, { key: 'x' });
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Could not be read' })).toBeNull());
  const unreadIds = [0, 1, 2, 3, 4, 5].map((one) => fakeId(6, one));
  expect(inputsOf(fake, 'inbox.dismiss')).toEqual([{ unreadIds, isDismissed: true }]);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByRole('list', { name: 'Could not be read' });
});

test('only files of which the same is said are of one kind', async () => {
  openWindow({ people: 15, inbox: 'groups' }, '#/inbox');
  await screen.findByRole('list', { name: 'Could not be read' });
  const [photograph, shots, ...others] = items('Could not be read');
  expect(others).toEqual([]);
  expect(photograph!.textContent).toContain('photo.jpg is a picture of a kind that cannot carry');
  expect(shots!.textContent).toContain('And 4 further files of this kind');
});

test('many résumés of nobody are one, which is dismissed or opened', async () => {
  const fake = await openMany();
  const [all] = items('Waits for you');
  all!.focus();
  fireEvent.keyDown(all!, { key: 'Enter' });
  expect(await screen.findByRole('button', { name: 'Whose is it? CV 5.pdf' })).toBeDefined();
  fireEvent.click(within(all!).getByRole('button', { name: 'Dismiss: 6 files' }));
  await waitFor(() => expect(inputsOf(fake, 'inbox.dismiss')).toHaveLength(1));
});

test('many pairs are merged in one and taken apart in one, but not who may be two others', async () => {
  const fake = await openMany();
  expect(items('May be the same person')).toHaveLength(3);
  fireEvent.click(screen.getByRole('button', { name: 'Merge 6 pairs…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Make one person of each two?' });
  expect(within(dialog).getAllByRole('listitem')).toHaveLength(6);
  await expectAccessible();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
  await screen.findByText('6 pairs merged');
  const merged = inputsOf(fake, 'doubles.merge').flatMap((input) => Object.values(input as object));
  expect(new Set(merged).size).toBe(12);
  expect(merged).not.toContain(fakeId(1, 12));
  await waitFor(() => expect(items('May be the same person')).toHaveLength(2));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back: 6 pairs merged');
  expect(inputsOf(fake, 'doubles.takeApart')).toHaveLength(6);
});

test('many pairs are kept apart in one, and that can be undone', async () => {
  await openMany();
  fireEvent.click(screen.getByRole('button', { name: 'Keep 6 pairs apart' }));
  await screen.findByText('6 pairs are kept apart');
  await waitFor(() => expect(items('May be the same person')).toHaveLength(2));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: 'Keep 6 pairs apart' })).toBeDefined();
});

test('several of whom any two may be one are one question, judged in one and taken back in one', async () => {
  const fake = openWindow({ people: 15, inbox: 'groups' }, '#/inbox');
  await screen.findByRole('list', { name: 'May be the same person' });
  const [circle, star] = items('May be the same person');
  expect(circle!.textContent).toContain('Any two of these 4 people');
  expect(circle!.textContent).toContain('Both handed in the same credential');
  const whoIn = within(circle!).getByRole('list', { name: 'People' });
  expect(within(whoIn).getAllByRole('link')).toHaveLength(4);
  expect(star!.textContent).toContain(`${linkOf(4)} with each of the 8 others`);
  await expectAccessible();

  circle!.focus();
  fireEvent.keyDown(circle!, { key: 'x' });
  fireEvent.keyDown(circle!, { key: 'x' });
  await screen.findByText('6 pairs are kept apart');
  await waitFor(() => expect(items('May be the same person')).toHaveLength(1));
  await waitFor(() => expect(isFocused(items('May be the same person')[0])).toBe(true));
  expect(inputsOf(fake, 'doubles.keepApart')).toHaveLength(1);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(items('May be the same person')).toHaveLength(2));
});

test('of several, those are merged of whom any two may be one, and each pair can be judged by itself', async () => {
  openWindow({ people: 15, inbox: 'groups' }, '#/inbox');
  await screen.findByRole('list', { name: 'May be the same person' });
  const [circle, star] = items('May be the same person');
  expect(within(star!).queryByRole('button', { name: /^Merge/u })).toBeNull();
  fireEvent.click(within(circle!).getByRole('button', { name: 'Merge 4 people…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Make one person of 4?' });
  expect(within(dialog).getAllByRole('radio')).toHaveLength(4);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));

  star!.focus();
  fireEvent.keyDown(star!, { key: 'Enter' });
  await waitFor(() => expect(items('May be the same person')).toHaveLength(10));
  fireEvent.keyDown(items('May be the same person')[2]!, { key: 'x' });
  await waitFor(() => expect(items('May be the same person')).toHaveLength(9));
});

const isFocused = (element: HTMLElement | undefined) => document.activeElement === element;

async function beginToMergeAll(): Promise<HTMLElement> {
  const button = screen.getByRole('button', { name: /^Merge \d pairs…$/u });
  button.focus();
  fireEvent.click(button);
  const dialog = await screen.findByRole('dialog', { name: 'Make one person of each two?' });
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
  return dialog;
}

test('whoever merged many pairs goes on from the next one, and hears what was done', async () => {
  const fake = await openMany();
  const goOn = fake.holdUp('doubles.merge', 4);
  const dialog = await beginToMergeAll();
  // Too few of a kind are left to be one: whence it was opened is gone, and the dialog is not.
  await waitFor(() => expect(screen.queryByText(/^Merge \d pairs…$/u)).toBeNull());
  expect(dialog.isConnected).toBe(true);
  goOn();

  await waitFor(() => expect(dialog.isConnected).toBe(false));
  expect(inputsOf(fake, 'doubles.merge')).toHaveLength(6);
  await waitFor(() => expect(items('May be the same person')).toHaveLength(2));
  await waitFor(() => expect(isFocused(items('May be the same person')[0])).toBe(true));
  const told = screen.getByText('6 pairs merged', { selector: 'h2' });
  expect(told.closest('[aria-live="polite"]')).not.toBeNull();
  expect(told.closest('[aria-hidden="true"]')).toBeNull();
});

test('whoever merged the last pairs goes on from the heading of what stands there now', async () => {
  openWindow({ people: 12, inbox: 'many' }, '#/inbox');
  await screen.findByRole('list', { name: 'Could not be read' });
  await beginToMergeAll();

  const heading = await screen.findByRole('heading', { name: 'Merged' });
  await waitFor(() => expect(isFocused(heading)).toBe(true));
  fireEvent.keyDown(heading, { key: 'x' });
  fireEvent.keyDown(heading, { key: 'j' });
  expect(isFocused(items('Merged')[0])).toBe(true);
  heading.focus();
  fireEvent.keyDown(heading, { key: 'k' });
  expect(isFocused(items('Waits for you').at(-1))).toBe(true);
});

test('whoever comes back from somebody of a pair stands at that pair, however it was shown', async () => {
  await openMany();
  const [all] = items('May be the same person');
  fireEvent.click(within(all!).getByRole('button', { name: 'Show each' }));
  // One person is in both of the last pairs.
  const inBoth = () => screen.getAllByRole('link', { name: linkOf(12) });
  expect(inBoth()).toHaveLength(2);
  fireEvent.click(inBoth()[1]!);
  await screen.findByRole('heading', { level: 1, name: linkOf(12) });
  window.history.back();
  await screen.findByRole('list', { name: 'May be the same person' });
  await waitFor(() => expect(isFocused(inBoth()[1])).toBe(true));

  fireEvent.click(screen.getByRole('link', { name: linkOf(3) }));
  await screen.findByRole('heading', { level: 1, name: linkOf(3) });
  window.history.back();
  await waitFor(() => expect(isFocused(screen.getByRole('link', { name: linkOf(3) }))).toBe(true));
});

const linkOf = (place: number) => fakeCandidates(15)[place]!.name;

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

test('dates that one answer of the issuer settles are judged in one, each of them shown, and taken back', async () => {
  const credentials = [1, 2, 3].map((one) => ({
    credentialId: fakeId(3, one),
    title: `Badge ${String(one)}`,
    candidateId: fakeId(1, one),
    candidateName: `Person ${String(one)}`,
  }));
  const fake = openWindow(
    {
      people: 10,
      dates: [
        {
          issuer: { id: 'did:web:uni.example', name: 'Example University' },
          code: 'issue-date.signed-before-key',
          keySince: '2025-01-01T00:00:00Z',
          credentials,
        },
      ],
    },
    '#/inbox',
  );
  const group = await screen.findByRole('listitem', {
    name: /^3 credentials of Example University say that they were signed before /u,
  });
  const each = within(group).getByRole('list', { name: 'Credentials' });
  expect(
    within(each)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual(['Person 1Badge 1', 'Person 2Badge 2', 'Person 3Badge 3']);
  await expectAccessible();
  fireEvent.click(within(group).getByRole('button', { name: 'The dates of all 3 are in order' }));
  await waitFor(() => expect(screen.queryByText('Ask the issuer once')).toBeNull());
  const credentialIds = credentials.map(({ credentialId }) => credentialId);
  expect(inputsOf(fake, 'findings.decideDates')).toEqual([{ credentialIds, isInOrder: true }]);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText('Ask the issuer once');
});
