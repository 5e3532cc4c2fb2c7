import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { CANDIDATES } from '../../../src/shared/messages/ui/candidates.ts';
import { PERSON } from '../../../src/shared/messages/ui/unassigned.ts';
import { DOUBLES, whyNoMerge } from '../../../src/shared/messages/ui/inbox.ts';
import { nameAmong } from '../../../src/renderer/views/people/merging.ts';
import { fakeId } from '../fake-data.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

const AMARA = fakeId(1, 0);
const JONAS = fakeId(1, 1);

async function openListWith(...selected: readonly string[]) {
  const fake = openWindow({ people: 12 });
  await screen.findByRole('link', { name: 'Amara Okafor' });
  for (const name of selected) {
    fireEvent.click(screen.getByRole('checkbox', { name: `Select ${name}` }));
  }
  const button = await screen.findByRole('button', { name: DOUBLES.merge });
  button.focus();
  fireEvent.click(button);
  return { fake, button };
}

const findDialog = (name: string = DOUBLES.dialog) => screen.findByRole('dialog', { name });

test('two whom nobody proposed are merged from the list, which says who stays, and taken apart by undo', async () => {
  const { fake } = await openListWith('Amara Okafor', 'Jonas Weber');
  const dialog = await findDialog();
  const says = () => within(dialog).getByRole('status').textContent;
  // Of whom more is verified.
  expect(says()).toBe(
    'Jonas Weber stays, and keeps this name.Amara Okafor becomes a part of that person.',
  );
  fireEvent.click(within(dialog).getByRole('radio', { name: 'Amara Okafor' }));
  expect(says()).toContain('Amara Okafor stays');
  await expectAccessible();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));

  await screen.findByText('Jonas Weber merged into Amara Okafor', { selector: 'h2' });
  expect(inputsOf(fake, 'doubles.merge')).toEqual([{ keptId: AMARA, goneId: JONAS }]);
  expect(screen.getByText('1 selected')).toBeDefined();
  await waitFor(() => expect(document.activeElement?.textContent).toBe(DOUBLES.merge));
  fireEvent.keyDown(document.activeElement!, { key: 'z', ctrlKey: true });
  await waitFor(() =>
    expect(inputsOf(fake, 'doubles.takeApart')).toEqual([{ mergeId: fakeId(5, 2) }]),
  );
});

test('three become one, and all of it is taken back at once, the last one first', async () => {
  const { fake } = await openListWith('Amara Okafor', 'Jonas Weber', 'Priya Raman');
  const dialog = await findDialog('Make one person of 3?');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
  await screen.findByText(/^2 people merged into /u, { selector: 'h2' });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  const taken = [fakeId(5, 3), fakeId(5, 2)].map((mergeId) => ({ mergeId }));
  await waitFor(() => expect(inputsOf(fake, 'doubles.takeApart')).toEqual(taken));
});

test('of one nothing is made one, and it is said why', async () => {
  const { fake, button } = await openListWith('Amara Okafor');
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(inputsOf(fake, 'doubles.merge')).toEqual([]);
});

test('in a narrow window those selected are merged from a menu, which says why where they cannot be', async () => {
  vi.spyOn(window, 'matchMedia').mockImplementation((media) => {
    const query = new EventTarget();
    const more = { media, matches: media.includes('width <'), onchange: null };
    return Object.assign(query, more, { addListener() {}, removeListener() {} });
  });
  onTestFinished(() => void vi.restoreAllMocks());
  openWindow({ people: 12 });
  await screen.findByRole('link', { name: 'Amara Okafor' });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Amara Okafor' }));
  const more = await screen.findByRole('button', { name: CANDIDATES.moreForSelected });
  const openMenu = async () => {
    more.focus();
    fireEvent.click(more);
    return screen.findByRole('menuitem', { name: /^Merge…/u });
  };
  const item = await openMenu();
  expect(item.getAttribute('aria-disabled')).toBe('true');
  expect(item.textContent).toBe(`${DOUBLES.merge} ${whyNoMerge(1) ?? ''}`);
  fireEvent.click(item);
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.keyDown(item, { key: 'Escape' });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Jonas Weber' }));
  fireEvent.click(await openMenu());
  const dialog = await findDialog();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
  await screen.findByText('1 selected');
  await waitFor(() => expect(document.activeElement).toBe(more));
});

test('of somebody who is gone meanwhile it is said, and nobody is merged', async () => {
  const fake = openWindow({ people: 12 });
  await screen.findByRole('link', { name: 'Amara Okafor' });
  for (const name of ['Amara Okafor', 'Jonas Weber']) {
    fireEvent.click(screen.getByRole('checkbox', { name: `Select ${name}` }));
  }
  fake.leads(JONAS, JONAS);
  fake.failNext('candidates.get', { code: 'not-found', what: 'candidate' });
  fireEvent.click(await screen.findByRole('button', { name: DOUBLES.merge }));
  const dialog = await findDialog(DOUBLES.notMerged);
  expect(dialog.textContent).toContain('That candidate is no longer there.');
  expect(within(dialog).queryByRole('button', { name: 'Merge' })).toBeNull();
});

