import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Modal } from '../../../src/renderer/components/modal.tsx';
import type { ModalProps } from '../../../src/renderer/components/modal.tsx';

function open(given: Partial<ModalProps> = {}) {
  const [onClose, onSubmit] = [vi.fn<() => void>(), vi.fn<() => void>()];
  render(
    <Modal title="Rename" submitLabel="Save" onClose={onClose} onSubmit={onSubmit} {...given}>
      <input aria-label="Name" defaultValue="" />
    </Modal>,
  );
  const field = screen.getByRole('textbox', { name: 'Name' });
  return {
    onClose,
    onSubmit,
    field,
    save: () => fireEvent.keyDown(field, { key: 's', ctrlKey: true }),
    clickBeside: async () => {
      // A press is listened for only after the one that opened it.
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
      const where = document.querySelector('[role="presentation"]') ?? document.body;
      fireEvent.pointerDown(where);
      fireEvent.mouseDown(where);
      fireEvent.pointerUp(where);
      fireEvent.mouseUp(where);
      fireEvent.click(where);
    },
  };
}

test('Ctrl-S sends it, as long as it can be sent', () => {
  const { save, onSubmit } = open();
  expect(save()).toBe(false);
  expect(onSubmit).toHaveBeenCalledTimes(1);
});

test('neither Ctrl-S nor Enter sends what cannot be sent now', () => {
  const { save, onSubmit } = open({ unavailable: 'A name is missing.' });
  save();
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSubmit).not.toHaveBeenCalled();
});

test('Ctrl-S does nothing that cannot be undone', () => {
  const { save, onSubmit } = open({ isDangerous: true });
  save();
  expect(onSubmit).not.toHaveBeenCalled();
});

test('a click beside it takes it away while nothing was written', async () => {
  const { clickBeside, onClose } = open();
  await clickBeside();
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('a click beside it does not take away what was written', async () => {
  const { clickBeside, field, onClose } = open();
  fireEvent.input(field, { target: { value: 'Amara' } });
  await clickBeside();
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(onClose).toHaveBeenCalledTimes(1);
});
