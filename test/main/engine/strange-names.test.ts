import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBadge, makeJwtSigner } from '../verify/signed-credentials.ts';
import { startEngine } from './running-engine.ts';

/** Names that other programs trip over; each signed by its issuer, in a badge of its own. */
const NAMES = [
  'Python\0 (failed)',
  'Half a pair \uD800',
  'Rust \u202Enohtyp',
  '__proto__',
  'constructor',
  "'; DROP TABLE candidate; --",
  '=HYPERLINK("https://evil.example")',
  '<img src=x onerror=alert(1)>',
  '\u001B[2Jcleared',
  '%s %n ${name} {{name}}',
  'é'.repeat(5000),
];
const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };

let engine: Awaited<ReturnType<typeof startEngine>>;
let candidateId = '';

beforeAll(async () => {
  engine = await startEngine();
  const person = join(engine.folder, 'Amara Okafor');
  mkdirSync(person);
  const issuer = await makeJwtSigner();
  for (const [index, name] of NAMES.entries()) {
    const credentialSubject = {
      id: 'did:example:amara',
      type: ['AchievementSubject'],
      achievement: {
        id: `urn:example:${index}`,
        type: ['Achievement'],
        name,
        description: name,
        criteria: { narrative: 'Pass.' },
        alignment: [{ type: ['Alignment'], targetName: name, targetUrl: `urn:skill:${index}` }],
      },
    };
    const claims = makeBadge(issuer.id, { id: `urn:badge:${index}`, name, credentialSubject });
    writeFileSync(join(person, `${index}.jwt`), await issuer.signClaims(claims));
  }
  await engine.takeIn(person);
  const { rows } = await engine.call('candidates.search', { filter: FILTER });
  candidateId = rows[0]?.id ?? '';
});
afterAll(() => engine.close());

describe('badges with names that other programs trip over', () => {
  test('are taken in, each verified, and found by person', async () => {
    const { name, credentials } = await engine.call('candidates.get', { candidateId });
    expect(name).toBe('Amara Okafor');
    expect(credentials).toHaveLength(NAMES.length);
    expect(new Set(credentials.map(({ verdict }) => verdict))).toEqual(new Set(['verified']));
  });

  test('show what is not seen of a name in a warning', async () => {
    const { credentials } = await engine.call('candidates.get', { candidateId });
    const said = credentials
      .flatMap(({ checks }) => checks)
      .filter(({ code }) => code === 'context.disguised-name')
      .map(({ params }) => params?.['name']);
    expect(new Set(said)).toEqual(
      new Set([
        'Half a pair [U+D800]',
        'Python[U+0000] (failed)',
        'Rust [U+202E]nohtyp',
        '[U+001B][2Jcleared',
      ]),
    );
  });

  test.each(NAMES.slice(0, 10))('are searched for: %j', async (name) => {
    const text = name.slice(0, 50);
    const { rows } = await engine.call('candidates.search', { filter: { ...FILTER, text } });
    expect(rows.length).toBeLessThanOrEqual(1);
  });

  async function report(format: 'pdf' | 'html' | 'csv' | 'json'): Promise<string> {
    const file = join(engine.folder, `report.${format}`);
    const scope = { kind: 'candidates' as const, candidateIds: [candidateId] };
    const exported = await engine.call('report.export', { scope, format, file });
    expect(exported.candidates).toBe(1);
    return readFileSync(file, 'latin1');
  }

  test('stand in a report as PDF and as JSON', async () => {
    expect(await report('pdf')).toContain('%%EOF');
    expect(await report('json')).toContain('\\u001b[2Jcleared');
  });

  test('stand in a report as HTML, as text', async () => {
    const text = await report('html');
    expect(text).toContain('&lt;img src=x');
    expect(text).not.toContain('<img src=x');
    expect(text.includes('\0') || text.includes('\u001B')).toBe(false);
  });

  test('stand in a report as CSV, as no formula', async () => {
    const text = await report('csv');
    expect(text).toContain('HYPERLINK');
    expect(text).not.toMatch(/(?:^|,|")=HYPERLINK/mu);
  });
});
