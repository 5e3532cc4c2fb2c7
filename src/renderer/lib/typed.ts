// Nothing is written into these; a key there is as good as anywhere.
const CHOSEN: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'file']);

/** Whether a key, or what is pasted, belongs to a field, which does with it what fields do. */
export function isTyped({ target }: Event): boolean {
  if (target instanceof HTMLInputElement) return !CHOSEN.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
