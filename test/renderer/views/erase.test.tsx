import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeCandidates } from '../fake-data.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

const [PERSON] = fakeCandidates(1);
const ID = PERSON?.id ?? '';

async function choose(action: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'More' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: action }));
}

test('deleting somebody for good says first what goes and what stays', async () => {
  const fake = openWindow({ people: 2 }, `#/candidates/${ID}`);
  await screen.findByRole('button', { name: 'More' });
  // What would go takes long to count among many: whoever only looks at somebody does not wait for it.
  expect(inputsOf(fake, 'erasure.preview')).toEqual([]);
  await choose('Delete for good…');
  expect(await screen.findByText('Original files: 5')).toBeDefined();
  expect(screen.getByText('That somebody was deleted, and when, without the name.')).toBeDefined();
  await expectAccessible();
  expect(inputsOf(fake, 'erasure.run')).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
  expect(await screen.findByText(`${PERSON?.name ?? ''} was deleted for good`)).toBeDefined();
  expect(inputsOf(fake, 'erasure.run')).toEqual([{ candidateIds: [ID] }]);
});

test('whoever goes back to somebody who was deleted sees nothing of them', async () => {
  const fake = openWindow({ people: 2 }, `#/candidates/${ID}`);
  const heading = { level: 1, name: PERSON?.name ?? '' } as const;
  await screen.findByRole('heading', heading);
  const call = fake.bridge.call.bind(fake.bridge) as (...given: unknown[]) => Promise<object>;
  let isErased = false;
  const callErased = async (name: string, input: unknown) => {
    if (name === 'erasure.run') isErased = true;
    return isErased && name === 'candidates.get'
      ? { ok: false, error: { code: 'not-found', what: 'candidate' } }
      : call(name, input);
  };
  Object.assign(fake.bridge, { call: callErased });
  await choose('Delete for good…');
  await screen.findByText('Original files: 5');
  fireEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
  await screen.findByRole('grid', { name: 'Candidates' });
  window.location.hash = `#/candidates/${ID}`;
  await screen.findByRole('button', { name: 'Try again' });
  expect(screen.queryByRole('heading', heading)).toBeNull();
});

test('somebody who is protected cannot be deleted until that is lifted', async () => {
  const fake = openWindow({ people: 2 }, `#/candidates/${ID}`);
  await choose('Protect from deletion');
  expect(await screen.findByText(`${PERSON?.name ?? ''} is protected from deletion`)).toBeDefined();
  await choose('Delete for good…');
  expect(await screen.findAllByText('Protected from deletion. Lift that first.')).not.toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
  expect(inputsOf(fake, 'erasure.run')).toEqual([]);
});

test('copies that there is no room to take out of the file are named before somebody is deleted', async () => {
  const fake = openWindow({ people: 2 }, `#/candidates/${ID}`);
  const call = fake.bridge.call.bind(fake.bridge) as (...given: unknown[]) => Promise<object>;
  const callLarge = async (name: string, input: unknown) => {
    const answer = await call(name, input);
    if (name === 'erasure.preview') Object.assign(Object(answer).value, { isPurgeable: false });
    return answer;
  };
  Object.assign(fake.bridge, { call: callLarge });
  await choose('Delete for good…');
  expect(await screen.findByText(/^Copies that the database has left within/u)).toBeDefined();
});
