import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { fakeId } from '../fake-data.ts';
import type { FakeWorkspace } from '../fake-bridge.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

const QUICKCERTS = 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH';

async function openList(more: FakeWorkspace = {}) {
  const fake = openWindow({ people: 40, unassigned: 3, ...more });
  const grid = await screen.findByRole('grid', { name: 'Candidates' });
  await screen.findByRole('link', { name: 'Amara Okafor' });
  return { fake, grid };
}

function rowNamed(name: string): HTMLElement {
  return screen.getByRole('link', { name }).closest<HTMLElement>('[role="row"]')!;
}

describe('the list of candidates', () => {
  test('is a grid with a row for each person', async () => {
    const { grid } = await openList();
    expect(grid.getAttribute('aria-rowcount')).toBe('41');
    const row = rowNamed('Amara Okafor');
    expect(within(row).getByLabelText('4 verified, 1 unconfirmed, 1 rejected')).toBeDefined();
    expect(screen.getAllByLabelText(/^\d verified.*, not all of it their own$/u)).not.toEqual([]);
    await expectAccessible();
  });

  test('cuts a name at its own end, and tells all of what is cut on hover', async () => {
    await openList();
    const link = screen.getByRole('link', { name: 'Amara Okafor' });
    expect(link.dir).toBe('auto');
    expect(link.title).toBe('Amara Okafor');
    const email = within(rowNamed('Amara Okafor')).getByText(/@/u);
    expect(email.title).toBe(email.textContent);
  });

  test('puts only the rows in view on the page', async () => {
    const { grid } = await openList();
    expect(within(grid).getAllByRole('row').length).toBeLessThan(35);
    expect(within(grid).getAllByRole('row').length).toBeGreaterThan(10);
  });

  test('moves by the arrow keys, selects by Space and opens by Enter', async () => {
    const { grid } = await openList();
    rowNamed('Amara Okafor').focus();
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement).toBe(rowNamed('Jonas Weber')));
    fireEvent.keyDown(document.activeElement!, { key: ' ' });
    expect(rowNamed('Jonas Weber').getAttribute('aria-selected')).toBe('true');
    expect(
      within(grid).getByRole<HTMLInputElement>('checkbox', { name: 'Select Jonas Weber' }).checked,
    ).toBe(true);
    fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
    expect(await screen.findByRole('heading', { name: 'Jonas Weber' })).toBeDefined();
  });

  test('leads the Tab key to one row only', async () => {
    const { grid } = await openList();
    const reachable = within(grid)
      .getAllByRole('row')
      .filter((row) => row.tabIndex === 0);
    expect(reachable).toHaveLength(1);
  });

  test('opens a person by a click on the row and keeps the selection on the way back', async () => {
    await openList();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select Priya Raman' }));
    fireEvent.click(rowNamed('Priya Raman'));
    expect(await screen.findByRole('heading', { name: 'Priya Raman' })).toBeDefined();
    window.history.back();
    expect(await screen.findByText('1 selected')).toBeDefined();
  });

  test('says why nobody can be compared yet, and compares two', async () => {
    const { fake } = await openList();
    const compare = screen.getByRole('button', { name: 'Compare' });
    expect(compare.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Select two to eight candidates to compare them.')).toBeDefined();
    fireEvent.click(compare);
    expect(inputsOf(fake, 'candidates.compare')).toEqual([]);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select Amara Okafor' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select Jonas Weber' }));
    fireEvent.click(screen.getByRole('button', { name: 'Compare' }));
    expect(
      await screen.findByRole('table', { name: 'Skills of the candidates compared' }),
    ).toBeDefined();
  });

  test('tells what failed and tries again', async () => {
    const fake = openWindow({ people: 2 });
    fake.failNext('candidates.search', { code: 'internal', incidentId: 'incident-7' });
    expect((await screen.findByRole('alert')).textContent).toContain('incident-7');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('grid', { name: 'Candidates' })).toBeDefined();
  });
});

