import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openPseudonyms } from '../../../src/main/engine/blind/pseudonym.ts';
import { redact } from '../../../src/main/engine/blind/redact.ts';
import { VERDICTS } from '../../../src/shared/model/verdict.ts';
import { startEngine } from './running-engine.ts';

const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };

describe('redacting', () => {
  const anything = z.unknown();
  const hiding = {
    hidesDates: false,
    secrets: ['Ana Lima', 'ana@lima.example'],
    pseudonym: 'Candidate X',
  };

  test('replaces names and addresses in any text, in any casing', () => {
    const value = { title: 'For ANA  LIMA (ana@lima.example)', of: [{ text: 'Ana Lima’s' }] };
    expect(redact(value, hiding, anything)).toEqual({
      title: 'For Candidate X (Candidate X)',
      of: [{ text: 'Candidate X’s' }],
    });
  });

  test('leaves words that only hold the name, and signs of patterns, as they are', () => {
    expect(redact('Banana Limabean', { ...hiding, secrets: ['Ana', '.*'] }, anything)).toBe(
      'Banana Limabean',
    );
  });

  test('replaces a name and an address that have a hyphen in them', () => {
    const secrets = ['Anne-Marie Roy', 'anne-marie@x-y.example'];
    expect(
      redact('Of Anne-Marie Roy, anne-marie@x-y.example', { ...hiding, secrets }, anything),
    ).toBe('Of Candidate X, Candidate X');
  });

  test('leaves an engineer’s detail out, and dates by choice', () => {
    const value = { detail: 'did:key:z6', validFrom: '2026-01-02', params: { from: '2026-01-02' } };
    expect(redact(value, hiding, anything)).toEqual({
      validFrom: '2026-01-02',
      params: { from: '2026-01-02' },
    });
    expect(redact(value, { ...hiding, hidesDates: true }, anything)).toEqual({
      params: { from: '•••' },
    });
  });
});

test('a person who is called as we call a verdict changes none', () => {
  const hiding = { hidesDates: false, secrets: ['verified'], pseudonym: 'Candidate X' };
  const schema = z.strictObject({ verdict: z.enum(VERDICTS), title: z.string() });
  const value = { verdict: 'verified' as const, title: 'Given to Verified' };
  expect(redact(value, hiding, schema)).toEqual({
    verdict: 'verified',
    title: 'Given to Candidate X',
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
      {
        setting: 'blind-view',
        value: '{"hidesDates":false,"hidesPictures":true,"hidesGender":false,"hidesSchools":false}',
      },
    ]);
  });
});

describe('pseudonyms', () => {
  const memory = () => {
    const kept = new Map<string, string>();
    return {
      get: async (key: string) => kept.get(key),
      set: async (key: string, value: string) => void kept.set(key, value),
    };
  };
  const ANA = '019ac000-0000-7000-8000-000000000001';

  test('are the same each time that the workspace is opened, and others in another one', async () => {
    const settings = memory();
    const code = (await openPseudonyms(settings)).pseudonymOf(ANA);
    expect(code).toMatch(/^Candidate [0-9A-Z]{6}$/u);
    expect((await openPseudonyms(settings)).pseudonymOf(ANA)).toBe(code);
    expect((await openPseudonyms(memory())).pseudonymOf(ANA)).not.toBe(code);
  });

  test('are made with a secret that the audit trail does not hold', async () => {
    const engine = await startEngine();
    const { entries } = await engine.call('audit.latest', { limit: 100 });
    expect(JSON.stringify(entries)).not.toContain('pseudonym');
    await engine.close();
  });
});

test('while it is on, nobody is given a name, and where was looked is not told', async () => {
  const engine = await startEngine();
  const { candidateId } = await engine.call('candidates.create', { name: 'Ana Lima' });
  await engine.call('workspace.setBlind', { blind: { hidesDates: false } });
  const rename = engine.call('candidates.rename', { candidateId, name: 'Ana' });
  await expect(rename).rejects.toThrow('blind-view');
  const folder = join(engine.folder, 'Ana Lima.pdf');
  const { problems } = await engine.call('resumes.add', { candidateId, paths: [folder] });
  expect(problems.map(({ file }) => file)).toEqual(['File.pdf']);
  await engine.close();
});

test('tells of a person with a hyphen in name and address as of any other', async () => {
  const engine = await startEngine();
  const { candidateId } = await engine.call('candidates.create', { name: 'Anne-Marie Roy' });
  const emails = ['anne-marie@roy-ek.example'];
  await engine.call('candidates.setEmails', { candidateId, emails });
  await engine.call('workspace.setBlind', { blind: { hidesDates: false } });
  const page = await engine.call('candidates.search', { filter: FILTER });
  const one = await engine.call('candidates.get', { candidateId });
  expect(page.rows.map(({ id }) => id)).toEqual([candidateId]);
  expect(JSON.stringify([page, one])).not.toMatch(/marie|\broy\b/iu);
  await engine.close();
});
