/**
 * What is wrong with how the window's texts lie, a sentence each. Runs in the window, so that it knows
 * nothing from outside itself.
 *
 * A text that ends in an ellipsis is meant to; what only a screen reader is told, and what is out of the
 * window until it has the focus, is not looked at.
 *
 * @param within Selects what is looked at.
 */
export function findLayoutFaults(within: string): readonly string[] {
  const faults = new Set<string>();
  const root = document.querySelector(within);
  if (root === null) return [`there is no ${within}`];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.add(`the page is ${scrollWidth - clientWidth} px too wide`);
  for (const element of root.querySelectorAll('*')) {
    const { overflowX } = getComputedStyle(element);
    const over = element.scrollWidth - element.clientWidth;
    const canScroll = overflowX === 'auto' || overflowX === 'scroll';
    if (canScroll && element.clientWidth > 0 && over > 0) {
      faults.add(`${element.className} scrolls sideways by ${over} px`);
    }
  }
  const texts: { readonly text: string; readonly box: DOMRect; readonly element: Element }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.nodeValue?.trim() ?? '';
    if (element === null || text === '' || isUnseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const fault = findCut(element, range.getBoundingClientRect());
    if (fault === 'ellipsis') continue;
    if (fault !== undefined) faults.add(`“${text.slice(0, 60)}” ${fault}`);
    // A text of several lines has a box a line, between which others may stand.
    for (const box of range.getClientRects()) {
      if (!isScrolledAway(element, box)) texts.push({ text, box, element });
    }
  }
  for (const [place, one] of texts.entries()) {
    for (const other of texts.slice(place + 1, place + 40)) {
      const wide =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high =
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // The boxes of two lines touch each other.
      if (wide > 2 && high > 6 && one.element !== other.element) {
        faults.add(`“${one.text.slice(0, 40)}” lies on “${other.text.slice(0, 40)}”`);
      }
    }
  }
  return [...faults];

  function isUnseen(element: Element): boolean {
    if (element.closest('option, select, textarea, [aria-hidden="true"]') !== null) return true;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      const { clipPath, position } = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      if (clipPath !== 'none' || (position === 'absolute' && box.bottom <= 0)) return true;
    }
    return false;
  }

  function isScrolledAway(element: Element, box: DOMRect): boolean {
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      const { overflowY } = getComputedStyle(one);
      if (overflowY !== 'auto' && overflowY !== 'scroll') continue;
      const frame = one.getBoundingClientRect();
      if (box.top >= frame.bottom - 6 || box.bottom <= frame.top + 6) return true;
    }
    return false;
  }

  function findCut(element: Element, box: DOMRect): string | undefined {
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      const { overflowX, overflowY, textOverflow, display } = getComputedStyle(one);
      if (overflowX === 'visible' || display === 'contents' || display === 'inline') continue;
      const frame = one.getBoundingClientRect();
      const isCut = box.left < frame.left - 1 || box.right > frame.right + 1;
      if (isCut && textOverflow === 'ellipsis') return 'ellipsis';
      if (isCut) return `is cut off by ${one.className}`;
      const isLow = box.top < frame.top - 2 || box.bottom > frame.bottom + 2;
      if (overflowY === 'hidden' && isLow) return `is cut in its height by ${one.className}`;
      if (overflowX === 'auto' || overflowX === 'scroll') return undefined;
    }
    return box.left < -1 || box.right > innerWidth + 1 ? 'stands outside of the window' : undefined;
  }
}

/**
 * Has every text that is shown now written as in a language whose words are longer: with accents, in
 * brackets, and half as long again. Runs in the window.
 *
 * @param within Selects where.
 */
export function writeLonger(within: string): void {
  const accents = new Map(
    Object.entries({ a: 'å', e: 'é', i: 'î', o: 'ø', u: 'ü', n: 'ñ', c: 'ç' }),
  );
  const root = document.querySelector(within) ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? '';
    const isWords = /\p{L}{2}/u.test(text) && !text.startsWith('[');
    if (!isWords || node.parentElement?.closest('script, style, pre') !== null) continue;
    const accented = text.replaceAll(/[aeiounc]/gu, (letter) => accents.get(letter) ?? letter);
    const more = 'möré '.repeat(Math.ceil(text.length / 10)).trim();
    node.nodeValue = (node.nodeValue ?? '').replace(text, `[${accented} ${more}]`);
  }
}
