import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, inputsOf, openWindow } from '../open-window.tsx';

const fileOf = (name: string) => new File(['%PDF-'], name, { type: 'application/pdf' });

async function drop(...names: readonly string[]) {
  const fake = openWindow({ people: 3 });
  await screen.findByRole('navigation', { name: 'Main' });
  fireEvent.drop(document.body, {
    dataTransfer: { types: ['Files'], files: names.map(fileOf) },
  });
  return fake;
}

test('a report that is dropped is answered for, question by question', async () => {
  const fake = await drop('report.pdf');
  const changed = await screen.findByRole('list', { name: 'Was it changed?' });
  expect(within(changed).getByText('Page 2 was changed.')).toBeDefined();
  expect(within(changed).getByText('Failed')).toBeDefined();
  const today = screen.getByRole('list', { name: 'What holds today?' });
  expect(within(today).getByText('“Welding” is now: Lapsed.')).toBeDefined();
  expect(screen.getByText(/^Not everything is as it was/u)).toBeDefined();
  expect(screen.getByText(/You work offline/u)).toBeDefined();
  // It is no credential.
  expect(inputsOf(fake, 'imports.start')).toEqual([]);
  await expectAccessible();
});

test('what is dropped with it is imported', async () => {
  const fake = await drop('report.pdf', 'badge.pdf');
  await screen.findByRole('progressbar', { name: 'Reading files' });
  expect(inputsOf(fake, 'imports.start')).toEqual([
    { paths: ['/home/recruiter/Downloads/badge.pdf'] },
  ]);
  expect(inputsOf(fake, 'report.check')).toEqual([
    { file: '/home/recruiter/Downloads/report.pdf', language: 'en' },
  ]);
});

test('one that cannot be read is said to be so', async () => {
  await drop('torn-report.pdf');
  expect(await screen.findByText('torn-report.pdf cannot be read as a PDF.')).toBeDefined();
});
