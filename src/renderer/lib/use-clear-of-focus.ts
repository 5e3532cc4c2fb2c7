import { useLayoutEffect, useRef } from 'react';

/**
 * For what lies over the window at its end: where it would lie over the control that has the focus, which was
 * just used, it is marked `data-aside`, and stands at the start.
 *
 * @param shown Another one whenever what is shown is another; it is looked at anew then only, since nothing
 *   moves while it is read.
 */
export function useClearOfFocus<Shown extends HTMLElement>(shown: string) {
  const box = useRef<Shown>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    delete current.dataset['aside'];
    const control = document.activeElement;
    // What holds much else is not used itself.
    if (shown === '' || control === null || control.matches('body, main, [role="dialog"]')) return;
    if (current.contains(control)) return;
    if (meet(current.getBoundingClientRect(), control.getBoundingClientRect())) {
      current.dataset['aside'] = '';
    }
  }, [shown]);
  return box;
}

function meet(one: DOMRect, other: DOMRect): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
