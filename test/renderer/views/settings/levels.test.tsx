import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, inputsOf, openWindow } from '../../open-window.tsx';

const levelOf = (name: string) => screen.findByRole<HTMLSelectElement>('combobox', { name });
const MERIT = 'Level of “Merit” (Python for Data Analysis)';
const B2 = 'Level of “B2” (German)';

test('each wording of a level is shown with how it was read, and by which rule', async () => {
  openWindow({ people: 2 }, '#/settings');
  expect((await levelOf(MERIT)).value).toBe('none');
  expect((await levelOf(B2)).value).toBe('intermediate');
  expect(screen.getByText('No rule of ours reads it.')).toBeDefined();
  expect(
    screen.getByText(
      'Read as Intermediate, by the rule “Common European Framework of Reference for Languages”.',
    ),
  ).toBeDefined();
  expect(
    screen.getByText('On 12 credentials, “German” from Example University among them.'),
  ).toBeDefined();
  await expectAccessible();
});

test('a wording that no rule reads is placed on the scale, and that is undone', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  fireEvent.change(await levelOf(MERIT), { target: { value: 'advanced' } });
  expect(await screen.findByText(/^You decided: Advanced\. No rule/u)).toBeDefined();
  expect(inputsOf(fake, 'levels.map')).toEqual([
    { wording: 'Merit', describedBy: '', level: 'advanced' },
  ]);
  await expectAccessible();

  fireEvent.click(screen.getByRole('button', { name: /^Undo what “Merit” is/u }));
  await waitFor(async () => expect((await levelOf(MERIT)).value).toBe('none'));
  expect(inputsOf(fake, 'levels.unmap')).toEqual([{ wording: 'Merit', describedBy: '' }]);
});

test('a wording is taken off the scale against our own rule, which is still named', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  fireEvent.change(await levelOf(B2), { target: { value: 'none' } });
  expect(
    await screen.findByText(/^You decided: Not on the scale\. Our own reading is Intermediate/u),
  ).toBeDefined();
  expect(inputsOf(fake, 'levels.map')).toEqual([{ wording: 'B2', describedBy: '', level: null }]);
});
