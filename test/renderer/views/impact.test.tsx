import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

test('adverse impact is off until it is turned on, and measured of a table that is taken in', async () => {
  const fake = openWindow({ people: 3 });
  await fake.bridge.call('openings.save', {
    opening: { title: 'Welder', note: '', requirements: [] },
  });
  window.location.hash = '#/insights';
  const section = await screen.findByRole('region', { name: 'Adverse impact' });
  expect(inputsOf(fake, 'impact.measure')).toEqual([]);
  fireEvent.click(await within(section).findByRole('button', { name: 'Measure it' }));
  fireEvent.click(await within(section).findByRole('button', { name: 'Take in a table…' }));
  expect(await screen.findByText('Taken in for 70 of 72 rows')).toBeDefined();
  const table = await within(section).findByRole('table', { name: 'Sex' });
  const row = within(table).getByRole('row', { name: /^Female/u });
  expect(row.textContent).toContain('Below four fifths');
  expect(row.textContent).toContain('0.6');
  expect(within(section).getByText(/2 people on the shortlist stated none/u)).toBeDefined();
  await expectAccessible();
  fireEvent.change(within(section).getByLabelText('Up to which step'), {
    target: { value: 'hired' },
  });
  expect(within(table).queryByText('Below four fifths')).toBeNull();
  fireEvent.click(within(section).getByRole('button', { name: 'Stop, and forget the answers' }));
  expect(await within(section).findByRole('button', { name: 'Measure it' })).toBeDefined();
});
