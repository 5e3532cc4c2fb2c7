import { beforeAll, describe, expect, test } from 'vitest';
import { redact } from '../../../src/main/engine/blind/redact.ts';
import { startEngine } from './running-engine.ts';

const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };

describe('redacting', () => {
  const hiding = {
    hidesDates: false,
    secrets: ['Ana Lima', 'ana@lima.example'],
    pseudonym: 'Candidate X',
  };

  test('replaces names and addresses in any text, in any casing', () => {
    const value = { title: 'For ANA  LIMA (ana@lima.example)', of: [{ text: 'Ana Lima’s' }] };
    expect(redact(value, hiding)).toEqual({
      title: 'For Candidate X (Candidate X)',
      of: [{ text: 'Candidate X’s' }],
    });
  });

  test('leaves words that only hold the name, and signs of patterns, as they are', () => {
    expect(redact('Banana Limabean', { ...hiding, secrets: ['Ana', '.*'] })).toBe(
      'Banana Limabean',
    );
  });

  test('leaves an engineer’s detail out, and dates by choice', () => {
    const value = { detail: 'did:key:z6', validFrom: '2026-01-02', params: { from: '2026-01-02' } };
    expect(redact(value, hiding)).toEqual({
      validFrom: '2026-01-02',
      params: { from: '2026-01-02' },
    });
    expect(redact(value, { ...hiding, hidesDates: true })).toEqual({ params: { from: '•••' } });
  });
});

describe('the blind view', () => {
  let engine: Awaited<ReturnType<typeof startEngine>>;
  let ana: string;
  beforeAll(async () => {
    engine = await startEngine();
    ({ candidateId: ana } = await engine.call('candidates.create', { name: 'Ana Lima' }));
    await engine.call('candidates.setEmails', { candidateId: ana, emails: ['ana@lima.example'] });
    await engine.call('notes.save', { candidateId: ana, text: 'Ana was on time. Call Lima back.' });
    await engine.call('workspace.setBlind', { blind: { hidesDates: false } });
  });

  test('calls a person by the same code everywhere, and tells no name and no address', async () => {
    const page = await engine.call('candidates.search', { filter: FILTER });
    const [row] = page.rows;
    expect(row?.name).toMatch(/^Candidate [0-9A-Z]{6}$/u);
    const one = await engine.call('candidates.get', { candidateId: ana });
    const notes = await engine.call('notes.list', { candidateId: ana });
    const erasure = await engine.call('erasure.preview', { candidateId: ana });
    expect(one.name).toBe(row?.name);
    expect(JSON.stringify([page, one, notes, erasure])).not.toMatch(/ana\b|lima/iu);
    expect(notes.notes[0]?.text).toBe(`${row?.name} was on time. Call ${row?.name} back.`);
  });

  test.each(['ana', 'name:lima', 'email:lima', '-name:nobody name:ana'])(
    'finds nobody by %s',
    async (text) => {
      const page = await engine.call('candidates.search', { filter: { ...FILTER, text } });
      expect(page.total).toBe(0);
    },
  );

  test('refuses to name somebody, and to write a report with names', async () => {
    await expect(
      engine.call('candidates.rename', { candidateId: ana, name: 'Bo' }),
    ).rejects.toThrow('blind-view');
    const scope = { kind: 'candidates' as const, candidateIds: [ana] };
    await expect(
      engine.call('report.export', { scope, format: 'csv', file: '/x.csv' }),
    ).rejects.toThrow('blind-view');
  });

  test('is lifted on the record', async () => {
    await engine.call('workspace.setBlind', {});
    const page = await engine.call('candidates.search', { filter: FILTER });
    expect(page.rows[0]?.name).toBe('Ana Lima');
    const { entries } = await engine.call('audit.latest', { limit: 2 });
    expect(entries.map(({ detail }) => detail)).toEqual([
      { setting: 'blind-view', value: 'off' },
      { setting: 'blind-view', value: '{"hidesDates":false,"hidesPictures":true}' },
    ]);
  });
});
