import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { hrefOf } from '../../../src/renderer/lib/router.ts';
import { fakeId } from '../fake-data.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

const amara = hrefOf({ screen: 'candidate', candidateId: fakeId(1, 0) });

async function saveOpening(fake: ReturnType<typeof openWindow>): Promise<string> {
  const saved = await fake.bridge.call('openings.save', {
    opening: {
      title: 'Operator',
      note: '',
      requirements: [{ key: 'kubernetes', name: 'Kubernetes', need: 'must', issuer: 'any' }],
    },
  });
  return saved.ok ? saved.value.openingId : '';
}

describe('notes', () => {
  test('are written, changed and removed, and a removed one comes back by Ctrl-Z', async () => {
    openWindow({ people: 3 }, amara);
    const field = await screen.findByRole('textbox', { name: 'Add a note' });
    fireEvent.change(field, { target: { value: 'Called back' } });
    const section = screen.getByRole('region', { name: 'Notes' });
    fireEvent.click(within(section).getByRole('button', { name: 'Save' }));
    // The text alone may still be what stands in the field.
    fireEvent.click(await within(section).findByRole('button', { name: 'Change this note' }));
    const change = within(section).getByRole('textbox', { name: 'Change this note' });
    fireEvent.change(change, { target: { value: 'Called back twice' } });
    fireEvent.click(within(section).getByRole('button', { name: 'Save' }));
    const remove = await within(section).findByRole('button', { name: 'Remove this note' });
    expect(within(section).getByText('Called back twice')).toBeDefined();
    await expectAccessible();
    fireEvent.click(remove);
    await waitFor(() => expect(within(section).queryByText('Called back twice')).toBeNull());
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(await screen.findByText('Taken back: Note removed')).toBeDefined();
  });
});

describe('a note', () => {
  const fieldOf = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Add a note' });

  test('begins with n, is saved with Ctrl-Enter, and Escape leaves the field', async () => {
    const fake = openWindow({ people: 3 }, amara);
    const field = await fieldOf();
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(document.activeElement).toBe(field);
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    fireEvent.change(field, { target: { value: 'Called back' } });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, isComposing: true });
    expect(inputsOf(fake, 'notes.save')).toEqual([]);
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await screen.findByRole('button', { name: 'Change this note' });
    expect(inputsOf(fake, 'notes.save')).toMatchObject([{ text: 'Called back' }]);
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
    await expectAccessible();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('that was not saved is there when one comes back, with nobody else and in no other window', async () => {
    openWindow({ people: 3 }, amara);
    fireEvent.change(await fieldOf(), { target: { value: 'Half a thou' } });
    window.location.hash = hrefOf({ screen: 'candidate', candidateId: fakeId(1, 1) });
    await screen.findByRole('heading', { level: 1, name: 'Jonas Weber' });
    expect((await fieldOf()).value).toBe('');
    window.location.hash = amara;
    await screen.findByRole('heading', { level: 1, name: 'Amara Okafor' });
    expect((await fieldOf()).value).toBe('Half a thou');
    cleanup();
    openWindow({ people: 3 }, amara);
    expect((await fieldOf()).value).toBe('');
  });

  test('that is being changed is left as it was by Escape', async () => {
    openWindow({ people: 3 }, amara);
    const field = await fieldOf();
    fireEvent.change(field, { target: { value: 'Called back' } });
    fireEvent.keyDown(field, { key: 'Enter', metaKey: true });
    fireEvent.click(await screen.findByRole('button', { name: 'Change this note' }));
    const change = screen.getByRole('textbox', { name: 'Change this note' });
    fireEvent.change(change, { target: { value: 'Never called' } });
    fireEvent.keyDown(change, { key: 'Escape' });
    expect(screen.queryByRole('textbox', { name: 'Change this note' })).toBeNull();
    expect(screen.getByText('Called back')).toBeDefined();
  });
});

describe('tags', () => {
  test('begin with t and end with Escape, after which keys lead on again', async () => {
    openWindow({ people: 3 }, amara);
    const field = await screen.findByRole('combobox', { name: 'Add a tag' });
    fireEvent.keyDown(document.body, { key: 't' });
    expect(document.activeElement).toBe(field);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('are added with Enter and taken away, and Ctrl-Z in a field is the field’s', async () => {
    const fake = openWindow({ people: 3 }, amara);
    const field = await screen.findByRole('combobox', { name: 'Add a tag' });
    fireEvent.change(field, { target: { value: 'night shift' } });
    fireEvent.submit(field);
    const chip = await screen.findByRole('button', { name: 'Remove tag night shift' });
    fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
    fireEvent.click(chip);
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Remove tag night shift' })).toBeNull(),
    );
    fireEvent.keyDown(document.body, { key: 'z', metaKey: true });
    expect(await screen.findByRole('button', { name: 'Remove tag night shift' })).toBeDefined();
    expect(inputsOf(fake, 'tags.set')).toMatchObject([
      { tags: ['night shift'] },
      { tags: [] },
      { tags: ['night shift'] },
    ]);
  });
});

describe('stages', () => {
  test('are chosen beside who answers, and stand in the shortlist’s columns', async () => {
    const fake = openWindow({ people: 5 });
    const openingId = await saveOpening(fake);
    window.location.hash = hrefOf({ screen: 'openings', openingId });
    const [first] = await screen.findAllByRole('combobox', { name: /^Stage of /u });
    const name = first!.getAttribute('aria-label')!.replace('Stage of ', '');
    fireEvent.change(first!, { target: { value: 'screening' } });
    await screen.findByText(`${name}: Screening`);
    fireEvent.click(screen.getByRole('radio', { name: 'Shortlist' }));
    const column = await screen.findByRole('list', { name: 'Screening, 1' });
    const link = within(column).getByRole('link', { name });
    await expectAccessible();
    fireEvent.keyDown(link, { key: 'ArrowRight', shiftKey: true });
    const next = await screen.findByRole('list', { name: 'Interview, 1' });
    expect(within(next).getByRole('link', { name })).toBeDefined();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(await screen.findByRole('list', { name: 'Screening, 1' })).toBeDefined();
  });

  test('nobody is on a new opening’s shortlist, which says how it is filled', async () => {
    const fake = openWindow({ people: 5 });
    const openingId = await saveOpening(fake);
    window.location.hash = hrefOf({ screen: 'openings', openingId });
    fireEvent.click(await screen.findByRole('radio', { name: 'Shortlist' }));
    const said = await screen.findByRole('heading', { name: 'Nobody is on the shortlist yet' });
    expect(said).toBeDefined();
    await expectAccessible();
  });

  test('are shown and changed on the person’s own page', async () => {
    const fake = openWindow({ people: 3 });
    await saveOpening(fake);
    window.location.hash = amara;
    const select = await screen.findByRole<HTMLSelectElement>('combobox', {
      name: 'Stage in Operator',
    });
    expect(select.value).toBe('none');
    fireEvent.change(select, { target: { value: 'offer' } });
    await waitFor(() => expect(select.value).toBe('offer'));
    await expectAccessible();
  });
});
