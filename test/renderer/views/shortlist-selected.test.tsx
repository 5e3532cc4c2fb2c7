import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeId } from '../fake-data.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

const IDS = [fakeId(1, 0), fakeId(1, 1), fakeId(1, 2)];

/** A list with an opening, and three people selected. */
async function openSelected(titles: readonly string[]) {
  const fake = openWindow({ people: 5 });
  for (const title of titles) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await fake.bridge.call('openings.save', { opening: { title, note: '', requirements: [] } });
  }
  await screen.findByRole('grid', { name: 'Candidates' });
  const boxes = await screen.findAllByRole('checkbox', { name: /^Select (?!all)/u });
  for (const box of boxes.slice(0, 3)) fireEvent.click(box);
  const button = await screen.findByRole('button', { name: 'Put on a shortlist…' });
  return { fake, button };
}

test('all who are selected come to a stage of an opening at once, and each goes back where they were', async () => {
  const { fake, button } = await openSelected(['Data analyst']);
  const found = await fake.bridge.call('openings.list', {});
  const openingId = found.ok ? found.value.openings[0]!.id : '';
  await fake.bridge.call('stages.set', { openingId, candidateIds: [IDS[1]!], stage: 'interview' });
  fireEvent.click(button);
  const dialog = await screen.findByRole('dialog', { name: 'Put 3 candidates on a shortlist' });
  expect(
    await within(dialog).findByText('One of them is on it already and comes to this stage, too.'),
  ).toBeDefined();
  await expectAccessible();
  fireEvent.change(within(dialog).getByRole('combobox', { name: 'Stage' }), {
    target: { value: 'screening' },
  });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Put on the shortlist' }));
  expect(
    await screen.findByText('3 candidates on the shortlist of “Data analyst”: Screening'),
  ).toBeDefined();
  expect(screen.queryByRole('dialog', { name: /^Put 3/u })).toBeNull();
  expect(inputsOf(fake, 'stages.set').at(-1)).toEqual({
    openingId,
    candidateIds: IDS,
    stage: 'screening',
  });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(inputsOf(fake, 'stages.set').slice(-2)).toEqual([
      { openingId, candidateIds: [IDS[0], IDS[2]] },
      { openingId, candidateIds: [IDS[1]], stage: 'interview' },
    ]),
  );
});

test('without an opening it says what is missing', async () => {
  await openSelected([]);
  const button = () => screen.getByRole('button', { name: 'Put on a shortlist…' });
  await waitFor(() => expect(button().getAttribute('aria-disabled')).toBe('true'));
  fireEvent.click(button());
  expect(screen.queryByRole('dialog', { name: /shortlist/u })).toBeNull();
});