test('of two who are one already it is said', async () => {
  const fake = openWindow({ people: 12 });
  await screen.findByRole('link', { name: 'Amara Okafor' });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Amara Okafor' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Jonas Weber' }));
  await waitFor(() => expect(inputsOf(fake, 'candidates.present')).toHaveLength(2));
  // Who is merged just then is not known to be yet.
  fake.holdUp('candidates.present', 1);
  fake.leads(JONAS, AMARA);
  fireEvent.click(await screen.findByRole('button', { name: DOUBLES.merge }));
  const dialog = await findDialog(DOUBLES.notMerged);
  expect(dialog.textContent).toContain('Both are the same person already.');
});

async function openMergeWith() {
  const fake = openWindow({ people: 12 }, `#/candidates/${AMARA}`);
  fireEvent.click(await screen.findByRole('button', { name: 'More' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: DOUBLES.mergeWith }));
  return { fake, dialog: await findDialog() };
}

async function pick(name: string): Promise<void> {
  const field = screen.getByRole('combobox', { name: 'Person' });
  fireEvent.click(field);
  // Without its kind it would be taken for a form that fills itself in, which opens no list.
  fireEvent.input(field, { target: { value: name }, inputType: 'insertText' });
  fireEvent.click(await screen.findByRole('option', { name: new RegExp(name, 'u') }));
}

test('from a person’s page somebody is found by name, and whose page is left goes on to who stays', async () => {
  const { fake, dialog } = await openMergeWith();
  const merge = within(dialog).getByRole('button', { name: 'Merge' });
  expect(merge.getAttribute('aria-disabled')).toBe('true');
  await pick('Jonas Weber');
  fireEvent.click(await within(dialog).findByRole('radio', { name: 'Jonas Weber' }));
  await expectAccessible();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
  await screen.findByText('Amara Okafor merged into Jonas Weber', { selector: 'h2' });
  expect(inputsOf(fake, 'doubles.merge')).toEqual([{ keptId: JONAS, goneId: AMARA }]);
  await waitFor(() => expect(window.location.hash).toBe(`#/candidates/${JONAS}`));
});

test('nobody is merged with themselves', async () => {
  const { fake, dialog } = await openMergeWith();
  await pick('Amara Okafor');
  await within(dialog).findByText(DOUBLES.same, { selector: 'p' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
  expect(inputsOf(fake, 'doubles.merge')).toEqual([]);
});

test('of a person who is protected from deletion it is said what becomes of that', async () => {
  const fake = openWindow({ people: 12 }, `#/candidates/${AMARA}`);
  await fake.bridge.call('erasure.setHold', { candidateId: JONAS, isHeld: true });
  fireEvent.click(await screen.findByRole('button', { name: 'More' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: DOUBLES.mergeWith }));
  const dialog = await findDialog();
  await pick('Jonas Weber');
  await within(dialog).findByText(DOUBLES.heldOf('Jonas Weber'));
  expect(within(dialog).queryByText(DOUBLES.heldOf('Amara Okafor'))).toBeNull();
});

test('in the blind view it is said how somebody is found', async () => {
  const fake = openWindow({ people: 12 }, `#/candidates/${AMARA}`);
  await fake.bridge.call('workspace.setBlind', { blind: { hidesDates: false } });
  fireEvent.click(await screen.findByRole('button', { name: 'More' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: DOUBLES.mergeWith }));
  const dialog = await findDialog();
  expect(await within(dialog).findByText(DOUBLES.withBlind)).toBeDefined();
  const field = within(dialog).getByRole('combobox', { name: 'Person' });
  expect(field.getAttribute('placeholder')).toBe(PERSON.placeholderBlind);
});

test('in the list of who was merged, two of one name are told apart by their addresses', async () => {
  const fake = openWindow({ people: 12 });
  await screen.findByRole('link', { name: 'Amara Okafor' });
  await fake.bridge.call('candidates.rename', { candidateId: JONAS, name: 'Amara Okafor' });
  await fake.bridge.call('candidates.setEmails', { candidateId: AMARA, emails: ['a@one.example'] });
  await fake.bridge.call('candidates.setEmails', { candidateId: JONAS, emails: ['j@two.example'] });
  await fake.bridge.call('doubles.merge', { keptId: AMARA, goneId: JONAS });
  window.location.hash = '#/inbox';
  const merged = await screen.findByRole('list', { name: 'Merged' });
  const names = ['Amara Okafor (j@two.example)', 'Amara Okafor (a@one.example)'] as const;
  expect(merged.textContent).toContain(DOUBLES.mergedOne(...names));
  expect(screen.getByRole('button', { name: DOUBLES.takeApartOf(...names) })).toBeDefined();
});

test('an address that both are known by tells nobody apart', () => {
  const one = { name: 'Noah', emails: ['both@example.org', 'one@example.org'] };
  const other = { name: 'Noah', emails: ['both@example.org'] };
  expect(nameAmong(one, [other])).toBe('Noah (one@example.org)');
  expect(nameAmong(other, [one])).toBe('Noah (both@example.org)');
});

test('a pair is compared by a key, and come back to', async () => {
  openWindow({ people: 4, inbox: true }, '#/inbox');
  const pair = await screen.findByRole('listitem', { name: 'Amara Okafor and Jonas Weber' });
  pair.focus();
  fireEvent.keyDown(pair, { key: 'c' });
  await screen.findByRole('heading', { name: 'Compare candidates' });
  expect(window.location.hash).toBe(`#/compare/${AMARA},${JONAS}`);
  window.history.back();
  const link = await screen.findByRole('link', { name: 'Compare: Amara Okafor and Jonas Weber' });
  await waitFor(() => expect(document.activeElement).toBe(link));
});
