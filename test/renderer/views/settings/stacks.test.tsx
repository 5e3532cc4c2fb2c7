import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, inputsOf, openWindow } from '../../open-window.tsx';

const CALLED = 'What the credential is called';
const STACK = {
  name: 'Data analyst',
  pieces: [
    { name: 'Python Basics', issuer: 'Example University' },
    { name: 'Statistics', achievementId: 'urn:uuid:statistics' },
  ],
};

function type(scope: HTMLElement, name: RegExp | string, value: string) {
  fireEvent.change(within(scope).getByRole('textbox', { name }), { target: { value } });
}

test('a stack is added with its pieces by name, issuer or id', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  fireEvent.click(await screen.findByRole('button', { name: 'Add a stack…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add a stack' });
  type(dialog, 'Name of the stack', ' Data analyst ');
  const first = within(dialog).getByRole('group', { name: 'Piece 1' });
  type(first, CALLED, 'Python Basics');
  type(first, /^Issuer’s name or id/u, 'Example University');
  const second = within(dialog).getByRole('group', { name: 'Piece 2' });
  type(second, CALLED, 'Statistics');
  type(second, /^Id of the achievement/u, 'urn:uuid:statistics');
  await expectAccessible();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Python Basics, from Example University')).toBeDefined();
  expect(screen.getByText('Statistics (urn:uuid:statistics)')).toBeDefined();
  expect(inputsOf(fake, 'stacks.put')).toEqual([{ stack: STACK }]);
});

test('a stack is edited where it stands, and removed', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  await fake.bridge.call('stacks.put', { stack: STACK });
  fireEvent.click(await screen.findByRole('button', { name: 'Edit… Data analyst' }));
  const dialog = await screen.findByRole('dialog', { name: 'Edit the stack' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Remove piece 2' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByText(/^Statistics \(/u)).toBeNull());
  expect(inputsOf(fake, 'stacks.put').at(-1)).toEqual({
    id: expect.any(String),
    stack: { name: 'Data analyst', pieces: [STACK.pieces[0]] },
  });

  fireEvent.click(await screen.findByRole('button', { name: 'Remove Data analyst' }));
  expect(await screen.findByText('You have defined none.')).toBeDefined();
  expect(inputsOf(fake, 'stacks.remove')).toHaveLength(1);
});

test('the list of stacks can be used by everybody', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  await fake.bridge.call('stacks.put', { stack: STACK });
  expect(await screen.findByText('Python Basics, from Example University')).toBeDefined();
  await expectAccessible();
});

test('a stack with a piece that has no name is not saved', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  fireEvent.click(await screen.findByRole('button', { name: 'Add a stack…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add a stack' });
  type(dialog, 'Name of the stack', 'Data analyst');
  expect(within(dialog).getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  fireEvent.submit(within(dialog).getByRole('textbox', { name: 'Name of the stack' }));
  expect(inputsOf(fake, 'stacks.put')).toEqual([]);
});
