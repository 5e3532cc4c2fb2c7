import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Disclosure } from '../../../src/renderer/components/disclosure.tsx';

test('words after the label stand apart from it, and nothing stands there where there are none', () => {
  render(
    <>
      <Disclosure label="Python" note="fresh">
        Shown
      </Disclosure>
      <Disclosure label="SQL" note="">
        Shown
      </Disclosure>
    </>,
  );
  expect(
    screen.getByRole('button', { name: 'Python fresh' }).querySelectorAll('span'),
  ).toHaveLength(2);
  // An empty one would be drawn with the sign that sets it apart.
  expect(screen.getByRole('button', { name: 'SQL' }).querySelectorAll('span')).toHaveLength(1);
});
