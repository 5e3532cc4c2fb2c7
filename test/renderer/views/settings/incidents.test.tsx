import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { reportFault, reportUncaught } from '../../../../src/renderer/lib/report-fault.ts';
import { writeIncident } from '../../../../src/shared/messages/ui/incidents.ts';
import { FAKE_INCIDENT } from '../../fake-incidents.ts';
import { expectAccessible, inputsOf, openWindow } from '../../open-window.tsx';

const section = () => screen.findByRole('region', { name: 'Problems' });

test('settings say that nothing has gone wrong', async () => {
  openWindow({ people: 2 }, '#/settings');
  expect(await within(await section()).findByText(/^Nothing has gone wrong/u)).toBeDefined();
  expect(within(await section()).queryByRole('button', { name: 'Delete all' })).toBeNull();
  await expectAccessible();
});

test('what went wrong is listed, and shown word for word as it would be sent', async () => {
  openWindow({ people: 2, incidents: [FAKE_INCIDENT] }, '#/settings');
  const entry = await within(await section()).findByRole('listitem');
  expect(entry.textContent).toContain('A file made the program that reads it stop');
  expect(entry.textContent).toContain('3 times');
  expect(within(entry).queryByText(/verify-thread/u)).toBeNull();
  fireEvent.click(within(entry).getByRole('button', { name: /^Show: A file made/u }));
  const text = within(entry).getByRole('region').textContent;
  expect(text).toBe(writeIncident(FAKE_INCIDENT));
  expect(text).toContain('problem: verifier-crashed (resume)');
  expect(text).toContain('  at out/main/verify-thread.js:10:20');
  await expectAccessible();
});

test('it is copied, saved and deleted from there', async () => {
  const fake = openWindow({ people: 2, incidents: [FAKE_INCIDENT] }, '#/settings');
  fireEvent.click(await screen.findByRole('button', { name: /^Show: A file made/u }));
  const execCommand = vi.fn<() => boolean>(() => true);
  Object.assign(document, { execCommand });
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(execCommand).toHaveBeenCalledWith('copy');
  fireEvent.click(screen.getByRole('button', { name: 'Save…' }));
  expect(await screen.findByText('The text is saved')).toBeDefined();
  expect(inputsOf(fake, 'incidents.save')).toEqual([{ id: FAKE_INCIDENT.id }]);
  fireEvent.click(within(await section()).getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText(/^Nothing has gone wrong/u)).toBeDefined();
  expect(inputsOf(fake, 'incidents.remove')).toEqual([{ id: FAKE_INCIDENT.id }]);
});

test('all are deleted at once', async () => {
  const fake = openWindow({ people: 2, incidents: [FAKE_INCIDENT] }, '#/settings');
  fireEvent.click(await screen.findByRole('button', { name: 'Delete all' }));
  expect(await screen.findByText(/^Nothing has gone wrong/u)).toBeDefined();
  expect(inputsOf(fake, 'incidents.clear')).toEqual([{}]);
});

test('the window tells of what nobody caught without what it says, and not of calls that failed', () => {
  const fake = openWindow({ people: 2 });
  reportUncaught();
  const thrown = new TypeError('Amara Okafor is no function');
  window.dispatchEvent(new ErrorEvent('error', { error: thrown }));
  window.dispatchEvent(new ErrorEvent('error', { message: 'a note of Chromium’s' }));
  const rejected = (reason: unknown) =>
    window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
  rejected(new Error('Locked.', { cause: { code: 'locked' } }));
  rejected('Amara Okafor');
  reportFault('screen', thrown);
  const told = inputsOf(fake, 'incidents.report');
  expect(told).toMatchObject([
    { kind: 'window-fault', fault: { error: 'TypeError' } },
    { kind: 'window-fault', fault: { error: 'a thrown string', frames: [] } },
    { kind: 'screen' },
  ]);
  expect(JSON.stringify(told)).not.toContain('Amara');
});
