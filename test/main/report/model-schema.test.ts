import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { buildReport, writeReport } from '../../../src/main/report/index.ts';
import { reportJsonSchema } from '../../../src/main/report/model-schema.ts';
import { INPUT, OPENED, OPENED_TWICE, longInput } from './sample-report.ts';

const FILE = new URL('../../../docs/report-schema.json', import.meta.url);
const published: unknown = JSON.parse(readFileSync(FILE, 'utf8'));
const validate = new Ajv2020({ strict: true }).compile(reportJsonSchema());

describe('the published schema of JSON reports', () => {
  test('is the one that reports are read by', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
  });

  test.each([
    ['people by a query', INPUT],
    ['people who answer an opening', { ...INPUT, ...OPENED }],
    ['people who answer one of two', { ...INPUT, ...OPENED_TWICE }],
    ['a person with many credentials', longInput(20)],
    ['nobody', { ...INPUT, candidates: [] }],
    ['who made it and the head of the audit trail', { ...INPUT, runBy: 'Ada', auditHead: 'abc' }],
  ])('holds of a report on %s', async (_what, input) => {
    const bytes = await writeReport({ model: buildReport(input) }, 'json');
    validate(JSON.parse(new TextDecoder().decode(bytes)));
    expect(validate.errors).toBeNull();
  });

  test('does not hold where a verdict is none, or a field is added', async () => {
    const report = JSON.parse(
      new TextDecoder().decode(await writeReport({ model: buildReport(INPUT) }, 'json')),
    );
    expect(validate({ ...report, score: 7 })).toBe(false);
    report.candidates[0].credentials[0].verdict = 'splendid';
    expect(validate(report)).toBe(false);
  });
});
