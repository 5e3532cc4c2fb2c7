import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { hrefOf } from '../../../src/renderer/lib/router.ts';
import type { RecheckView } from '../../../src/shared/contract/views.ts';
import { fakeId } from '../fake-data.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

const PRIYA = fakeId(1, 3);

const CHANGES: RecheckView['changes'] = [
  {
    credentialId: fakeId(2, 1),
    title: 'Technical Writing',
    candidateId: PRIYA,
    candidateName: 'Priya Raman',
    kind: 'revoked',
    before: 'verified',
    after: 'lapsed',
    changedAt: '2026-03-02T09:30:00Z',
    checks: [
      {
        id: 'status',
        before: [{ outcome: 'pass', code: 'status.current' }],
        after: [{ outcome: 'fail', code: 'status.revoked' }],
      },
    ],
  },
];

const region = () => screen.findByRole('region', { name: 'Checking again' });

function describedBy(element: HTMLElement): string {
  const id = element.getAttribute('aria-describedby');
  return id === null ? '' : (document.querySelector(`[id="${id}"]`)?.textContent ?? '');
}

describe('checking again', () => {
  test('says first what it may change while nothing may be looked up', async () => {
    const fake = openWindow({ people: 5 }, hrefOf({ screen: 'candidate', candidateId: PRIYA }));
    const caution = /^Nothing may be looked up on the network now: what was verified by documents/u;
    const button = () => screen.findByRole('button', { name: 'Check all again' });
    await waitFor(async () => expect(describedBy(await button())).toMatch(caution));
    await expectAccessible();
    act(() => void (window.location.hash = hrefOf({ screen: 'settings' })));
    const section = await screen.findByRole('region', { name: 'Staying up to date' });
    expect(await within(section).findByText(caution)).toBeDefined();
    await fake.bridge.call('workspace.setNetwork', { kinds: ['issuer-keys'] });
    act(() => fake.recheck({ state: 'finished' }));
    await waitFor(() => expect(within(section).queryByText(caution)).toBeNull());
    act(() => void (window.location.hash = hrefOf({ screen: 'candidate', candidateId: PRIYA })));
    expect(describedBy(await button())).toBe('');
  });

  test('shows how far it is, and can be cancelled', async () => {
    const fake = openWindow({ people: 5 });
    await screen.findByRole('heading', { level: 1, name: /Candidates/u });
    act(() => fake.recheck({ done: 3, total: 12 }));
    expect(await within(await region()).findByText('3 of 12 credentials')).toBeDefined();
    fireEvent.click(within(await region()).getByRole('button', { name: 'Cancel' }));
    expect(await within(await region()).findByText(/Cancelled; 9 were left\.$/u)).toBeDefined();
  });

  test('shows what changed, with the person and the sentence, until it is dismissed', async () => {
    const fake = openWindow({ people: 5 });
    await screen.findByRole('heading', { level: 1, name: /Candidates/u });
    act(() => fake.recheck({}));
    await region();
    act(() =>
      fake.recheck({ state: 'finished', done: 12, kinds: { revoked: 1 }, changes: CHANGES }),
    );
    const words = '12 checked again: 1 revoked since, 11 as before.';
    expect(await within(await region()).findByText(words)).toBeDefined();
    const list = within(await region()).getByRole('list', { name: 'What changed' });
    const link = within(list).getByRole('link', { name: 'Priya Raman: Technical Writing' });
    expect(link.getAttribute('href')).toBe(hrefOf({ screen: 'candidate', candidateId: PRIYA }));
    expect(list.textContent).toContain('was verified, now lapsed (revoked since)');
    expect(list.textContent).toContain('The issuer has revoked it.');
    await expectAccessible();
    fireEvent.click(within(await region()).getByRole('button', { name: /^Dismiss/u }));
    expect(screen.queryByRole('region', { name: 'Checking again' })).toBeNull();
  });

  test('says that it stopped early where the disk was full', async () => {
    const fake = openWindow({ people: 5 });
    await screen.findByRole('heading', { level: 1, name: /Candidates/u });
    act(() => fake.recheck({}));
    await region();
    act(() => fake.recheck({ state: 'failed', refusal: 'full', done: 3 }));
    const panel = within(await region());
    expect(await panel.findByRole('heading', { name: 'Check stopped early' })).toBeDefined();
    expect(panel.getByText(/^3 checked again: 3 as before\. The disk is full\./u)).toBeDefined();
  });

  test('of everything starts in Settings, where the last one can be gone back to', async () => {
    const fake = openWindow({ people: 5 }, hrefOf({ screen: 'settings' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Check everything again' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'rechecks.start')).toEqual([{ scope: { kind: 'everything' } }]),
    );
    act(() => fake.recheck({ state: 'finished', done: 12, kinds: {}, changes: [] }));
    fireEvent.click(await within(await region()).findByRole('button', { name: /^Dismiss/u }));
    fireEvent.click(screen.getByRole('button', { name: 'Show what changed' }));
    expect(within(await region()).getByText('12 checked again: 12 as before.')).toBeDefined();
    await expectAccessible();
  });

  test('of the people selected starts in the list', async () => {
    const fake = openWindow({ people: 5 });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select Priya Raman' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Check 1 again' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'rechecks.start')).toEqual([
        { scope: { kind: 'candidates', candidateIds: [PRIYA] } },
      ]),
    );
  });
});
