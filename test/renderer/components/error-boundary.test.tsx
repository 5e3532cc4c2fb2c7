import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../../src/renderer/components/error-boundary.tsx';

function Screen({ broken }: { readonly broken: boolean }) {
  if (broken) throw new Error('It cannot be drawn.');
  return <p>Drawn</p>;
}

const onFailure = vi.fn<(cause: unknown) => void>();

const inPlace = (place: string, broken: boolean) => (
  <ErrorBoundary place={place} onFailure={onFailure}>
    <Screen broken={broken} />
  </ErrorBoundary>
);

test('what cannot be drawn leaves a sentence in its place, until another place is gone to', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { rerender } = render(inPlace('#/settings', true));
  expect(screen.getByRole('alert').textContent).toContain('Nothing was lost');
  expect(onFailure.mock.calls).toMatchObject([[{ message: 'It cannot be drawn.' }]]);
  rerender(inPlace('#/settings', false));
  expect(screen.queryByText('Drawn')).toBeNull();
  rerender(inPlace('#/candidates', false));
  expect(screen.getByText('Drawn')).toBeDefined();
});

test('it can be tried again where it is', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { rerender } = render(inPlace('#/settings', true));
  rerender(inPlace('#/settings', false));
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('Drawn')).toBeDefined();
});
