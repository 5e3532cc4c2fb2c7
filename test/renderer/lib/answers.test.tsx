import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TouchstoneBridge } from '../../../src/shared/contract/bridge.ts';
import { useCall } from '../../../src/renderer/lib/client.ts';
import { followEvents } from '../../../src/renderer/lib/events.ts';
import { createQueryClient } from '../../../src/renderer/lib/query-client.ts';

/** An engine whose answers come when the test says so, each with what stands at the time it was asked. */
function openEngine() {
  const waiting: (() => void)[] = [];
  let stands = 'before';
  let changed: () => void = () => undefined;
  let asked = 0;
  const bridge = {
    call: async () => {
      asked += 1;
      const value = { text: stands };
      await new Promise<void>((resolve) => waiting.push(resolve));
      return { ok: true, value };
    },
    on: (name: string, listener: () => void) => {
      if (name === 'workspace.changed') changed = listener;
      return () => undefined;
    },
  };
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one call and one event are all that is asked of it here
    bridge: bridge as unknown as TouchstoneBridge,
    asked: () => asked,
    change(to: string) {
      stands = to;
      changed();
    },
    answer: () => waiting.shift()?.(),
  };
}

function Shown() {
  const { data } = useCall('workspace.get', {});
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the engine above answers with
  const { text } = (data ?? { text: 'nothing yet' }) as unknown as { readonly text: string };
  return <p>{text}</p>;
}

let engine: ReturnType<typeof openEngine>;

beforeEach(() => {
  engine = openEngine();
  Object.defineProperty(window, 'touchstone', { configurable: true, value: engine.bridge });
});

function open() {
  const queryClient = createQueryClient();
  followEvents(engine.bridge, queryClient);
  const draw = (isShown: boolean) => (
    <QueryClientProvider client={queryClient}>
      {isShown ? <Shown /> : undefined}
    </QueryClientProvider>
  );
  const { rerender } = render(draw(true));
  return { show: () => rerender(draw(true)), leave: () => rerender(draw(false)) };
}

const wait = (count: number) => waitFor(() => expect(engine.asked()).toBe(count));

describe('an answer that was under way while something changed', () => {
  test('is asked for again where it is the first one', async () => {
    open();
    await wait(1);
    engine.change('after');
    engine.answer();
    expect(await screen.findByText('before')).toBeDefined();
    await wait(2);
    engine.answer();
    expect(await screen.findByText('after')).toBeDefined();
  });

  test('is asked for again when its screen is come back to, which was left meanwhile', async () => {
    const { show, leave } = open();
    await wait(1);
    leave();
    engine.change('after');
    engine.answer();
    await new Promise((resolve) => setTimeout(resolve, 10));
    show();
    await wait(2);
    engine.answer();
    expect(await screen.findByText('after')).toBeDefined();
  });

  test('is shown, and one is asked for at a time, while changes go on', async () => {
    open();
    await wait(1);
    engine.answer();
    await screen.findByText('before');
    engine.change('second');
    await wait(2);
    engine.change('third');
    engine.change('fourth');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(engine.asked()).toBe(2);
    engine.answer();
    expect(await screen.findByText('second')).toBeDefined();
    await wait(3);
    engine.answer();
    expect(await screen.findByText('fourth')).toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(engine.asked()).toBe(3);
  });
});
