import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { call } from '../../../src/renderer/lib/client.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

async function addSkill(name: string): Promise<void> {
  fireEvent.change(await screen.findByRole('combobox', { name: 'Add a skill' }), {
    target: { value: name },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  await screen.findByRole('listitem', { name: `Requirement ${name}` });
}

test('without openings the screen says what to do', async () => {
  openWindow({ people: 10 }, '#/openings');
  expect(await screen.findByRole('heading', { name: 'No openings yet' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Openings' }).getAttribute('aria-current')).toBe('page');
  await expectAccessible();
});

test('a new one begins with its title', async () => {
  openWindow({ people: 10 }, '#/openings');
  await screen.findByRole('heading', { name: 'No openings yet' });
  window.location.hash = '#/openings/new';
  const title = await screen.findByRole('textbox', { name: 'Title' });
  await waitFor(() => expect(document.activeElement).toBe(title));
});

test('one report is on all openings that are open', async () => {
  const fake = openWindow({ people: 10 }, '#/openings');
  await screen.findByRole('heading', { name: 'No openings yet' });
  expect(screen.queryByRole('button', { name: 'Export report' })).toBeNull();
  const made: string[] = [];
  for (const title of ['Welder', 'Baker', 'Filled']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const saved = await call('openings.save', { opening: { title, note: '', requirements: [] } });
    made.push(saved.openingId);
  }
  const [, , filled = ''] = made;
  await call('openings.setClosed', { openingId: filled, isClosed: true });
  fireEvent.click(await screen.findByRole('button', { name: 'Export report' }));
  expect(await screen.findByRole('radio', { name: /2 open openings/u })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Save report…' }));
  await waitFor(() => expect(inputsOf(fake, 'report.export')).toHaveLength(1));
  expect(inputsOf(fake, 'report.export')).toMatchObject([
    { scope: { kind: 'openings', openingIds: made.slice(0, 2) } },
  ]);
});

test('people answer as it is written, each requirement with its proof or with none', async () => {
  openWindow({ people: 10 }, '#/openings/new');
  await addSkill('Kubernetes');
  await addSkill('Underwater basket weaving');
  const people = await screen.findByRole('list', { name: 'Who answers' });
  // Until then they answer what was asked first.
  await within(people).findAllByText(/^Underwater basket weaving/u);
  const [first] = within(people).getAllByRole('list', { name: /^Why .* is here$/u });
  const answers = within(first!)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(answers[0]).toMatch(/^Kubernetes — Proven by “.*” by .*; Verified;/u);
  expect(answers[1]).toBe(
    'Underwater basket weaving — No proof. That does not mean that the skill is lacking.',
  );
  await expectAccessible();
});

test('what a proof must be like is chosen for each skill, and saved', async () => {
  const fake = openWindow({ people: 10 }, '#/openings/new');
  await addSkill('Kubernetes');
  const choose = (name: string, value: string) =>
    fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
  choose('Need: Kubernetes', 'nice');
  choose('Level: Kubernetes', 'advanced');
  choose('Not older than: Kubernetes', '24');
  choose('Issuer: Kubernetes', 'trusted');
  fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: 'SRE' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(inputsOf(fake, 'openings.save')).toHaveLength(1));
  expect(inputsOf(fake, 'openings.save')[0]).toEqual({
    opening: {
      title: 'SRE',
      note: '',
      requirements: [
        {
          key: 'kubernetes',
          name: 'Kubernetes',
          need: 'nice',
          level: 'advanced',
          withinMonths: 24,
          issuer: 'trusted',
        },
      ],
    },
  });
  fireEvent.click(screen.getByRole('link', { name: 'Openings' }));
  expect(await screen.findByRole('link', { name: 'SRE' })).toBeDefined();
});

test('skills found in a text are asked for only when they were chosen', async () => {
  openWindow({ people: 10 }, '#/openings/new');
  fireEvent.change(await screen.findByRole('textbox', { name: 'Paste a text' }), {
    target: { value: 'We use Kubernetes.' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Find skills in it' }));
  expect(await screen.findByRole('checkbox', { name: 'Kubernetes' })).toBeDefined();
  expect(screen.queryByRole('listitem', { name: 'Requirement Kubernetes' })).toBeNull();
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Add 1 skill' }));
  expect(await screen.findByRole('listitem', { name: 'Requirement Kubernetes' })).toBeDefined();
});

test('nothing is saved without a title', async () => {
  const fake = openWindow({ people: 1 }, '#/openings/new');
  const save = await screen.findByRole('button', { name: 'Save' });
  fireEvent.click(save);
  expect(save.getAttribute('aria-disabled')).toBe('true');
  expect(inputsOf(fake, 'openings.save')).toEqual([]);
});

test('what is not saved yet is there again after a look at somebody, until it is discarded', async () => {
  openWindow({ people: 10 }, '#/openings/new');
  fireEvent.change(await screen.findByRole('textbox', { name: 'Title' }), {
    target: { value: 'Gardener' },
  });
  await addSkill('Kubernetes');
  expect(screen.getByText('Not saved yet')).toBeDefined();
  const people = await screen.findByRole('list', { name: 'Who answers' });
  const person = within(people).getAllByRole('link')[0]!;
  window.location.hash = person.getAttribute('href')!;
  const back = await screen.findByRole('link', { name: 'Untitled opening' });
  expect(back.getAttribute('href')).toBe('#/openings/new');
  window.location.hash = '#/openings/new';
  expect(await screen.findByDisplayValue('Gardener')).toBeDefined();
  expect(screen.getByRole('listitem', { name: 'Requirement Kubernetes' })).toBeDefined();
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Discard changes' }));
  expect(screen.queryByDisplayValue('Gardener')).toBeNull();
  expect(screen.queryByText('Not saved yet')).toBeNull();
});

test('a person who was opened from an opening leads back to it by its name', async () => {
  openWindow({ people: 10 }, '#/openings');
  await screen.findByRole('heading', { level: 1, name: 'Openings' });
  const opening = { title: 'Baker', note: '', requirements: [] };
  const { openingId } = await call('openings.save', { opening });
  window.location.hash = `#/openings/${openingId}`;
  await screen.findByRole('heading', { level: 1, name: 'Baker' });
  const { rows } = await call('candidates.search', {
    filter: { text: '', skills: [], issuers: [], verdicts: [] },
    limit: 1,
  });
  window.location.hash = `#/candidates/${rows[0]?.id}`;
  const back = await screen.findByRole('link', { name: 'Baker' });
  expect(back.getAttribute('href')).toBe(`#/openings/${openingId}`);
});

test('Ctrl-S saves what is being written, and nothing that is saved already', async () => {
  const fake = openWindow({ people: 10 }, '#/openings/new');
  const title = await screen.findByRole('textbox', { name: 'Title' });
  const press = () => fireEvent.keyDown(title, { key: 's', ctrlKey: true });
  // The page of a browser would be saved otherwise.
  expect(press()).toBe(false);
  expect(inputsOf(fake, 'openings.save')).toHaveLength(0);
  fireEvent.change(title, { target: { value: 'Welder' } });
  press();
  await waitFor(() => expect(window.location.hash).not.toContain('new'));
  expect(inputsOf(fake, 'openings.save')).toHaveLength(1);
  fireEvent.keyDown(await screen.findByRole('textbox', { name: 'Title' }), {
    key: 's',
    metaKey: true,
  });
  expect(inputsOf(fake, 'openings.save')).toHaveLength(1);
});
