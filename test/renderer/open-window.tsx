import { render } from '@testing-library/react';
import axe from 'axe-core';
import { expect } from 'vitest';
import { App } from '../../src/renderer/app.tsx';
import { createQueryClient } from '../../src/renderer/lib/query-client.ts';
import { createFakeBridge } from './fake-bridge.ts';
import type { FakeBridge, FakeWorkspace } from './fake-bridge.ts';

/** Opens the whole window over an engine in memory, at a screen's address. */
export function openWindow(workspace: FakeWorkspace = {}, hash = ''): FakeBridge {
  const fake = createFakeBridge(workspace);
  Object.defineProperty(window, 'touchstone', { configurable: true, value: fake.bridge });
  window.location.hash = hash;
  render(<App queryClient={createQueryClient()} />);
  return fake;
}

/** The inputs of every call of this name, in order. */
export function inputsOf(fake: FakeBridge, name: string): readonly unknown[] {
  return fake.calls.filter((call) => call.name === name).map(({ input }) => input);
}

/** Contrast needs a real browser: it is off here. */
export async function expectAccessible(): Promise<void> {
  const rules = {
    'color-contrast': { enabled: false },
    'label-content-name-mismatch': { enabled: true },
  };
  const { violations } = await axe.run(document.body, { rules, resultTypes: ['violations'] });
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
  );
  expect(found).toEqual([]);
}