describe('narrowing the list', () => {
  test('"/" goes to the search, which finds people', async () => {
    const { grid } = await openList();
    fireEvent.keyDown(document.body, { key: '/' });
    const search = screen.getByRole('searchbox', { name: 'Search candidates and skills' });
    await waitFor(() => expect(document.activeElement).toBe(search));
    fireEvent.change(search, { target: { value: 'amara' } });
    await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('2'));
  });

  test('Enter in the search leads to the first row of what was found', async () => {
    openWindow({ people: 10 });
    const grid = await screen.findByRole('grid', { name: 'Candidates' });
    await within(grid).findByRole('link', { name: 'Priya Raman' });
    const search = screen.getByRole('searchbox');
    act(() => search.focus());
    fireEvent.change(search, { target: { value: 'priya' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    await waitFor(() => expect(document.activeElement?.role).toBe('row'));
    expect(document.activeElement?.textContent).toContain('Priya Raman');
  });

  test('a suggested skill becomes a filter that can be taken away', async () => {
    const { fake } = await openList();
    const search = screen.getByRole('searchbox');
    search.focus();
    fireEvent.change(search, { target: { value: 'pyth' } });
    const list = await screen.findByRole('listbox', { name: 'Suggestions' });
    const option = within(list).getByRole('option', { name: /^Python/u });
    await expectAccessible();
    fireEvent.keyDown(search, { key: 'ArrowDown' });
    await waitFor(() => expect(search.getAttribute('aria-activedescendant')).toBe(option.id));
    fireEvent.keyDown(search, { key: 'Enter' });
    await waitFor(() =>
      expect(inputsOf(fake, 'candidates.search').at(-1)).toMatchObject({
        filter: { text: '', skills: ['python'] },
      }),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Remove filter Python' }));
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Active filters' })).toBeNull());
  });

  test('to those who need a look, which is offered where there are any', async () => {
    const { grid } = await openList({ found: true });
    const box = screen.getByRole('checkbox', { name: 'Needs a look' });
    await expectAccessible();
    fireEvent.click(box);
    await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('2'));
    expect(screen.getByRole('link', { name: 'Amara Okafor' })).toBeDefined();
    fireEvent.click(await screen.findByRole('button', { name: 'Remove filter Needs a look' }));
    await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('41'));
  });

  test('has no such choice where nobody needs a look', async () => {
    await openList();
    expect(screen.queryByRole('checkbox', { name: 'Needs a look' })).toBeNull();
  });

  test.each([
    ['Skill', 'Python', { skills: ['python'] }],
    ['Issuer', 'QuickCerts', { issuers: [QUICKCERTS] }],
    ['Verdict', 'Lapsed', { verdicts: ['lapsed'] }],
  ])('by %s', async (group, choice, filter) => {
    const { fake, grid } = await openList();
    const box = within(screen.getByRole('group', { name: group })).getByRole('checkbox', {
      name: choice,
    });
    fireEvent.click(box);
    await waitFor(() =>
      expect(inputsOf(fake, 'candidates.search').at(-1)).toMatchObject({ filter }),
    );
    await waitFor(() => expect(Number(grid.getAttribute('aria-rowcount'))).toBeLessThan(41));
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('41'));
  });

  test('when nobody fits, says so and offers a way out', async () => {
    await openList();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'zzzz' } });
    expect(await screen.findByRole('heading', { name: 'No candidate fits' })).toBeDefined();
    await expectAccessible();
  });
});

