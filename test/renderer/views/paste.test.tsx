import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

async function open() {
  const fake = openWindow({ people: 2 });
  await screen.findByRole('grid', { name: 'Candidates' });
  return fake;
}

function paste(text: string, target: Element = document.body) {
  const event = createEvent.paste(target, {
    clipboardData: { files: [], getData: () => text },
  });
  fireEvent(target, event);
}

test('a credential pasted anywhere is imported, named by when it was', async () => {
  const fake = await open();
  paste('{"a": 1}');
  expect(await screen.findByRole('heading', { name: 'Reading files' })).toBeDefined();
  expect(inputsOf(fake, 'imports.paste')).toEqual([
    { text: '{"a": 1}', name: expect.stringMatching(/^Pasted, .*\d{4}/u) },
  ]);
});

test('what is pasted into a field is the field’s own', async () => {
  const fake = await open();
  paste('{"a": 1}', screen.getByRole('searchbox', { name: 'Search candidates and skills' }));
  expect(inputsOf(fake, 'imports.paste')).toEqual([]);
});

test('a link is asked about, with what is sent, before anything is fetched', async () => {
  const fake = await open();
  paste('https://badges.example/b/1');
  const dialog = await screen.findByRole('dialog', { name: 'Fetch this from badges.example?' });
  expect(dialog.textContent).toContain('no cookies, no account, and nothing about your candidates');
  expect(dialog.textContent).toContain('https://badges.example/b/1');
  expect(inputsOf(fake, 'imports.fetch')).toEqual([]);
  await expectAccessible();

  fireEvent.click(within(dialog).getByRole('button', { name: 'Fetch' }));

  expect(await screen.findByRole('heading', { name: 'Reading files' })).toBeDefined();
  expect(inputsOf(fake, 'imports.fetch')).toEqual([
    { url: 'https://badges.example/b/1', name: expect.any(String) },
  ]);
});

test('a refusal is said in a sentence', async () => {
  const fake = await open();
  fake.failNext('imports.paste', { code: 'nothing-pasted', problem: 'not-https' });
  paste('http://badges.example/b/1');
  // Shown, and read out at once.
  const told = await screen.findAllByText(/only fetches links that begin with https/u);
  expect(told[0]?.textContent).toContain('Save the file yourself');
});

test('the palette opens a field for the text', async () => {
  const fake = await open();
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  fireEvent.change(await screen.findByRole('combobox', { name: /A screen, a person/u }), {
    target: { value: 'paste' },
  });
  fireEvent.click(await screen.findByRole('option', { name: /Paste a credential/u }));
  const dialog = await screen.findByRole('dialog', { name: 'Paste a credential' });
  await expectAccessible();
  fireEvent.change(within(dialog).getByRole('textbox', { name: 'Text or link' }), {
    target: { value: 'a.b.c' },
  });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Add' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(inputsOf(fake, 'imports.paste')).toEqual([{ text: 'a.b.c', name: expect.any(String) }]);
});
