import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { hrefOf } from '../../../src/renderer/lib/router.ts';
import { didChange, forgetChanges, redoLast, undoLast } from '../../../src/renderer/lib/undo.ts';
import { fakeId } from '../fake-data.ts';
import { inputsOf, openWindow } from '../open-window.tsx';

const amara = hrefOf({ screen: 'candidate', candidateId: fakeId(1, 0) });
const undo = () => fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
const redo = () => fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });

// What is taken back is the window's own, and a test is a window.
beforeEach(forgetChanges);

async function addTag(tag: string): Promise<void> {
  const field = await screen.findByRole('combobox', { name: 'Add a tag' });
  fireEvent.change(field, { target: { value: tag } });
  fireEvent.submit(field);
  await screen.findByRole('button', { name: `Remove tag ${tag}` });
}

describe('what was taken back', () => {
  test('is done again by Ctrl-Shift-Z, by Ctrl-Y and by the notice', async () => {
    const fake = openWindow({ people: 3 }, amara);
    await addTag('night');
    undo();
    await screen.findByText('Taken back: Tags changed');
    redo();
    await screen.findByText('Done again: Tags changed');
    expect(await screen.findByRole('button', { name: 'Remove tag night' })).toBeDefined();
    undo();
    await screen.findByText('Taken back: Tags changed');
    fireEvent.keyDown(document.body, { key: 'y', ctrlKey: true });
    await screen.findByText('Done again: Tags changed');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Taken back: Tags changed');
    fireEvent.click(await screen.findByRole('button', { name: 'Redo' }));
    await screen.findByText('Done again: Tags changed');
    const [none, some] = [{ tags: [] }, { tags: ['night'] }];
    expect(inputsOf(fake, 'tags.set')).toMatchObject([some, none, some, none, some, none, some]);
  });

  test('is gone once something else is changed, and the keys say so', async () => {
    const fake = openWindow({ people: 3 }, amara);
    await addTag('night');
    undo();
    await screen.findByText('Taken back: Tags changed');
    await addTag('day');
    redo();
    expect(await screen.findByText('There is nothing to do again')).toBeDefined();
    expect(inputsOf(fake, 'tags.set')).toHaveLength(3);
  });

  test('a key in a field is the field’s', async () => {
    const fake = openWindow({ people: 3 }, amara);
    await addTag('night');
    undo();
    await screen.findByText('Taken back: Tags changed');
    const field = screen.getByRole('combobox', { name: 'Add a tag' });
    fireEvent.keyDown(field, { key: 'Z', ctrlKey: true, shiftKey: true });
    fireEvent.keyDown(field, { key: 'y', ctrlKey: true });
    redo();
    await screen.findByText('Done again: Tags changed');
    expect(inputsOf(fake, 'tags.set')).toHaveLength(3);
  });
});

/** A change that says what is done with it; taking it back waits for `held`. */
function change(name: string, done: string[], held: Promise<void> = Promise.resolve()): void {
  didChange(
    name,
    async () => {
      await held;
      done.push(`${name} undone`);
    },
    async () => done.push(`${name} redone`),
  );
}

describe('what takes a while to be taken back', () => {
  test('is waited for by what was changed before it, so that it is made again in order', async () => {
    const done: string[] = [];
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    change('first', done);
    change('second', done, held);
    undoLast();
    undoLast();
    await act(async () => undefined);
    expect(done).toEqual([]);
    letGo();
    await waitFor(() => expect(done).toEqual(['second undone', 'first undone']));
    redoLast();
    await waitFor(() => expect(done.at(-1)).toBe('first redone'));
  });

  test('is not made again on top of what was changed meanwhile', async () => {
    const done: string[] = [];
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    change('first', done, held);
    undoLast();
    change('second', done);
    letGo();
    await waitFor(() => expect(done).toEqual(['first undone']));
    redoLast();
    undoLast();
    await waitFor(() => expect(done).toEqual(['first undone', 'second undone']));
  });
});

const KUBERNETES = { key: 'kubernetes', name: 'Kubernetes', need: 'must', issuer: 'any' } as const;

async function openOpening(fake: ReturnType<typeof openWindow>): Promise<string> {
  const opening = { title: 'Operator', note: '', requirements: [KUBERNETES] };
  const saved = await fake.bridge.call('openings.save', { opening });
  const openingId = saved.ok ? saved.value.openingId : '';
  window.location.hash = hrefOf({ screen: 'openings', openingId });
  return openingId;
}

describe('of an opening', () => {
  test('a requirement that was removed comes back before it is saved', async () => {
    const fake = openWindow({ people: 3 });
    await openOpening(fake);
    fireEvent.click(await screen.findByRole('button', { name: 'Remove Kubernetes' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Remove K/u })).toBeNull());
    undo();
    expect(await screen.findByRole('button', { name: 'Remove Kubernetes' })).toBeDefined();
    redo();
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Remove K/u })).toBeNull());
    window.location.hash = '#/settings';
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    undo();
    expect(await screen.findByText('There is nothing to take back')).toBeDefined();
  });

  test('what was saved is saved as it was before, and the screen follows', async () => {
    const fake = openWindow({ people: 3 });
    await openOpening(fake);
    fireEvent.change(await screen.findByRole('textbox', { name: 'Title' }), {
      target: { value: 'Foreman' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved.');
    undo();
    expect(await screen.findByRole('heading', { level: 1, name: 'Operator' })).toBeDefined();
    redo();
    expect(await screen.findByRole('heading', { level: 1, name: 'Foreman' })).toBeDefined();
  });

  test('one that was deleted comes back under its id, and goes again', async () => {
    const fake = openWindow({ people: 3 });
    const openingId = await openOpening(fake);
    fireEvent.click(await screen.findByRole('button', { name: 'More' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await screen.findByText('Opening deleted: Operator');
    undo();
    expect(await screen.findByRole('heading', { level: 1, name: 'Operator' })).toBeDefined();
    redo();
    expect(await screen.findByRole('heading', { name: 'No openings yet' })).toBeDefined();
    expect(inputsOf(fake, 'openings.restore')).toEqual([{ openingId }]);
    expect(inputsOf(fake, 'openings.remove')).toEqual([{ openingId }, { openingId }]);
  });
});

describe('of the settings', () => {
  test('what the network may be asked for is as it was', async () => {
    const fake = openWindow({ people: 3 }, '#/settings');
    fireEvent.click(await screen.findByRole('button', { name: 'Allow all' }));
    await waitFor(() => expect(inputsOf(fake, 'workspace.setNetwork')).toHaveLength(1));
    undo();
    await screen.findByText(/^Taken back/u);
    redo();
    await screen.findByText(/^Done again/u);
    const [to, from, again] = inputsOf(fake, 'workspace.setNetwork');
    expect(from).toEqual({ kinds: [] });
    expect(again).toEqual(to);
  });

  test('a stack that was removed comes back, and one that was added goes', async () => {
    const fake = openWindow({ people: 2 }, '#/settings');
    const stack = { name: 'Data analyst', pieces: [{ name: 'Python Basics' }] };
    await fake.bridge.call('stacks.put', { stack });
    fireEvent.click(await screen.findByRole('button', { name: 'Remove Data analyst' }));
    const list = () =>
      screen.queryByRole('list', { name: 'Credentials that build on one another' });
    await waitFor(() => expect(list()).toBeNull());
    undo();
    await waitFor(() => expect(within(list()!).getByText('Data analyst')).toBeDefined());
    redo();
    await waitFor(() => expect(list()).toBeNull());
  });
});
