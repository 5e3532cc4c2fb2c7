import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { notifyUnasked } from '../../../../src/renderer/lib/notices.ts';
import { CODE, fakeBackup } from '../../fake-keeping.ts';
import { expectAccessible, inputsOf, openWindow } from '../../open-window.tsx';

const PASSPHRASE = 'correct horse battery';

test('settings say that the workspace is encrypted and by what it opens', async () => {
  openWindow({ people: 2 }, '#/settings');
  const section = await screen.findByRole('region', { name: 'Encryption' });
  expect(await within(section).findByText('Encrypted')).toBeDefined();
  expect(within(section).getByText(/^Opens by itself for you on this computer/u)).toBeDefined();
  await expectAccessible();
});

test('a workspace that is not encrypted is, without a passphrase where there is a keychain', async () => {
  const fake = openWindow(
    { people: 2, vault: { isEncrypted: false, byKeychain: false } },
    '#/settings',
  );
  expect(await screen.findByText('Not encrypted')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Encrypt…' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
  expect(await screen.findByText(CODE)).toBeDefined();
  expect(inputsOf(fake, 'vault.encrypt')).toEqual([{}]);
  await expectAccessible();
});

test('a passphrase is typed twice, and a short one is not taken', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  fireEvent.click(await screen.findByRole('button', { name: 'Set a passphrase…' }));
  const type = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  type('New passphrase', 'short');
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Use at least 10 characters.')).toBeDefined();
  type('New passphrase', PASSPHRASE);
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The two are not the same.')).toBeDefined();
  type('The same again', PASSPHRASE);
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The passphrase is set')).toBeDefined();
  expect(inputsOf(fake, 'vault.setPassphrase')).toEqual([{ passphrase: PASSPHRASE }]);
});

test('the recovery code is shown on request only', async () => {
  openWindow({ people: 2 }, '#/settings');
  const show = await screen.findByRole('button', { name: 'Show the recovery code…' });
  expect(screen.queryByText(CODE)).toBeNull();
  fireEvent.click(show);
  expect(await screen.findByText(CODE)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'I have kept it' }));
  expect(screen.queryByText(CODE)).toBeNull();
});

test('a back-up is made, listed, and deleted', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  expect(await screen.findByText('There is no back-up beside the workspace yet.')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Back up now' }));
  expect(await screen.findByText('Made by you, 12.3 MB')).toBeDefined();
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: /^Delete 20/u }));
  expect(await screen.findByText('There is no back-up beside the workspace yet.')).toBeDefined();
  expect(inputsOf(fake, 'vault.backUp')).toEqual([{ elsewhere: false }]);
});

test('a back-up is restored only after it was asked whether', async () => {
  const backups = [fakeBackup({ reason: 'before-encryption', isEncrypted: false })];
  const fake = openWindow({ people: 2, vault: { backups } }, '#/settings');
  fireEvent.click(await screen.findByRole('button', { name: /^Restore… 20/u }));
  expect(await screen.findByRole('dialog', { name: 'Restore this back-up?' })).toBeDefined();
  expect(inputsOf(fake, 'vault.restore')).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
  expect(await screen.findByText('The back-up is restored')).toBeDefined();
  expect(inputsOf(fake, 'vault.restore')).toEqual([{ file: backups[0]?.file }]);
});

