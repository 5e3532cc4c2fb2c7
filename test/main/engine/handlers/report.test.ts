import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDelimited } from '../../../../src/shared/lib/delimited.ts';
import { inLanguage } from '../../../../src/shared/messages/language.ts';
import { REPORT_WORDS } from '../../../../src/shared/messages/report.ts';
import { REPORT_CHECK } from '../../../../src/shared/messages/report-check.ts';
import { startEngine } from '../running-engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
const at = (name: string) => join(engine.folder, name);

beforeAll(async () => {
  engine = await startEngine();
  const ended = engine.next('imports.progressed', ({ state }) => state !== 'running');
  await engine.call('imports.startSamples', {});
  await ended;
  const scope = { kind: 'filter' as const, filter: { text: 'Amara' } };
  for (const format of ['pdf', 'html', 'json', 'csv'] as const) {
    const file = at(`r.${format}`);
    await engine.call('report.export', { scope, format, file, evidence: format !== 'csv' });
  }
}, 60_000);
afterAll(() => engine.close());

describe('reports that come back to the window', () => {
  test('are told from other files by what is in them', async () => {
    writeFileSync(at('badge.json'), '{"type":"Assertion"}');
    // It names the format where a report does not begin with it: only the beginning is read of JSON.
    writeFileSync(at('about.json'), '{"x": 1, "format": "touchstone-report"}');
    copyFileSync(at('r.pdf'), at('renamed.PDF'));
    const names = [
      'r.pdf',
      'r.html',
      'badge.json',
      'about.json',
      'r.json',
      'renamed.PDF',
      'r.csv',
      'none.pdf',
    ];
    const { reports } = await engine.call('report.recognise', { paths: [...names.map(at), '/'] });
    expect(reports).toEqual(['r.pdf', 'r.html', 'r.json', 'renamed.PDF'].map(at));
  });

  test.each(['pdf', 'html', 'json'])(
    'as %s are answered for as on the command line',
    async (format) => {
      const checked = await engine.call('report.check', { file: at(`r.${format}`) });
      if (checked.kind !== 'report') throw new Error(checked.reason);
      const messages = checked.findings.map(({ message }) => message);
      expect(messages).toEqual(
        expect.arrayContaining([REPORT_CHECK.signed, REPORT_CHECK.own, REPORT_CHECK.same]),
      );
      expect(checked).toMatchObject({ candidates: 1, isOffline: true });
      expect(checked.findings.filter(({ id }) => id === 'then')).toMatchObject([
        { outcome: 'pass' },
      ]);
      expect(checked.findings.some(({ id }) => id === 'credential')).toBe(true);
    },
  );

  test('are answered for in the language of whoever asks, each in their own', async () => {
    const languages = ['de', 'en', 'pt'] as const;
    const answers = await Promise.all(
      languages.map((language) => engine.call('report.check', { file: at('r.json'), language })),
    );
    const said = answers.map((answer) =>
      answer.kind === 'report' ? answer.findings.map(({ message }) => message) : [],
    );
    languages.forEach((language, place) => {
      const due = inLanguage(language, () => [REPORT_CHECK.signed, REPORT_CHECK.same]);
      expect(said[place]).toEqual(expect.arrayContaining(due));
    });
    expect(new Set(said.map((messages) => messages.join('\n'))).size).toBe(3);
  });

  test('are worded in the language that was chosen for them, and are as they were written', async () => {
    const file = at('fr.html');
    const scope = {
      kind: 'filter' as const,
      filter: { text: '', verdicts: ['verified' as const] },
    };
    await engine.call('report.export', { scope, format: 'html', file, language: 'fr' });
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('Verdict : Vérifiée');
    const checked = await engine.call('report.check', { file });
    expect(checked).toMatchObject({ title: inLanguage('fr', () => REPORT_WORDS.title) });
    if (checked.kind !== 'report') throw new Error(checked.reason);
    expect(checked.findings).toContainEqual({
      id: 'file',
      outcome: 'pass',
      message: REPORT_CHECK.same,
    });
  });

  test('are not what others are', async () => {
    const answer = await engine.call('report.check', { file: at('badge.json') });
    expect(answer).toEqual({ kind: 'no-report', reason: 'badge.json is no report of Touchstone.' });
    expect(await engine.call('report.check', { file: at('none.pdf') })).toMatchObject({
      reason: 'none.pdf cannot be read.',
    });
  });
});

test('a table is written as CSV that runs nothing, and the audit trail says so', async () => {
  const file = at('table.csv');
  const rows = [
    ['Skill', 'Ana'],
    ['=HYPERLINK("https://evil.example")', 'Proven'],
  ];
  await engine.call('report.saveTable', { table: 'comparison', rows, file });
  expect([...readDelimited(readFileSync(file, 'utf8'), ',')].map(({ cells }) => cells)).toEqual([
    rows[0],
    [`'${rows[1]?.[0] ?? ''}`, 'Proven'],
  ]);
  const { entries } = await engine.call('audit.latest', { limit: 1 });
  expect(entries.map(({ kind, detail }) => ({ kind, detail }))).toMatchObject([
    { kind: 'export', detail: { format: 'csv', table: 'comparison' } },
  ]);
  const nowhere = { table: 'comparison' as const, rows, file: at('none/table.csv') };
  await expect(engine.call('report.saveTable', nowhere)).rejects.toThrow('file-not-written');
});
