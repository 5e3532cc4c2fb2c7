import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeId } from '../fake-data.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

const FIRST = { credentialIds: [fakeId(3, 0)], candidateId: fakeId(1, 1) };

async function openUnassigned() {
  const fake = openWindow({ people: 4, unassigned: 3 }, '#/unassigned');
  await screen.findByRole('list', { name: 'Credentials waiting for a person' });
  await screen.findByRole('button', { name: /to Jonas Weber/u });
  return fake;
}

test('each says of itself whose it is', async () => {
  await openUnassigned();
  const list = screen.getByRole('list', { name: 'Credentials waiting for a person' });
  const [first, second] = within(list).getAllByRole('listitem');
  expect(first!.textContent).toContain('A. Candidate');
  expect(second!.textContent).toContain('It does not say for whom');
  await expectAccessible();
});

test('the navigation counts them', async () => {
  await openUnassigned();
  const link = screen.getByRole('link', { name: 'Unassigned', description: '3 credentials wait' });
  expect(link.getAttribute('aria-current')).toBe('page');
});

test('several are assigned to a person found by name', async () => {
  const fake = await openUnassigned();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
  fireEvent.click(screen.getByRole('button', { name: 'Assign to a person…' }));
  const box = await screen.findByRole('combobox', { name: 'Person' });
  fireEvent.click(box);
  // Without its kind it would be taken for a form that fills itself in, which opens no list.
  fireEvent.input(box, { target: { value: 'jonas' }, inputType: 'insertText' });
  const option = await screen.findByRole('option', { name: /Jonas Weber/u });
  fireEvent.click(option);
  fireEvent.click(screen.getByRole('button', { name: 'Assign' }));
  expect(await screen.findByRole('heading', { name: 'Nothing is waiting' })).toBeDefined();
  expect(inputsOf(fake, 'credentials.assign')).toEqual([
    { credentialIds: [fakeId(3, 0), fakeId(3, 1), fakeId(3, 2)], candidateId: fakeId(1, 1) },
  ]);
  await expectAccessible();
});

test('what is selected goes to the person pressed in the list', async () => {
  const fake = await openUnassigned();
  const person = screen.getByRole('button', { name: /to Jonas Weber/u });
  fireEvent.click(person);
  expect(inputsOf(fake, 'credentials.assign')).toEqual([]);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Python for Data Analysis' }));
  fireEvent.click(person);
  await waitFor(() => expect(inputsOf(fake, 'credentials.assign')).toEqual([FIRST]));
});

test('one can be dragged onto a person', async () => {
  const fake = await openUnassigned();
  const carried = new Map<string, string>();
  const dataTransfer = {
    setData: (type: string, data: string) => carried.set(type, data),
    getData: (type: string) => carried.get(type) ?? '',
    get types() {
      return [...carried.keys()];
    },
  };
  const credential = screen.getByText('Python for Data Analysis').closest('li')!;
  const person = screen.getByRole('button', { name: /to Jonas Weber/u });
  fireEvent.dragStart(credential, { dataTransfer });
  fireEvent.dragOver(person, { dataTransfer });
  fireEvent.drop(person, { dataTransfer });
  await waitFor(() => expect(inputsOf(fake, 'credentials.assign')).toEqual([FIRST]));
});
