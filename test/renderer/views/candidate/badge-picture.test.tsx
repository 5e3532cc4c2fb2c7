import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hrefOf } from '../../../../src/renderer/lib/router.ts';
import { fakeId } from '../../fake-data.ts';
import { expectAccessible, inputsOf, openWindow } from '../../open-window.tsx';

const picture = { source: 'file', width: 2, height: 1, png: 'iVBORw0KGgo=' } as const;
const PERSON = hrefOf({ screen: 'candidate', candidateId: fakeId(1, 3) });

test('each credential shows what its badge looks like, named as it is, and says where that is from', async () => {
  const fake = openWindow({ people: 5, credentialsEach: 2, picture }, PERSON);
  const src = `data:image/png;base64,${picture.png}`;
  const find = () => [...document.querySelectorAll<HTMLImageElement>(`img[src="${src}"]`)];
  await waitFor(() => expect(find()).toHaveLength(2));
  const titles = screen
    .getAllByRole('article')
    .map((card) => card.querySelector('h3')?.textContent);
  expect(find().map((image) => image.alt)).toEqual(titles);
  fireEvent.click(screen.getAllByRole('button', { name: 'File' })[0]!);
  expect(screen.getByText(/no signature covers it/u)).toBeDefined();
  expect(inputsOf(fake, 'credentials.picture')).toHaveLength(2);
  await expectAccessible();
});

test('the blind view takes what is shown already away, unless it is to be seen', async () => {
  openWindow({ people: 5, credentialsEach: 1, picture }, PERSON);
  const find = () => document.querySelector('article img');
  await waitFor(() => expect(find()).not.toBeNull());
  fireEvent.click(await screen.findByRole('button', { name: 'Blind view…' }));
  const choice = await screen.findByRole<HTMLInputElement>('checkbox', {
    name: /^Hide badge pictures/u,
  });
  expect(choice.checked).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Turn on' }));
  await waitFor(() => expect(find()).toBeNull());
});
