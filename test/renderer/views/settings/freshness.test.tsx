import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, inputsOf, openWindow } from '../../open-window.tsx';

const tools = () =>
  screen.findByRole<HTMLInputElement>('spinbutton', { name: 'Months: Tools and programs' });
const button = (name: string) => screen.getByRole('button', { name });

test('it says what fresh, ageing and old mean, and how fast each kind of skill ages', async () => {
  openWindow({ people: 2 }, '#/settings');
  expect((await tools()).value).toBe('36');
  expect(
    screen.getByText(/a skill is called fresh, from then on ageing, and after twice as long old/u),
  ).toBeDefined();
  const soft = { name: 'Does not age: Working with people' };
  expect(screen.getByRole<HTMLInputElement>('checkbox', soft).checked).toBe(false);
  expect(button('Save').getAttribute('aria-disabled')).toBe('true');
  expect(button('Back to what comes with Touchstone').getAttribute('aria-disabled')).toBe('true');
  await expectAccessible();
});

test('the months of a kind are set, or that it does not age, and both go back', async () => {
  const fake = openWindow({ people: 2 }, '#/settings');
  fireEvent.change(await tools(), { target: { value: '12' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Does not age: Methods' }));
  fireEvent.click(button('Save'));
  expect(await screen.findByText('Skills age as you have set it now')).toBeDefined();
  expect(inputsOf(fake, 'freshness.set')).toEqual([
    { halfLives: expect.objectContaining({ tool: 12, method: null, soft: 72, general: 48 }) },
  ]);

  fireEvent.click(button('Back to what comes with Touchstone'));
  await waitFor(async () => expect((await tools()).value).toBe('36'));
  expect(inputsOf(fake, 'freshness.set').at(-1)).toEqual({});
  await expectAccessible();
});

test.for(['0', '301', '1.5', ''])(
  '“%s” is no number of months that can be saved',
  async (value) => {
    const fake = openWindow({ people: 2 }, '#/settings');
    fireEvent.change(await tools(), { target: { value } });
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /whole number of months from 1 to 300/u,
    );
    expect((await tools()).getAttribute('aria-invalid')).toBe('true');
    fireEvent.click(button('Save'));
    expect(inputsOf(fake, 'freshness.set')).toEqual([]);
    await expectAccessible();
  },
);
