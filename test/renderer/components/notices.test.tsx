import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Modal } from '../../../src/renderer/components/modal.tsx';
import { notices, notify } from '../../../src/renderer/lib/notices.ts';
import { openWindow } from '../open-window.tsx';

const NOTICES = new DOMRect(532, 518, 352, 66);

/** The window with its notices in the corner, and a control of its own that has the focus, which is there. */
async function openWith(control: DOMRect) {
  openWindow({ people: 4 });
  const link = await screen.findByRole('link', { name: 'Settings' });
  link.focus();
  const measured = vi
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockImplementation(function rectOf(this: Element) {
      if (this === link) return control;
      return this.getAttribute('aria-label') === 'Notices' ? NOTICES : new DOMRect();
    });
  onTestFinished(() => measured.mockRestore());
  act(() => notify('Moved to Interview'));
  const notice = await screen.findByText('Moved to Interview', { selector: 'h2' });
  return notice.closest<HTMLElement>('[aria-live]')!;
}

test('a notice is not over the control that was just used', async () => {
  const viewport = await openWith(new DOMRect(700, 540, 120, 32));
  await waitFor(() => expect(viewport.dataset['aside']).toBe(''));
});

test('it stands where notices stand while it is over nothing that was used', async () => {
  const viewport = await openWith(new DOMRect(100, 540, 120, 32));
  expect(viewport.dataset['aside']).toBeUndefined();
});

test('it is told how much of the window notices take, and that they take none once they are gone', async () => {
  const room = () => document.documentElement.style.getPropertyValue('--notices-room');
  await openWith(new DOMRect(100, 540, 120, 32));
  expect(room()).toBe(`${String(window.innerHeight - 518)}px`);
  act(() => notices.close());
  await waitFor(() => expect(room()).toBe(''));
});

test('a dialog that is seen keeps its room until it is closed', async () => {
  const room = () => document.documentElement.style.getPropertyValue('--notices-room');
  await openWith(new DOMRect(100, 540, 120, 32));
  const taken = room();
  const { unmount } = render(
    <Modal title="Export" submitLabel="Save" onClose={() => undefined} onSubmit={() => undefined}>
      …
    </Modal>,
  );
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
  act(() => notices.close());
  await waitFor(() => expect(screen.queryByText('Moved to Interview')).toBeNull());
  expect(room()).toBe(taken);
  unmount();
  expect(room()).toBe('');
});
