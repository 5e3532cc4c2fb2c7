import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

let fake: ReturnType<typeof openWindow>;

async function type(text: string): Promise<HTMLInputElement> {
  fake = openWindow({ people: 10 });
  const box = await screen.findByRole<HTMLInputElement>('searchbox');
  fireEvent.focus(box);
  fireEvent.change(box, { target: { value: text } });
  return box;
}

test('what is wrong with a query is said below the box, with its place', async () => {
  const box = await type('python verdict:goo');
  const said = await screen.findByText(/^"goo" is no verdict/u, {}, { timeout: 3000 });
  expect(said.parentElement?.querySelector('mark')?.textContent).toBe('verdict:goo');
  expect(box.getAttribute('aria-describedby')).toBe(said.parentElement?.id);
  await expectAccessible();
});

test('in a query a suggestion is written at its place', async () => {
  const box = await type('python and (sq');
  fireEvent.mouseDown(await screen.findByRole('option', { name: 'SQL' }));
  expect(box.value).toBe('python and (SQL ');
});

test('suggestions are headed by what they are, and the arrow keys go as they stand', async () => {
  const box = await type('(b2');
  const group = await screen.findByRole('group', { name: 'Levels' });
  expect(within(group).getByRole('option', { name: 'level>=B2' })).toBeDefined();
  expect(within(screen.getByRole('group', { name: 'Skills' })).getAllByRole('option')).toHaveLength(
    2,
  );
  const options = screen.getAllByRole('option').map(({ textContent }) => textContent.trim());
  expect(options).toEqual(['B2B sales', 'B2C sales', 'level>=B2']);
  for (const option of screen.getAllByRole('option')) {
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(box.getAttribute('aria-activedescendant')).toBe(option.id);
  }
  await expectAccessible();
});

test('a skill that is proven in nobody is not offered as what to narrow the list to', async () => {
  await type('g');
  await screen.findByRole('option', { name: /^Project management/u });
  expect(screen.queryByRole('option', { name: /German B2/u })).toBeNull();
});

test('a level behind a word is asked about as a part of a query', async () => {
  await type('german B2');
  await waitFor(() =>
    expect(inputsOf(fake, 'query.read')).toContainEqual({ text: 'german B2', cursor: 9 }),
  );
});
