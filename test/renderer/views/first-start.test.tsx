import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { newImport } from '../fake-data.ts';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

const FILE = new File(['{}'], 'badge.json', { type: 'application/json' });

test('an empty workspace says in three lines what to do', async () => {
  openWindow();
  await screen.findByRole('button', { name: 'Add credentials' });
  const steps = within(screen.getByRole('main')).getAllByRole('listitem');
  expect(steps).toHaveLength(3);
  await expectAccessible();
});

test('the samples are one press away', async () => {
  const fake = openWindow();
  fireEvent.click(await screen.findByRole('button', { name: 'Try it with sample candidates' }));
  expect(await screen.findByRole('progressbar', { name: 'Reading files' })).toBeDefined();
  expect(inputsOf(fake, 'imports.startSamples')).toEqual([{}]);
});

test('while the first files are read nobody is told to take filters away, nor where nobody is named', async () => {
  const fake = openWindow({ unassigned: 2 });
  expect(await screen.findByText(/^What was read names nobody\./u)).toBeDefined();
  act(() => fake.progress({ total: 12, done: 3 }));
  expect(await screen.findByRole('heading', { name: 'Nobody is here yet' })).toBeDefined();
  expect(await screen.findByText('People appear here as their files are read.')).toBeDefined();
  expect(screen.queryByText(/take a filter away/u)).toBeNull();
  await expectAccessible();
});

test('in a narrow window no more is said of what waits than fits on its sign', async () => {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (media) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of it as is asked for
      Object.assign(new EventTarget(), {
        media,
        matches: media.includes('width <'),
      }) as MediaQueryList,
  );
  onTestFinished(() => void vi.restoreAllMocks());
  openWindow({ people: 3, unassigned: 120 });
  const place = await screen.findByRole('link', { name: /^Unassigned/u });
  await within(place).findByText('99+');
  expect(within(place).getByText('120 credentials wait')).toBeDefined();
});

test('chosen files are imported by their paths', async () => {
  const fake = openWindow();
  const input = await screen.findByLabelText('Credential files');
  fireEvent.click(input);
  expect(inputsOf(fake, 'imports.prepare')).toHaveLength(1);
  fireEvent.change(input, { target: { files: [FILE] } });
  await screen.findByRole('progressbar', { name: 'Reading files' });
  expect(inputsOf(fake, 'imports.start')).toEqual([
    { paths: ['/home/recruiter/Downloads/badge.json'] },
  ]);
});

test('a folder is asked for in the system’s dialog', async () => {
  const fake = openWindow();
  fireEvent.click(await screen.findByRole('button', { name: 'Add a folder' }));
  await screen.findByRole('progressbar', { name: 'Reading files' });
  expect(inputsOf(fake, 'imports.prepare')).toHaveLength(1);
  expect(inputsOf(fake, 'dialogs.openCredentials')).toEqual([{ kind: 'folder' }]);
  expect(inputsOf(fake, 'imports.start')).toEqual([{ paths: ['/home/recruiter/Applicants'] }]);
});

test('files can be dropped anywhere in the window', async () => {
  const fake = openWindow({ people: 3 });
  await screen.findByRole('grid', { name: 'Candidates' });
  const dataTransfer = { types: ['Files'], files: [FILE] };
  fireEvent.dragOver(document.body, { dataTransfer });
  fireEvent.dragOver(document.body, { dataTransfer });
  expect(screen.getByText('Drop to add')).toBeDefined();
  expect(inputsOf(fake, 'imports.prepare')).toHaveLength(1);
  fireEvent.drop(document.body, { dataTransfer });
  expect(screen.queryByText('Drop to add')).toBeNull();
  await waitFor(() => expect(inputsOf(fake, 'imports.start')).toHaveLength(1));
});

test('what is dragged inside the window is no file to add', async () => {
  const fake = openWindow({ people: 3 });
  await screen.findByRole('grid', { name: 'Candidates' });
  fireEvent.dragOver(document.body, {
    dataTransfer: { types: ['application/x-touchstone-credentials'] },
  });
  expect(screen.queryByText('Drop to add')).toBeNull();
  expect(inputsOf(fake, 'imports.prepare')).toEqual([]);
});

test('an import shows how far it is and can be cancelled', async () => {
  const fake = openWindow({ people: 3 });
  await screen.findByRole('grid', { name: 'Candidates' });
  const verdicts = { verified: 2, lapsed: 1, unconfirmed: 0, rejected: 0 };
  act(() => fake.progress({ total: 12, done: 3, verdicts }));
  const bar = await screen.findByRole('progressbar', { name: 'Reading files' });
  expect(bar.getAttribute('aria-valuenow')).toBe('3');
  expect(bar.getAttribute('aria-valuetext')).toBe('3 of 12 files');
  expect(screen.getByLabelText('2 verified, 1 lapsed')).toBeDefined();
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('heading', { name: 'Import cancelled' })).toBeDefined();
});

