// Nothing is written into these; a key there is as good as anywhere.
const CHOSEN: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'file']);

/** Whether a window over the window is open: keys belong to it alone. A notice is none. */
export function isAsked(): boolean {
  return document.querySelector('[role="dialog"]:not([aria-modal="false"])') !== null;
}

/** Whether a key, or what is pasted, belongs to a field, which does with it what fields do. */
export function isTyped({ target }: Event): boolean {
  if (target instanceof HTMLInputElement) return !CHOSEN.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
