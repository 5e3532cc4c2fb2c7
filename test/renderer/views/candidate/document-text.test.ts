import { expect, test } from 'vitest';
import { findIn, runsOf, textOf } from '../../../../src/renderer/views/candidate/document-text.ts';

const line = (text: string, coverage: 'signed' | 'unsigned', level = 0) => ({
  level,
  text,
  coverage,
});
const part = (...lines: ReturnType<typeof line>[]) => ({ kind: 'document' as const, lines });

test('lines that stand to the signature alike are one run', () => {
  const runs = runsOf(
    part(
      line('{', 'signed'),
      line('"a": 1,', 'signed', 1),
      line('"b": 2', 'unsigned', 1),
      line('}', 'signed'),
    ),
  );
  expect(runs).toEqual([
    { coverage: 'signed', text: '{\n  "a": 1,' },
    { coverage: 'unsigned', text: '  "b": 2' },
    { coverage: 'signed', text: '}' },
  ]);
});

test('what is very long is shown short, and copied whole', () => {
  const long = 'x'.repeat(2000);
  const own = part(line(long, 'signed'));
  expect(runsOf(own)[0]?.text).toHaveLength(400);
  const view = { signature: 'fits', parts: [own, own], leftOut: 0 } as const;
  expect(textOf({ ...view, parts: [...view.parts] })).toBe(`${long}\n\n${long}`);
});

test('a text is found in any casing, place by place over all runs', () => {
  const runs = ['Python py', 'none', 'PY'].map((text) => ({ coverage: 'signed', text }) as const);
  const { pieces, count } = findIn(runs, ' py');
  expect(count).toBe(3);
  expect(pieces.map((own) => own.filter(({ match }) => match !== undefined))).toEqual([
    [
      { text: 'Py', match: 0 },
      { text: 'py', match: 1 },
    ],
    [],
    [{ text: 'PY', match: 2 }],
  ]);
  expect(pieces.map((own) => own.map(({ text }) => text).join(''))).toEqual([
    'Python py',
    'none',
    'PY',
  ]);
  expect(findIn(runs, '  ').count).toBe(0);
  expect(findIn([{ coverage: 'signed', text: 'a'.repeat(3000) }], 'a').count).toBe(1000);
});
