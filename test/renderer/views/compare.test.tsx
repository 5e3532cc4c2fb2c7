import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hrefOf } from '../../../src/renderer/lib/router.ts';
import { fakeId } from '../fake-data.ts';
import { expectAccessible, openWindow } from '../open-window.tsx';

async function openComparison() {
  const candidateIds = [fakeId(1, 0), fakeId(1, 3), fakeId(1, 7)];
  openWindow({ people: 10 }, hrefOf({ screen: 'compare', candidateIds }));
  return screen.findByRole('table', { name: 'Skills of the candidates compared' });
}

test('people are columns, skills are rows, and each cell says how it stands', async () => {
  const table = await openComparison();
  expect(within(table).getAllByRole('columnheader')).toHaveLength(4);
  const row = within(table)
    .getByRole('rowheader', { name: /^Kubernetes/u })
    .closest('tr')!;
  const cells = within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
  expect(cells).toEqual([
    'Statedunconfirmed, Cloud Guildunconfirmed, Cloud Guild',
    'Provenverified, Cloud Guildverified, Cloud Guild',
    'Statedunconfirmed, Cloud Guildunconfirmed, Cloud Guild',
  ]);
  expect(within(table).getAllByText('No proof').length).toBeGreaterThan(0);
  await expectAccessible();
});

test('"Differences only" leaves out the skills in which all stand alike', async () => {
  const table = await openComparison();
  const before = within(table).getAllByRole('row').length;
  fireEvent.click(screen.getByRole('checkbox', { name: 'Differences only' }));
  expect(within(table).getAllByRole('row').length).toBeLessThan(before);
  expect(within(table).getByRole('rowheader', { name: /^Kubernetes/u })).toBeDefined();
});

test('a person can be taken out, down to two', async () => {
  await openComparison();
  fireEvent.click(screen.getByRole('button', { name: 'Remove Priya Raman from the comparison' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Priya Raman' })).toBeNull());
  expect(await screen.findAllByRole('columnheader')).toHaveLength(3);
});

test('that somebody was deleted or merged meanwhile is said, until the comparison is another', async () => {
  const candidateIds = [fakeId(1, 0), fakeId(1, 3), fakeId(1, 77)];
  openWindow({ people: 10 }, hrefOf({ screen: 'compare', candidateIds }));
  const said = /^1 candidate who was compared here is no longer in this workspace/u;
  expect(await screen.findByText(said)).toBeDefined();
  await expectAccessible();
  fireEvent.click(screen.getAllByRole('button', { name: /^Move .* back$/u })[0]!);
  await waitFor(() => expect(screen.queryByText(said)).toBeNull());
});

test('with one left of those compared, that is said where nobody is compared', async () => {
  const candidateIds = [fakeId(1, 0), fakeId(1, 77), fakeId(1, 78)];
  openWindow({ people: 10 }, hrefOf({ screen: 'compare', candidateIds }));
  expect(
    await screen.findByText(/^2 candidates who were compared here are no longer/u),
  ).toBeDefined();
});

test('with nobody to compare it says how to go on', async () => {
  openWindow({ people: 3 }, '#/compare/');
  expect(await screen.findByRole('heading', { name: 'Nobody to compare' })).toBeDefined();
  await expectAccessible();
});

const names = () =>
  within(screen.getByRole('table', { name: 'Skills of the candidates compared' }))
    .getAllByRole('columnheader')
    .slice(1)
    .map((heading) => within(heading).getByRole('link').textContent);

test('the order is changed by a button and by Alt with an arrow key, and is said', async () => {
  await openComparison();
  const [first, second, third] = names();
  fireEvent.click(screen.getByRole('button', { name: `Move ${first} one column back` }));
  await waitFor(() => expect(names()).toEqual([second, first, third]));
  expect(screen.getByText(`${first} is column 2 of 3 now`)).toBeDefined();
  const link = screen.getByRole('link', { name: third! });
  fireEvent.keyDown(link, { key: 'ArrowLeft', altKey: true });
  await waitFor(() => expect(names()).toEqual([second, third, first]));
  // Past either end there is nowhere to go, and without Alt a key moves nobody.
  fireEvent.keyDown(screen.getByRole('link', { name: first! }), {
    key: 'ArrowRight',
    altKey: true,
  });
  fireEvent.keyDown(screen.getByRole('link', { name: first! }), { key: 'ArrowLeft' });
  expect(names()).toEqual([second, third, first]);
  await expectAccessible();
});

test('it goes to the clipboard as it is read, with the differences only if those are shown', async () => {
  await openComparison();
  const written = new Map<string, string>();
  document.execCommand = () => {
    const event = new Event('copy', { cancelable: true });
    Object.assign(event, {
      clipboardData: { setData: (type: string, text: string) => written.set(type, text) },
    });
    return !document.dispatchEvent(event);
  };
  fireEvent.click(screen.getByRole('button', { name: 'Copy table' }));
  await screen.findByText('Table copied');
  const lines = written.get('text/plain')!.split('\r\n');
  expect(lines[0]).toBe(['Skill', ...names()].join('\t'));
  expect(lines.find((line) => line.startsWith('Kubernetes'))).toContain(
    'Proven: verified, Cloud Guild',
  );
  expect(written.get('text/html')).toMatch(/^<table><thead><tr><th>Skill<\/th>/u);
});

test('requirements of an opening are the rows, those that nobody proves too', async () => {
  const candidateIds = [fakeId(1, 0), fakeId(1, 3)];
  const need = { need: 'must', issuer: 'any' } as const;
  const fake = openWindow({ people: 10 });
  await fake.bridge.call('openings.save', {
    opening: {
      title: 'Operator',
      note: '',
      requirements: [
        { key: 'weaving', name: 'Weaving', ...need },
        { key: 'kubernetes', name: 'Kubernetes', ...need },
      ],
    },
  });
  window.location.hash = hrefOf({ screen: 'compare', candidateIds });
  const select = await screen.findByRole('combobox', { name: 'What is compared' });
  const asked = within(select).getByRole<HTMLOptionElement>('option', {
    name: 'What “Operator” asks for',
  });
  fireEvent.change(select, { target: { value: asked.value } });
  const rows = screen.getAllByRole('rowheader').map((row) => row.textContent);
  expect(rows).toEqual(['Weaving', expect.stringMatching(/^Kubernetes/u)]);
  expect(screen.getAllByText('No proof').length).toBeGreaterThanOrEqual(2);
  await expectAccessible();
});
