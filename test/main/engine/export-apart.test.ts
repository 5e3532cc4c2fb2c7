import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFile } from '../../../src/main/resume/index.ts';
import type { ReportModel } from '../../../src/main/report/index.ts';
import { REPORT_CHECK } from '../../../src/shared/messages/report-check.ts';
import { makePng } from '../picture/made-png.ts';
import { startEngine } from './running-engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
const at = (name: string) => join(engine.folder, name);
const everybody = { kind: 'filter' as const, filter: { text: '' } };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

beforeAll(async () => {
  engine = await startEngine();
  const ended = engine.next('imports.progressed', ({ state }) => state !== 'running');
  await engine.call('imports.startSamples', {});
  await ended;
}, 60_000);
afterAll(() => engine.close());

async function read(file: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const opened = await openFile(readFileSync(file));
  return opened?.attachments ?? new Map<string, Uint8Array>();
}

describe('a report for each person', () => {
  test('is there for everybody, named by them, and says nothing of anybody else', async () => {
    const file = at('apart.zip');
    const scope = { ...everybody };
    const told = await engine.call('report.export', { scope, format: 'json', file, apart: true });
    const reports = await read(file);
    expect(reports.size).toBe(told.candidates);
    expect(reports.size).toBeGreaterThan(3);
    const models = [...reports].map(([name, bytes]) => ({
      name,
      model: JSON.parse(text(bytes)) as ReportModel,
    }));
    const people = models.map(({ model }) => model.candidates[0]);
    for (const { name, model } of models) {
      const [person] = model.candidates;
      expect(model.candidates).toHaveLength(1);
      expect(name).toBe(`${person?.name ?? '?'} ${person?.id.slice(-8) ?? '?'}.json`);
      const said = JSON.stringify(model);
      const others = people.filter((one) => one?.id !== person?.id);
      const found = others.filter((one) => one !== undefined && said.includes(one.id));
      expect(found).toEqual([]);
    }
  });

  test('of an opening says what answers it, and not what the recruiter noted or who else does', async () => {
    const openings = await Promise.all(
      ['Analyst', 'Baker'].map((title) =>
        engine.call('openings.save', {
          opening: {
            title,
            note: 'Budget is 50k',
            requirements: [{ key: 'python', name: 'Python', need: 'must', issuer: 'any' }],
          },
        }),
      ),
    );
    const openingIds = openings.map((one) => one.openingId);
    const scope = { kind: 'openings' as const, openingIds };
    await engine.call('report.export', { scope, format: 'json', file: at('o.zip'), apart: true });
    await engine.call('report.export', { scope, format: 'json', file: at('o.json') });
    const whole = JSON.parse(readFileSync(at('o.json'), 'utf8')) as ReportModel;
    expect(whole.openings?.map(({ title }) => title)).toEqual(['Analyst', 'Baker']);
    expect(whole.candidates.length).toBeGreaterThan(0);
    expect(JSON.stringify(whole)).toContain('Budget is 50k');
    const reports = [...(await read(at('o.zip'))).values()].map(text);
    expect(reports).toHaveLength(whole.candidates.length);
    for (const report of reports) {
      const model = JSON.parse(report) as ReportModel;
      expect(report).not.toContain('Budget is 50k');
      expect(model.openings?.map(({ people }) => people)).toEqual([
        [model.candidates[0]?.id],
        [model.candidates[0]?.id],
      ]);
      expect(model.candidates[0]?.places?.map(({ opening }) => opening)).toEqual([0, 1]);
    }
  });

  test('goes without evidence: an original may hold what is others’', async () => {
    const refused = engine.call('report.export', {
      scope: everybody,
      format: 'pdf',
      file: at('no.zip'),
      apart: true,
      evidence: true,
    });
    await expect(refused).rejects.toThrow('"evidence-tells","people":"apart"');
  });
});

describe('a mark', () => {
  const mark = (bytes: Uint8Array) => ({
    name: 'Harbour',
    logo: Buffer.from(bytes).toString('base64'),
  });
  const red = makePng({
    width: 2,
    height: 1,
    depth: 8,
    colour: 6,
    samples: [255, 0, 0, 9, 255, 0, 0, 255],
  });

  test('that was chosen is drawn anew, and the report is as it was signed', async () => {
    const file = at('mark.pdf');
    const scope = { kind: 'filter' as const, filter: { text: 'Amara' } };
    await engine.call('report.export', { scope, format: 'pdf', file, employer: mark(red) });
    const checked = await engine.call('report.check', { file });
    if (checked.kind !== 'report') throw new Error(checked.reason);
    expect(checked.findings).toContainEqual({
      id: 'file',
      outcome: 'pass',
      message: REPORT_CHECK.same,
    });
    const attached = (await read(file)).get('touchstone-report.json');
    const model = JSON.parse(text(attached ?? new Uint8Array())) as ReportModel;
    expect(model.employer?.logo).toMatchObject({ width: 2, height: 1 });
    expect(model.employer?.logo?.png).not.toBe(mark(red).logo);
  });

  test.each([
    ['no PNG', Buffer.from('GIF89a'), 'unsupported'],
    ['a damaged one', red.subarray(0, 40), 'damaged'],
  ])('that is %s is refused with a reason', async (_, bytes, fault) => {
    const wish = { scope: everybody, format: 'html' as const, file: at('no.html') };
    const refused = engine.call('report.export', { ...wish, employer: mark(bytes) });
    await expect(refused).rejects.toThrow(`"logo-not-read","fault":"${fault}"`);
  });
});
