import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportFormat } from '../../../src/shared/contract/report-calls.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import { LANGUAGES } from '../../../src/shared/messages/language.ts';
import type { Language } from '../../../src/shared/messages/language.ts';
import { startEngine } from '../engine/running-engine.ts';

/**
 * Reports on the samples as they were when somebody last looked at them, by eye, as text. Where a report
 * is to be another, `npx vitest run --project unit test/main/report/golden.test.ts -u` writes them anew.
 */

const NOW = instantFrom(Date.parse('2026-11-23T09:30:00Z'));
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
let engine: Awaited<ReturnType<typeof startEngine>>;

const samplesDirectory = mkdtempSync(join(tmpdir(), 'touchstone-golden-'));

/** When a document was had is when its file was written, which a checkout does anew. */
function copySamples(): void {
  cpSync(join(import.meta.dirname, '../../../resources/samples'), samplesDirectory, {
    recursive: true,
  });
  const had = new Date('2026-11-20T09:00:00Z');
  for (const name of readdirSync(samplesDirectory, { recursive: true, encoding: 'utf8' })) {
    utimesSync(join(samplesDirectory, name), had, had);
  }
}

beforeAll(async () => {
  copySamples();
  engine = await startEngine({ clock: () => NOW, samplesDirectory });
  const ended = engine.next('imports.progressed', ({ state }) => state !== 'running');
  await engine.call('imports.startSamples', {});
  await ended;
}, 60_000);
afterAll(async () => {
  await engine.close();
  rmSync(samplesDirectory, { recursive: true, force: true });
});

// Between them they have every verdict.
const PEOPLE = ['Daniel Petrov', 'Yuki Tanaka'];

async function write(language: Language, format: ReportFormat): Promise<string> {
  const file = join(engine.folder, `${language}.${format}`);
  const { rows } = await engine.call('candidates.search', { filter: { text: '' } });
  const candidateIds = PEOPLE.flatMap((name) => rows.find((row) => row.name === name)?.id ?? []);
  const scope = { kind: 'candidates' as const, candidateIds };
  const employer = { name: 'Harbour & Sons', colour: '#17643a' };
  await engine.call('report.export', { scope, format, file, language, employer, runBy: 'Ada' });
  if (format !== 'pdf') return readFileSync(file, 'utf8');
  // Page by page, as an independent reader sees them, but for how wide its columns are.
  const text = execFileSync('pdftotext', ['-layout', file, '-']).toString();
  return text.replaceAll(/ {2,}/gu, '  ');
}

/** Without what another workspace would have otherwise: its ids, its key and its audit trail. */
function settle(text: string, head: string): string {
  const ids: string[] = [];
  return (
    text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/gu, (id) => {
        if (!ids.includes(id)) ids.push(id);
        return `<id ${ids.indexOf(id) + 1}>`;
      })
      .replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]+/gu, '<signature>')
      .replaceAll(head, '<head>')
      // Where its paragraph breaks depends on how wide its digits are.
      .replace(/(?:[^\n]+\n)*[^\n]*<head>[^\n]*\n(?:[^\n]+\n)*/u, (lines) =>
        lines.includes('"') ? lines : `${lines.replaceAll(/\s+/gu, ' ')}\n`,
      )
  );
}

async function golden(language: Language, format: ReportFormat): Promise<string> {
  const { entries } = await engine.call('audit.latest', { limit: 1 });
  return settle(await write(language, format), entries[0]?.hash ?? '?');
}

describe('reports on the samples are as they were kept', () => {
  test.each(['json', 'csv', 'html'] as const)('in English, as %s', async (format) => {
    await expect(await golden('en', format)).toMatchFileSnapshot(`golden/en.${format}`);
  });

  test.skipIf(!hasPoppler).each(LANGUAGES)('in %s, as the text of a PDF', async (language) => {
    await expect(await golden(language, 'pdf')).toMatchFileSnapshot(`golden/${language}.pdf.txt`);
  });
});
