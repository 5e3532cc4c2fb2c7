import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { RequirementView } from '../../../src/shared/contract/openings.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

const KUBERNETES: RequirementView = {
  key: 'kubernetes',
  name: 'Kubernetes',
  need: 'nice',
  level: 'advanced',
  issuer: 'any',
};
const WELDING: RequirementView = { key: 'welding', name: 'Welding', need: 'must', issuer: 'any' };

async function openInsights(
  openings: Readonly<Record<string, readonly RequirementView[]>>,
  people = 10,
) {
  const fake = openWindow({ people });
  for (const [title, requirements] of Object.entries(openings)) {
    const opening = { title, note: '', requirements: [...requirements] };
    await fake.bridge.call('openings.save', { opening });
  }
  window.location.hash = '#/insights';
  await screen.findByRole('heading', { level: 1, name: 'Insights' });
  return fake;
}

const figuresOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

const countOf = (figure: string | null | undefined) => Number.parseInt(figure ?? '', 10);

test('an opening’s coverage and shortlist are tables, and what nobody proves is said', async () => {
  await openInsights({ Operator: [KUBERNETES, WELDING] });
  const coverage = await screen.findByRole('table', { name: 'Who proves what it asks for' });
  const row = (name: RegExp) => within(coverage).getByRole('row', { name });
  expect(
    countOf(figuresOf(row(/^Kubernetes: nice to have; advanced or higher/u))[0]),
  ).toBeGreaterThan(0);
  expect(figuresOf(row(/^Welding: must/u))).toEqual(['0 0%', '0 0%']);
  expect(screen.getByText('Nobody proves Welding (must).')).toBeDefined();
  const stages = screen.getByRole('table', { name: 'Shortlist by stage' });
  expect(figuresOf(within(stages).getByRole('row', { name: /^Interview/u }))).toEqual(['3 100%']);
  expect(screen.getByRole('link', { name: 'Insights', current: 'page' })).toBeDefined();
  await expectAccessible();
});

test('another opening is chosen without losing the place', async () => {
  await openInsights({ Operator: [WELDING], Empty: [] });
  const select = await screen.findByRole('combobox', { name: 'Opening' });
  select.focus();
  const empty = within(select).getByRole<HTMLOptionElement>('option', { name: 'Empty' });
  fireEvent.change(select, { target: { value: empty.value } });
  expect(await screen.findByText('This opening asks for no skill yet.')).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Opening' }));
});

test('without an opening, everybody is still counted', async () => {
  await openInsights({});
  expect(await screen.findByText(/^No opening yet\./u)).toBeDefined();
  expect(screen.queryByRole('combobox', { name: 'Opening' })).toBeNull();
  const row = (table: string, name: RegExp) =>
    within(screen.getByRole('table', { name: table })).getByRole('row', { name });
  expect(figuresOf(row('Issuers by trust', /^Unknown/u))).toEqual(['4 57%']);
  expect(figuresOf(row('Age of proofs', /^Fresh/u))).toEqual(['1,500 100%']);
  expect(figuresOf(row('Credentials by verdict', /^Verified/u))[0]).toMatch(/^[1-9]/u);
  await expectAccessible();
});

test('with nothing to count the screen says what to do', async () => {
  await openInsights({}, 0);
  expect(await screen.findByRole('heading', { name: 'Nothing to count yet' })).toBeDefined();
  await expectAccessible();
});

test('each table is taken along, as a copy or as a file, with its figures as numbers', async () => {
  const fake = await openInsights({ Operator: [WELDING] });
  await screen.findByRole('table', { name: 'Credentials by verdict' });
  const written = new Map<string, string>();
  document.execCommand = () => {
    const event = new Event('copy', { cancelable: true });
    Object.assign(event, {
      clipboardData: { setData: (type: string, text: string) => written.set(type, text) },
    });
    return !document.dispatchEvent(event);
  };
  await waitFor(() => {
    const tables = screen.getAllByRole('table').length;
    expect(screen.getAllByRole('button', { name: /^Take along: /u })).toHaveLength(tables);
  });
  const choose = async (action: string) => {
    const name = 'Take along: Credentials by verdict';
    // While a menu closes, all else is hidden from whoever asks by role.
    fireEvent.click(await screen.findByRole('button', { name }));
    fireEvent.click(await screen.findByRole('menuitem', { name: action }));
  };
  await choose('Copy table');
  await screen.findByText('Table copied');
  const [head, first] = written.get('text/plain')?.split('\r\n') ?? [];
  expect(head).toBe('Verdict\tCredentials\tCredentials (%)');
  expect(first).toMatch(/^Verified\t\d+\t[\d<>]+%$/u);
  fake.saveTo = '/home/recruiter/Verdicts.csv';
  await choose('Save as CSV…');
  await screen.findByText('Table saved');
  expect(inputsOf(fake, 'report.saveTable')).toEqual([
    {
      table: 'insights',
      file: '/home/recruiter/Verdicts.csv',
      rows: expect.arrayContaining([first?.split('\t')]),
    },
  ]);
  expect(inputsOf(fake, 'dialogs.saveReport')).toEqual([
    { format: 'csv', table: 'Credentials by verdict' },
  ]);
  // A menu that closes stands outside of the page's regions for a moment.
  await waitFor(() => expect(document.querySelector('[role=menu]')).toBeNull());
  await expectAccessible();
});
