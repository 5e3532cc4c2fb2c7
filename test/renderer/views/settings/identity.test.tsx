import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, inputsOf, openWindow } from '../../open-window.tsx';

test('reports are signed with the key, and in a domain’s name where one is given', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  const section = await screen.findByRole('region', { name: 'Signing reports' });
  expect(await within(section).findByText(/with this workspace’s own key/u)).toBeDefined();
  const field = within(section).getByLabelText('Your domain, or a folder on it');
  fireEvent.change(field, { target: { value: 'acme' } });
  fireEvent.click(within(section).getByRole('button', { name: 'Sign as this domain' }));
  expect(await within(section).findByText(/^Nothing can be published there/u)).toBeDefined();
  fireEvent.change(field, { target: { value: ' acme.example ' } });
  fireEvent.click(within(section).getByRole('button', { name: 'Sign as this domain' }));
  expect(await screen.findByText('Reports are signed as acme.example from now on')).toBeDefined();
  expect(inputsOf(fake, 'identity.set')).toEqual([{ place: 'acme' }, { place: 'acme.example' }]);

  const document = await within(section).findByLabelText('The document to publish');
  expect(document.textContent).toContain('did:web:acme.example');
  fireEvent.click(within(section).getByRole('button', { name: 'Look whether it is published' }));
  expect(await within(section).findByText(/^acme\.example could not be asked\./u)).toBeDefined();
  await expectAccessible();
  fireEvent.click(within(section).getByRole('button', { name: 'Sign with the bare key again' }));
  expect(await within(section).findByText(/with this workspace’s own key/u)).toBeDefined();
  expect(within(section).queryByLabelText('The document to publish')).toBeNull();
});

test('a time stamp authority is set by its address, and left', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  const section = await screen.findByRole('region', { name: 'Signing reports' });
  const field = await within(section).findByLabelText('Time stamp authority');
  const save = (value: string) => {
    fireEvent.change(field, { target: { value } });
    fireEvent.click(within(section).getByRole('button', { name: 'Use this authority' }));
  };
  save('http://time.example');
  expect(await within(section).findByText(/begins with https/u)).toBeDefined();
  save('https://time.example/tsr');
  expect(await screen.findByText('Time stamps are asked for there from now on')).toBeDefined();
  save('');
  expect(await screen.findByText('Nobody is asked for time stamps any more')).toBeDefined();
  expect(inputsOf(fake, 'identity.setAuthority')).toEqual([
    { address: 'https://time.example/tsr' },
    {},
  ]);
});