describe('a report', () => {
  test('of the people selected is written where the dialog says', async () => {
    const { fake } = await openList();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select Amara Okafor' }));
    fireEvent.click(screen.getByRole('button', { name: 'Export report' }));
    fireEvent.click(await screen.findByRole('radio', { name: 'CSV' }));
    await expectAccessible();
    fireEvent.click(screen.getByRole('button', { name: 'Save report…' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Show in folder' }));
    expect(inputsOf(fake, 'dialogs.saveReport')).toEqual([{ format: 'csv' }]);
    expect(inputsOf(fake, 'report.export')).toMatchObject([
      { format: 'csv', file: '/home/recruiter/Shortlist.pdf', scope: { kind: 'candidates' } },
    ]);
    expect(inputsOf(fake, 'files.reveal')).toEqual([{ file: '/home/recruiter/Shortlist.pdf' }]);
  });

  test('of all shown carries the filter', async () => {
    const { fake } = await openList();
    fireEvent.click(screen.getByRole('button', { name: 'Export report' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Save report…' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'report.export')).toMatchObject([{ scope: { kind: 'filter' } }]),
    );
    expect(inputsOf(fake, 'identity.get')).toHaveLength(1);
    expect(inputsOf(fake, 'identity.stamp')).toEqual([]);
  });

  test('is attested where an authority is set, and somebody asks for it', async () => {
    const { fake } = await openList();
    await fake.bridge.call('identity.setAuthority', { address: 'https://time.example/tsr' });
    fireEvent.click(screen.getByRole('button', { name: 'Export report' }));
    fireEvent.click(await screen.findByRole('radio', { name: 'Ask for one' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save report…' }));
    expect(await screen.findByText(/Time Office attests it as of/u)).toBeDefined();
    expect(inputsOf(fake, 'identity.stamp')).toEqual([{ file: '/home/recruiter/Shortlist.pdf' }]);
  });

  test('that is blind carries that, and no evidence', async () => {
    const { fake } = await openList();
    fireEvent.click(screen.getByRole('button', { name: 'Export report' }));
    fireEvent.click(await screen.findByRole('radio', { name: 'With evidence' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Blind' }));
    expect(screen.getByText(/^Evidence cannot go with it/u)).toBeDefined();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Schools' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Comparison only' }));
    fireEvent.change(screen.getByLabelText('Made for'), { target: { value: ' Harbour ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save report…' }));
    await waitFor(() => expect(inputsOf(fake, 'report.export')).toHaveLength(1));
    const [input] = inputsOf(fake, 'report.export');
    expect(input).toMatchObject({
      people: 'blind',
      hides: ['schools'],
      content: 'comparison',
      employer: { name: 'Harbour' },
    });
    expect(input).not.toHaveProperty('evidence');
  });

  test('is in the language of the window, or in the one that is chosen for it', async () => {
    const { fake } = await openList();
    for (const [place, name] of ['English', 'Deutsch'].entries()) {
      fireEvent.click(screen.getByRole('button', { name: 'Export report' }));
      const choice = await screen.findByRole<HTMLInputElement>('radio', { name });
      expect(choice.checked).toBe(name === 'English');
      fireEvent.click(choice);
      fireEvent.click(screen.getByRole('button', { name: 'Save report…' }));
      await waitFor(() => expect(inputsOf(fake, 'report.export')).toHaveLength(place + 1));
    }
    expect(inputsOf(fake, 'report.export')).toMatchObject([{ language: 'en' }, { language: 'de' }]);
  });

  test('for each person goes into a zip, with the employer’s colour and mark, and without evidence', async () => {
    const { fake } = await openList();
    fireEvent.click(screen.getByRole('button', { name: 'Export report' }));
    fireEvent.click(await screen.findByRole('radio', { name: 'With evidence' }));
    fireEvent.click(screen.getByRole('radio', { name: 'One for each person' }));
    expect(screen.getByText(/^Evidence cannot go with it: an original/u)).toBeDefined();
    fireEvent.change(screen.getByLabelText('Made for'), { target: { value: 'Harbour' } });
    const colour = screen.getByLabelText(/^Colour of the band/u);
    fireEvent.change(colour, { target: { value: 'green' } });
    expect(colour.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByText(/^A colour is #/u).length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole('button', { name: 'Save report…' }));
    expect(inputsOf(fake, 'dialogs.saveReport')).toEqual([]);
    fireEvent.change(colour, { target: { value: '#17643A' } });
    const file = new File(['mark'], 'mark.png', { type: 'image/png' });
    fireEvent.change(screen.getByLabelText('Choose a logo…', { selector: 'input' }), {
      target: { files: [file] },
    });
    expect(await screen.findByText('mark.png')).toBeDefined();
    await expectAccessible();
    fireEvent.click(screen.getByRole('button', { name: 'Save report…' }));
    await waitFor(() => expect(inputsOf(fake, 'report.export')).toHaveLength(1));
    expect(inputsOf(fake, 'dialogs.saveReport')).toEqual([{ format: 'zip' }]);
    const [input] = inputsOf(fake, 'report.export');
    expect(input).toMatchObject({
      apart: true,
      employer: { name: 'Harbour', colour: '#17643a', logo: btoa('mark') },
    });
    expect(input).not.toHaveProperty('evidence');
  });

  test('is not written when the dialog is cancelled', async () => {
    const { fake } = await openList();
    fake.saveTo = undefined;
    fireEvent.click(screen.getByRole('button', { name: 'Export report' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Save report…' }));
    await waitFor(() => expect(inputsOf(fake, 'dialogs.saveReport')).toHaveLength(1));
    expect(await screen.findByRole('dialog', { name: 'Export report' })).toBeDefined();
    expect(inputsOf(fake, 'report.export')).toEqual([]);
  });

  test('is told of until the next one is asked for, whose choices it would cover', async () => {
    const { fake } = await openList();
    for (const path of ['/home/recruiter/First.pdf', '/home/recruiter/Second.pdf']) {
      fake.saveTo = path;
      fireEvent.click(screen.getByRole('button', { name: 'Export report' }));
      const dialog = await screen.findByRole('dialog', { name: 'Export report' });
      await waitFor(() =>
        expect(screen.queryByRole('dialog', { name: 'Report saved' })).toBeNull(),
      );
      fireEvent.click(within(dialog).getByRole('button', { name: 'Save report…' }));
      const notice = await screen.findByRole('dialog', { name: 'Report saved' });
      expect(notice.textContent).toContain(path);
    }
  });

  test('that cannot be written again says so once', async () => {
    const { fake } = await openList();
    const error = { code: 'file-not-written', file: '/x.pdf', reason: 'it is read-only' } as const;
    fireEvent.click(screen.getByRole('button', { name: 'Export report' }));
    const save = await screen.findByRole('button', { name: 'Save report…' });
    for (const times of [1, 2]) {
      fake.failNext('report.export', error);
      fireEvent.click(save);
      await waitFor(() => expect(inputsOf(fake, 'report.export')).toHaveLength(times));
      await screen.findAllByRole('button', { name: 'Save report…' });
    }
    // The dialog is in front of them.
    const told = () => screen.getAllByRole('alertdialog', { hidden: true });
    await waitFor(() => expect(told()).toHaveLength(1));
  });

  test('that cannot be written says why', async () => {
    const { fake } = await openList();
    fake.failNext('report.export', {
      code: 'file-not-written',
      file: '/x.pdf',
      reason: 'the disk is full',
    });
    fireEvent.click(screen.getByRole('button', { name: 'Export report' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Save report…' }));
    const [notice] = await screen.findAllByText(
      '/x.pdf could not be written: the disk is full. Choose another place.',
    );
    expect(notice).toBeDefined();
  });
});

describe('the way back from a person', () => {
  test('leads to the row that was left', async () => {
    const { grid } = await openList();
    rowNamed('Amara Okafor').focus();
    fireEvent.keyDown(document.activeElement!, { key: 'j' });
    await waitFor(() => expect(document.activeElement).toBe(rowNamed('Jonas Weber')));
    fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
    await screen.findByRole('heading', { level: 1, name: 'Jonas Weber' });
    expect(grid.isConnected).toBe(false);
    const main = screen.getByRole('main');
    window.location.hash = within(main)
      .getByRole('link', { name: 'Candidates' })
      .getAttribute('href')!;
    await screen.findByRole('grid', { name: 'Candidates' });
    await waitFor(() => expect(document.activeElement).toBe(rowNamed('Jonas Weber')));
    expect(rowNamed('Jonas Weber').tabIndex).toBe(0);
  });

  test('leads to its top where the list answers something else by then', async () => {
    await openList();
    fireEvent.click(rowNamed('Jonas Weber'));
    await screen.findByRole('heading', { level: 1, name: 'Jonas Weber' });
    window.location.hash = '#/candidates';
    await screen.findByRole('grid', { name: 'Candidates' });
    fireEvent.change(screen.getByLabelText('Search candidates and skills'), {
      target: { value: 'Amara' },
    });
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Jonas Weber' })).toBeNull());
    window.location.hash = '#/inbox';
    await screen.findByRole('heading', { level: 1, name: 'Inbox' });
    window.location.hash = '#/candidates';
    await screen.findByRole('link', { name: 'Amara Okafor' });
    expect(document.activeElement?.role).not.toBe('row');
  });

  test('leads to the top of another workspace’s list, though it answers the same', async () => {
    const { fake, grid } = await openList();
    rowNamed('Amara Okafor').focus();
    fireEvent.keyDown(document.activeElement!, { key: 'j' });
    await waitFor(() => expect(rowNamed('Jonas Weber').tabIndex).toBe(0));
    act(() => fake.replace());
    await waitFor(() => expect(grid.isConnected).toBe(false));
    await screen.findByRole('grid', { name: 'Candidates' });
    expect(rowNamed('Amara Okafor').tabIndex).toBe(0);
    expect(rowNamed('Jonas Weber').tabIndex).toBe(-1);
  });

  test('leads to the comparison where the person was opened from there', async () => {
    await openList();
    const ids = [fakeId(1, 0), fakeId(1, 1)];
    window.location.hash = `#/compare/${ids.join(',')}`;
    await screen.findByRole('table');
    window.location.hash = `#/candidates/${ids[0]}`;
    const back = await screen.findByRole('link', { name: 'Compare candidates' });
    expect(back.getAttribute('href')).toBe(`#/compare/${ids.join(',')}`);
  });
});
