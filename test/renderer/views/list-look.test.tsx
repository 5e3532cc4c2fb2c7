import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

beforeEach(() => localStorage.clear());

async function openList() {
  const fake = openWindow({ people: 12 });
  const grid = await screen.findByRole('grid', { name: 'Candidates' });
  await screen.findByRole('link', { name: 'Amara Okafor' });
  return { fake, grid };
}

function headings(): readonly string[] {
  return screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
}

describe('the columns of the list', () => {
  test('are chosen, and stay so', async () => {
    await openList();
    fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
    fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Last issued' }));
    await waitFor(() => expect(headings()).toContain('Last issued'));
    fireEvent.click(screen.getByRole('menuitemcheckbox', { name: 'Proven skills' }));
    await waitFor(() => expect(headings()).not.toContain('Proven skills'));
    expect(JSON.parse(localStorage.getItem('touchstone.list') ?? '')).toMatchObject({
      columns: ['verdicts', 'issuers', 'issued'],
    });
  });

  test('order the list: their own way, the other way, and then as people fit', async () => {
    const { fake } = await openList();
    const sort = screen.getByRole('button', { name: 'Sort by Name' });
    const asked = () => Object(inputsOf(fake, 'candidates.search').at(-1)).order;
    fireEvent.click(sort);
    await waitFor(() => expect(asked()).toEqual({ by: 'name', descending: false }));
    const heading = screen.getByRole('columnheader', { name: 'Name' });
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
    await expectAccessible();
    fireEvent.click(sort);
    await waitFor(() => expect(asked()).toEqual({ by: 'name', descending: true }));
    fireEvent.click(sort);
    await waitFor(() => expect(heading.getAttribute('aria-sort')).toBe('none'));
  });

  test('are made wider by the arrow keys at their edge, within bounds', async () => {
    await openList();
    const edge = screen.getByRole('separator', { name: 'Width of the column Name' });
    fireEvent.keyDown(edge, { key: 'ArrowRight' });
    expect(edge.getAttribute('aria-valuenow')).toBe('80');
    fireEvent.keyDown(edge, { key: 'ArrowRight' });
    await waitFor(() => expect(edge.getAttribute('aria-valuenow')).toBe('96'));
    fireEvent.keyDown(edge, { key: 'ArrowLeft' });
    fireEvent.keyDown(edge, { key: 'ArrowLeft' });
    await waitFor(() => expect(edge.getAttribute('aria-valuenow')).toBe('80'));
  });
});

describe('a facet', () => {
  test.each([
    ['Trust in the issuer', /^Trusted/u, { trusts: ['trusted'] }],
    ['Newest credential', 'Within a year', { ages: ['year'] }],
    ['Stage', 'Interview', { stages: ['interview'] }],
    ['Tag', 'night shift', { tags: ['night shift'] }],
  ])('by %s narrows the list', async (group, name, filter) => {
    const { fake } = await openList();
    const box = within(screen.getByRole('group', { name: group })).getByRole('checkbox', { name });
    fireEvent.click(box);
    await waitFor(() =>
      expect(inputsOf(fake, 'candidates.search').at(-1)).toMatchObject({ filter }),
    );
  });
});

describe('a view', () => {
  test('is kept with its filter, opened from the palette, and its removal is taken back', async () => {
    const { fake } = await openList();
    const skills = screen.getByRole('group', { name: 'Skill' });
    fireEvent.click(within(skills).getByRole('checkbox', { name: 'Python' }));
    fireEvent.click(screen.getByRole('button', { name: 'Views' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Save this view…' }));
    fireEvent.change(await screen.findByLabelText('Name of the view'), {
      target: { value: 'Pythonists' },
    });
    await expectAccessible();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Pythonists' });
    expect(inputsOf(fake, 'views.save')).toMatchObject([
      { name: 'Pythonists', filter: { skills: ['python'] }, labels: { python: 'Python' } },
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'candidates.search').at(-1)).toMatchObject({ filter: { skills: [] } }),
    );
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    fireEvent.click(await screen.findByRole('option', { name: /^Pythonists/u }));
    expect(await screen.findByRole('button', { name: 'Remove filter Python' })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Pythonists' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Remove view Pythonists' }));
    await waitFor(() => expect(inputsOf(fake, 'views.remove')).toHaveLength(1));
    await screen.findAllByText('View removed: Pythonists');
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await waitFor(() => expect(inputsOf(fake, 'views.restore')).toHaveLength(1));
  });

  test('may be narrowed by two of one name, each to be taken away by itself', async () => {
    const told = vi.spyOn(console, 'error');
    const { fake } = await openList();
    await fake.bridge.call('views.save', {
      name: 'Two',
      filter: { skills: ['python'], tags: ['Python'] },
      labels: { python: 'Python' },
      columns: [],
    });
    fireEvent.click(screen.getByRole('button', { name: 'Views' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Two' }));
    const [first] = await screen.findAllByRole('button', { name: 'Remove filter Python' });
    fireEvent.click(first!);
    await waitFor(() =>
      expect(screen.getAllByRole('button', { name: 'Remove filter Python' })).toHaveLength(1),
    );
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });
});
