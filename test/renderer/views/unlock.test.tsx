import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CODE, fakeBackup } from '../fake-keeping.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

const LOCKED = { state: 'locked', byKeychain: false, byPassphrase: true } as const;

test('a locked workspace shows nothing but what opens it, and opens with the passphrase', async () => {
  const fake = openWindow({ people: 2, vault: LOCKED });
  expect(await screen.findByRole('heading', { name: 'This workspace is locked' })).toBeDefined();
  expect(fake.calls.map(({ name }) => name)).toEqual(['vault.get', 'recent.list']);
  await expectAccessible();
  fireEvent.change(screen.getByLabelText('Passphrase'), { target: { value: 'correct horse' } });
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(await screen.findByRole('heading', { name: 'Candidates' })).toBeDefined();
  expect(inputsOf(fake, 'vault.unlock')).toEqual([{ by: 'passphrase', secret: 'correct horse' }]);
});

test('a wrong passphrase says so under what was typed', async () => {
  const fake = openWindow({ vault: LOCKED });
  fake.failNext('vault.unlock', {
    code: 'vault-problem',
    problem: 'wrong-passphrase',
    file: 'a.touchstone',
  });
  fireEvent.change(await screen.findByLabelText('Passphrase'), { target: { value: 'wrong' } });
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  const field = screen.getByLabelText('Passphrase');
  expect(
    await screen.findAllByText(
      'That is not the passphrase of this workspace. Nothing was changed.',
    ),
  ).not.toEqual([]);
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('the recovery code is asked for where the key file is missing, or on request', async () => {
  const fake = openWindow({ vault: { ...LOCKED, state: 'keyless', byPassphrase: false } });
  expect(await screen.findByText(/there is no key file/u)).toBeDefined();
  fireEvent.change(screen.getByLabelText('Recovery code'), { target: { value: CODE } });
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(await screen.findByRole('navigation')).toBeDefined();
  expect(inputsOf(fake, 'vault.unlock')).toEqual([{ by: 'recovery-code', secret: CODE }]);
});

test('where a workspace without a key is damaged at its beginning, the newest back-up that opens without one is offered', async () => {
  const newest = fakeBackup({ file: '/b/newest.touchstone' });
  const plain = fakeBackup({ file: '/b/plain.touchstone', isEncrypted: false });
  const older = fakeBackup({ file: '/b/older.touchstone', isEncrypted: false });
  const backups = [newest, plain, older];
  const fake = openWindow({ vault: { ...LOCKED, state: 'keyless', byPassphrase: false, backups } });
  fireEvent.click(
    await screen.findByRole('button', { name: /^Restore the newest back-up, of 20/u }),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Restore a back-up…' }));
  await expectAccessible();
  expect(inputsOf(fake, 'vault.restore')).toEqual([{ file: plain.file }, {}]);
});

test('where all back-ups need the key too, none is named', async () => {
  openWindow({ vault: { ...LOCKED, state: 'keyless', backups: [fakeBackup()] } });
  expect(await screen.findByRole('button', { name: 'Restore a back-up…' })).toBeDefined();
  expect(screen.queryByRole('button', { name: /newest/u })).toBeNull();
});

test('while a damaged workspace is recovered, it is said what is done and that it goes on', async () => {
  const fake = openWindow({ people: 2, vault: { state: 'unavailable', reason: 'It is damaged.' } });
  const recover = await screen.findByRole('button', { name: 'Recover what can be read' });
  const bridge = { ...fake.bridge };
  const over = Promise.withResolvers<void>();
  Object.assign(fake.bridge, {
    call: async (...asked: Parameters<typeof bridge.call>) => {
      await over.promise;
      return bridge.call(...asked);
    },
  });
  fireEvent.click(recover);
  const bar = await screen.findByRole('progressbar', { name: 'Recovering…' });
  expect(bar.getAttribute('aria-valuenow')).toBeNull();
  const [told] = screen.getAllByRole('status').filter((one) => one.textContent !== '');
  expect(told?.textContent).toMatch(/^What can be read is taken over into a new file\./u);
  const restore = screen.getByRole('button', { name: 'Restore a back-up…' });
  expect(restore.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(restore);
  await expectAccessible();
  over.resolve();
  expect(await screen.findByText('Credentials lost: 2.')).toBeDefined();
  expect(inputsOf(fake, 'vault.restore')).toEqual([]);
});

test('a damaged workspace is recovered, and what is lost is listed before it is shown', async () => {
  openWindow({ people: 2, vault: { state: 'unavailable', reason: 'It is damaged.' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Recover what can be read' }));
  expect(await screen.findByText('Credentials lost: 2.')).toBeDefined();
  expect(
    screen.getByText('Something is missing of: Amara Okafor. Add their files again.'),
  ).toBeDefined();
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Open the workspace' }));
  expect(await screen.findByRole('heading', { name: 'Candidates' })).toBeDefined();
});
