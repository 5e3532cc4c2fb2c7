import { useEffect, useReducer, useRef } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { isTyped } from '../../lib/typed.ts';
import { usePageKeys } from '../../lib/use-page-keys.ts';

/** What an item's buttons are found by. */
export const ITEM = { tabIndex: 0, 'data-item': true } as const;
export const OPENS = { 'data-opens': true } as const;
export const CLOSES = { 'data-closes': true } as const;
export const COMPARES = { 'data-compares': true } as const;

const STEPS: ReadonlyMap<string, number> = new Map([
  ['j', 1],
  ['ArrowDown', 1],
  ['k', -1],
  ['ArrowUp', -1],
]);

/** Where the focus is: in which of the lists, and at which of its items. */
interface Place {
  readonly list: Element;
  readonly listAt: number;
  readonly itemAt: number;
}

/**
 * Lets items be gone through by keys: j and k or arrows move, Enter does what the item's first button does,
 * c what compares, x what dismisses it. Where one goes away, the focus goes to the one that takes its place;
 * where its list goes away with it, to the heading of the one that takes its place: no key that was meant for
 * the last one does anything to what is of another kind.
 */
export function useItemKeys() {
  const area = useRef<HTMLDivElement>(null);
  const place = useRef<Place>(undefined);
  const [, lookAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (area.current === null || place.current === undefined || !isLost) return;
    nextTo(area.current, place.current)?.focus();
  });
  // Whoever comes here by keys is not among the items yet: with the focus elsewhere, either key leads to them.
  const enter = () => {
    const { current } = area;
    if (current?.contains(document.activeElement) !== true) itemsIn(current)[0]?.focus();
  };
  usePageKeys({ j: enter, k: enter });
  return {
    /** To be told of a window over the window that was closed: whence it was opened may be gone by then. */
    onClosed: lookAgain,
    area: {
      ref: area,
      onFocus: ({ target, currentTarget }: FocusEvent) => {
        // A window over the window tells of its focus here.
        if (currentTarget.contains(target)) place.current = placeOf(currentTarget, target);
      },
      onKeyDown: (event: KeyboardEvent) => {
        const { current } = area;
        // A window over the window has its own keys, and tells of them here.
        const { target } = event;
        if (!(target instanceof Element) || current?.contains(target) !== true) return;
        const isOther = event.ctrlKey || event.metaKey || event.altKey;
        if (isOther || isTyped(event.nativeEvent)) return;
        if (actOn(event.key, target, itemsIn(current))) event.preventDefault();
      },
    },
  };
}

/** @returns Whether the key means anything here. */
function actOn(key: string, target: Element, items: readonly HTMLElement[]): boolean {
  const item = itemOf(target);
  const step = STEPS.get(key);
  if (step !== undefined) {
    const to = item === null ? besides(target, items, step) : items.indexOf(item) + step;
    items.at(Math.max(0, Math.min(to, items.length - 1)))?.focus();
    return true;
  }
  if (key === 'Enter' && target === item) return press(item, '[data-opens]');
  if (key === 'x') return press(item, '[data-closes]');
  return key === 'c' && press(item, '[data-compares]');
}

/** The place of the item before a heading, or after it. */
function besides(target: Element, items: readonly HTMLElement[], step: number): number {
  const after = items.findIndex(
    (item) => (target.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const next = after < 0 ? items.length : after;
  return step > 0 ? next : next - 1;
}

function itemsIn(area: Element | null): readonly HTMLElement[] {
  return [...(area?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
}

function sectionsIn(area: Element): readonly Element[] {
  return [...area.querySelectorAll('section')];
}

function placeOf(area: Element, target: Element): Place | undefined {
  const list = target.closest('section');
  if (list === null) return undefined;
  const itemAt = itemsIn(list).findIndex((item) => item === itemOf(target));
  return { list, listAt: sectionsIn(area).indexOf(list), itemAt: Math.max(0, itemAt) };
}

/** What stands where the focus was. */
function nextTo(area: Element, { list, listAt, itemAt }: Place): HTMLElement | null | undefined {
  const items = area.contains(list) ? itemsIn(list) : [];
  if (items.length > 0) return items.at(Math.min(itemAt, items.length - 1));
  const lists = sectionsIn(area);
  return lists.at(Math.min(listAt, lists.length - 1))?.querySelector<HTMLElement>('h2');
}

function itemOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
}

/** @returns Whether it has such a button. */
function press(item: HTMLElement | null, button: string): boolean {
  const found = item?.querySelector<HTMLElement>(button);
  found?.click();
  return found !== null && found !== undefined;
}