test('a repair is asked about first; what it lost is read and closed, with nothing to call off', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  fireEvent.click(await screen.findByRole('button', { name: 'Repair…' }));
  const question = within(await screen.findByRole('dialog'));
  expect(question.getByRole('button', { name: 'Cancel' })).toBeDefined();
  expect(inputsOf(fake, 'vault.recover')).toEqual([]);
  fireEvent.click(question.getByRole('button', { name: 'Repair' }));
  const told = within(await screen.findByRole('dialog', { name: 'The workspace was recovered' }));
  expect(told.getByText(/Amara Okafor/u)).toBeDefined();
  expect(told.queryByRole('button', { name: 'Cancel' })).toBeNull();
  fireEvent.click(told.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a rule is followed only after everybody whom it would delete was shown', async () => {
  const fake = openWindow({ people: 3 }, '#/settings');
  const region = await screen.findByRole('region', { name: 'Retention' });
  fireEvent.click(
    await within(region).findByRole('radio', { name: /^After they were handed in/u }),
  );
  fireEvent.change(within(region).getByLabelText('Days'), { target: { value: '90' } });
  expect(within(region).queryByRole('button', { name: 'Follow this rule' })).toBeNull();
  fireEvent.change(within(region).getByLabelText('Days'), { target: { value: '0' } });
  expect(within(region).queryByRole('button', { name: 'See whom that concerns' })).toBeNull();
  expect(within(region).getByText(/^Write a whole number of days, from 1 to 3/u)).toBeDefined();
  fireEvent.change(within(region).getByLabelText('Days'), { target: { value: '90' } });
  fireEvent.click(within(region).getByRole('button', { name: 'See whom that concerns' }));
  const found = await within(region).findByText('3 people would be deleted now:');
  // The button that was pressed is gone.
  expect(document.activeElement).toBe(found);
  expect(within(region).getAllByRole('link')).toHaveLength(3);
  const [first] = within(region).getAllByRole('link');
  expect(first?.getAttribute('href')).toMatch(/^#\/candidates\/./u);
  await expectAccessible();
  notifyUnasked('Amara Okafor is protected from deletion');
  const told = await screen.findByText('Amara Okafor is protected from deletion');
  fireEvent.click(within(region).getByRole('button', { name: 'Follow this rule' }));
  expect(await screen.findByText('The rule is followed: 3 deleted')).toBeDefined();
  await waitFor(() => expect(told.isConnected).toBe(false));
  expect(inputsOf(fake, 'retention.set')).toEqual([{ rule: { from: 'import', days: 90 } }]);
});

test('copies that a rule leaves in a large file are named before it is followed, and after', async () => {
  const fake = openWindow({ people: 3 }, '#/settings');
  const call = fake.bridge.call.bind(fake.bridge) as (...given: unknown[]) => Promise<object>;
  const without = { isPurgeable: false, isPurged: false };
  const callLarge = async (name: string, input: unknown) => {
    const answer = await call(name, input);
    const value: object = Object(Object(answer).value);
    for (const [key, said] of Object.entries(without)) {
      if (key in value) Object.assign(value, { [key]: said });
    }
    return answer;
  };
  Object.assign(fake.bridge, { call: callLarge });
  const region = await screen.findByRole('region', { name: 'Retention' });
  fireEvent.click(
    await within(region).findByRole('radio', { name: /^After they were handed in/u }),
  );
  const days = within(region).getByLabelText('Days');
  const look = () =>
    fireEvent.click(within(region).getByRole('button', { name: 'See whom that concerns' }));
  const left = /^Copies that the database has left within/u;
  look();
  expect(await within(region).findByText('Nobody would be deleted now.')).toBeDefined();
  expect(within(region).queryByText(left)).toBeNull();
  fireEvent.change(days, { target: { value: '90' } });
  look();
  expect(await within(region).findByText(left)).toBeDefined();
  await expectAccessible();
  fireEvent.click(within(region).getByRole('button', { name: 'Follow this rule' }));
  expect(await screen.findByText(/^Something may be left in the file/u)).toBeDefined();
});

test('whom a rule deleted when the workspace was opened is said once, with the copies that are left', async () => {
  const fake = openWindow({
    people: 2,
    erasedAtStart: { erased: 3, isPurged: true, backups: [fakeBackup()] },
  });
  expect(await screen.findByText('The rule is followed: 3 deleted')).toBeDefined();
  expect(screen.getByText(/^1 back-up still holds what was deleted\./u)).toBeDefined();
  await expectAccessible();
  expect(inputsOf(fake, 'retention.get')).toHaveLength(1);
});

test('the audit trail tells what was done last, and whether it is whole', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  const section = await screen.findByRole('region', { name: 'Audit trail' });
  const said = '2 candidates were brought to the stage “Interview”';
  expect(await within(section).findByText(said)).toBeDefined();
  expect(within(section).getByText('12 entries')).toBeDefined();
  expect(inputsOf(fake, 'audit.check')).toEqual([]);
  fireEvent.click(within(section).getByRole('button', { name: 'Check the trail' }));
  expect(
    await within(section).findByText(/^The audit trail is not whole\. Entry 7/u),
  ).toBeDefined();
});
