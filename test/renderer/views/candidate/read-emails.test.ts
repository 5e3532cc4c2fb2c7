import { expect, test } from 'vitest';
import { readEmails } from '../../../../src/renderer/views/candidate/read-emails.ts';

test.each([
  ['one a line', 'a@mail.example\nb@mail.example\n', ['a@mail.example', 'b@mail.example']],
  [
    'between commas and semicolons',
    'a@b.example, c@d.example;e@f.example',
    ['a@b.example', 'c@d.example', 'e@f.example'],
  ],
  ['one that stands there twice', 'a@b.example a@b.example', ['a@b.example']],
  ['behind a name', 'Müller, Max <max@b.example>', ['max@b.example']],
  [
    'behind several names',
    '"Müller, Max" <max@b.example>; Ana <ana@b.example>',
    ['max@b.example', 'ana@b.example'],
  ],
  [
    'named and bare in one line',
    'Max <max@b.example>, ana@b.example',
    ['max@b.example', 'ana@b.example'],
  ],
  ['a link', 'mailto:max@b.example <mailto:ana@b.example>', ['max@b.example', 'ana@b.example']],
  ['nothing', ' \n ', []],
])('%s', (_, text, emails) => {
  expect(readEmails(text)).toEqual({ ok: true, emails });
});

test.each([
  ['a name alone', 'a@b.example\nMax', 'Max'],
  ['an address without a host', 'max@b', 'max@b'],
  ['an address without its end, beside a name', 'Max <max@b.example>, ana@b', 'ana@b'],
])('%s is no address, and its place is told', (_, text, bad) => {
  const from = text.indexOf(bad);
  expect(readEmails(text)).toEqual({ ok: false, bad, from, to: from + bad.length });
});
