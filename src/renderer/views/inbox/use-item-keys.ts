import { useEffect, useRef } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { isTyped } from '../../lib/typed.ts';

/** What an item's buttons are found by. */
export const ITEM = { tabIndex: 0, 'data-item': true } as const;
export const OPENS = { 'data-opens': true } as const;
export const CLOSES = { 'data-closes': true } as const;

const STEPS: ReadonlyMap<string, number> = new Map([
  ['j', 1],
  ['ArrowDown', 1],
  ['k', -1],
  ['ArrowUp', -1],
]);

/**
 * Lets items be gone through by keys: j and k or arrows move, Enter does what the item's first button does,
 * x what dismisses it. Where one goes away, the focus goes to the one that takes its place.
 */
export function useItemKeys() {
  const list = useRef<HTMLDivElement>(null);
  const place = useRef<number>(undefined);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (place.current === undefined || !isLost) return;
    items()
      .at(Math.min(place.current, items().length - 1))
      ?.focus();
  });
  return {
    ref: list,
    onFocus: ({ target }: FocusEvent) => {
      const at = items().findIndex((item) => item === itemOf(target));
      place.current = at < 0 ? undefined : at;
    },
    onKeyDown: (event: KeyboardEvent) => {
      // A window over the window has its own keys, and tells of them here.
      const isHere = event.target instanceof Node && list.current?.contains(event.target) === true;
      const isOther = event.ctrlKey || event.metaKey || event.altKey;
      if (!isHere || isOther || isTyped(event.nativeEvent)) return;
      const item = itemOf(event.target);
      const step = STEPS.get(event.key);
      if (step !== undefined) {
        const at = items().findIndex((one) => one === item);
        items()
          .at(Math.max(0, Math.min(at + step, items().length - 1)))
          ?.focus();
      } else if (event.key === 'Enter' && event.target === item) {
        press(item, '[data-opens]');
      } else if (event.key === 'x') {
        press(item, '[data-closes]');
      } else {
        return;
      }
      event.preventDefault();
    },
  };
}

function itemOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
}

function press(item: HTMLElement | null, button: string): void {
  item?.querySelector<HTMLElement>(button)?.click();
}
