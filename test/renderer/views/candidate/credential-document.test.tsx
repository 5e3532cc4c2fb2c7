import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hrefOf } from '../../../../src/renderer/lib/router.ts';
import { fakeId } from '../../fake-data.ts';
import { expectAccessible, inputsOf, openWindow } from '../../open-window.tsx';

async function openDocument() {
  const candidateId = fakeId(1, 3);
  const fake = openWindow(
    { people: 5, credentialsEach: 1 },
    hrefOf({ screen: 'candidate', candidateId }),
  );
  const card = await screen.findByRole('article');
  expect(inputsOf(fake, 'credentials.document')).toEqual([]);
  fireEvent.click(within(card).getByRole('button', { name: 'The document' }));
  const text = await within(card).findByRole('region', { name: /^Document of /u });
  return { fake, card, text };
}

test('the document is read when it is opened, with what of it is signed said in words', async () => {
  const { card, text } = await openDocument();
  expect(within(card).getByText(/^The signature fits: what is marked/u)).toBeDefined();
  const legend = within(card).getByRole('list', { name: 'What the marks mean' });
  const marks = within(legend).getAllByRole('listitem');
  expect(marks.map((mark) => mark.textContent)).toEqual([
    'Signed by the issuer',
    'Not signed',
    'The signature itself',
  ]);
  expect(text.textContent).toContain('Not signed:   "made": "up",');
  expect(within(card).getByText('2 more lines are not shown.')).toBeDefined();
  await expectAccessible();
});

test('it is searched from place to place, and round again', async () => {
  const { card, text } = await openDocument();
  const search = within(card).getByRole('searchbox', { name: 'Search the document' });
  const status = within(card).getByRole('status');
  const current = () => text.querySelector('mark[data-current]')?.textContent;
  fireEvent.change(search, { target: { value: 'p' } });
  expect(status.textContent).toBe('1 of 3');
  expect(current()).toBe('P');
  fireEvent.keyDown(search, { key: 'Enter' });
  fireEvent.click(within(card).getByRole('button', { name: 'Next place' }));
  expect(status.textContent).toBe('3 of 3');
  fireEvent.click(within(card).getByRole('button', { name: 'Next place' }));
  expect(status.textContent).toBe('1 of 3');
  fireEvent.keyDown(search, { key: 'Enter', shiftKey: true });
  expect(status.textContent).toBe('3 of 3');
  fireEvent.change(search, { target: { value: 'nowhere' } });
  expect(status.textContent).toBe('Not found');
});

test('why it cannot be shown is said, and it is asked for again', async () => {
  const candidateId = fakeId(1, 3);
  const fake = openWindow(
    { people: 5, credentialsEach: 1 },
    hrefOf({ screen: 'candidate', candidateId }),
  );
  const card = await screen.findByRole('article');
  fake.failNext('credentials.document', { code: 'not-found', what: 'credential' });
  fireEvent.click(within(card).getByRole('button', { name: 'The document' }));
  fireEvent.click(await within(card).findByRole('button', { name: 'Try again' }));
  expect(await within(card).findByRole('region', { name: /^Document of /u })).toBeDefined();
});