test('the outcome stays until it is dismissed, and can be gone back to', async () => {
  const fake = openWindow({ people: 3 });
  await screen.findByRole('grid', { name: 'Candidates' });
  act(() => fake.progress({ total: 2 }));
  await screen.findByRole('progressbar');
  const problem = { file: '/home/recruiter/cv.pdf', path: '', code: 'unknown-file-type' } as const;
  act(() =>
    fake.progress({
      state: 'finished',
      done: 2,
      credentials: 1,
      alreadyHeld: 1,
      problems: [problem],
    }),
  );
  const unread = await screen.findByRole('list', { name: 'Files that could not be read' });
  expect(within(unread).getByRole('listitem').textContent).toContain('cv.pdf');
  expect(screen.getByText('1 file was in this workspace already')).toBeDefined();
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('heading', { name: 'Import finished' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Last import' }));
  expect(screen.getByRole('heading', { name: 'Import finished' })).toBeDefined();
});

test('an import that waits for another program says so until it begins', async () => {
  const fake = openWindow();
  await screen.findByRole('button', { name: 'Add credentials' });
  act(() => fake.progress({ waitsForTurn: true }));
  const panel = await screen.findByRole('region', { name: 'Import' });
  const sentence = /^Another program takes files into this workspace\./u;
  expect(await within(panel).findByText(sentence)).toBeDefined();
  await expectAccessible();
  act(() => fake.progress({ waitsForTurn: false, done: 1, total: 3 }));
  expect(await within(panel).findByText('1 of 3 files')).toBeDefined();
  expect(within(panel).queryByText(sentence)).toBeNull();
});

test('what waits behind an import is said, and earlier imports can be gone back to', async () => {
  const fake = openWindow({ people: 2 });
  await screen.findByRole('navigation', { name: 'Main' });
  act(() => fake.progress({ ...newImport(), done: 1, total: 4 }));
  const panel = await screen.findByRole('region', { name: 'Import' });
  expect(await within(panel).findByText('1 more import waits')).toBeDefined();
  fireEvent.click(within(panel).getByRole('button', { name: /^Earlier imports/u }));
  const list = within(panel).getByRole('list', { name: 'Earlier imports' });
  expect(list.textContent).toContain('finished. 2 credentials read');
  // What waits for a person stands in the inbox, and not here a second time.
  expect(list.textContent).not.toContain('CV.txt');
  fireEvent.click(within(list).getByRole('button', { name: /that could not be read/u }));
  expect(list.textContent).toContain('CV.txt is empty. Ask the candidate to send it again.');
  await expectAccessible();
});

test('what an import came to is announced, and why much of it is unconfirmed offline', async () => {
  const fake = openWindow({ people: 3 });
  await screen.findByRole('grid', { name: 'Candidates' });
  const announced = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
  act(() => fake.progress({ total: 8, done: 1 }));
  await waitFor(() => expect(announced()).toContain('Reading files'));
  act(() => fake.progress({ total: 8, done: 2 }));
  expect(announced()).toContain('Reading files');
  const problems = Array.from({ length: 8 }, (_, place) => ({
    file: `/home/recruiter/Person ${place}/cv.xyz`,
    path: '',
    code: 'unknown-file-type' as const,
  }));
  const verdicts = { verified: 0, lapsed: 0, unconfirmed: 2, rejected: 0 };
  act(() => fake.progress({ state: 'finished', done: 8, credentials: 2, verdicts, problems }));
  await waitFor(() => expect(announced()).toContain('Import finished. 2 credentials read'));
  const choose = screen.getByRole('link', { name: 'Choose what may be looked up' });
  expect(choose.getAttribute('href')).toBe('#/settings/network');
  // Many stand behind their count, so that the people are seen.
  expect(screen.queryByRole('list', { name: 'Files that could not be read' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Files that could not be read 8' }));
  const list = screen.getByRole('list', { name: 'Files that could not be read' });
  expect(list.textContent).toContain('In the folder Person 3');
  await expectAccessible();
});

test('an import for which the disk was too full says so, and what to do', async () => {
  const fake = openWindow({ people: 3 });
  await screen.findByRole('grid', { name: 'Candidates' });
  act(() => fake.progress({ total: 12, done: 3 }));
  await screen.findByRole('progressbar', { name: 'Reading files' });
  act(() => fake.progress({ state: 'failed', refusal: 'full' }));
  expect(await screen.findByRole('heading', { name: 'Import stopped early' })).toBeDefined();
  expect(screen.getAllByText(/The disk is full\./u).length).toBeGreaterThan(0);
  expect(screen.queryByText('Nothing new was found.')).toBeNull();
});
