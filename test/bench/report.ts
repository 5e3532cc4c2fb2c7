import process from 'node:process';
import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync } from 'node:crypto';
import { buildReport, signReport, writeReport } from '../../src/main/report/index.ts';
import { REPORT_FORMATS } from '../../src/shared/contract/report-calls.ts';
import type { ReportFormat } from '../../src/shared/contract/report-calls.ts';
import { INPUT } from '../main/report/sample-report.ts';
import type { Figure, PartResult } from './figure.ts';

const PEOPLE = 500;
const MEBIBYTE = 2 ** 20;

/** A signed report on 500 people, each with two credentials and their checks, in each format. */
export async function benchReport(): Promise<PartResult> {
  const [amara] = INPUT.candidates;
  if (amara === undefined) throw new Error('The sample report is about nobody.');
  const candidates = Array.from({ length: PEOPLE }, (_, index) => ({
    ...amara,
    id: `${amara.id}-${String(index)}`,
    name: `${amara.name} ${String(index)}`,
  }));
  const model = buildReport({ ...INPUT, candidates });
  const { privateKey } = generateKeyPairSync('ed25519');
  const figures: Figure[] = [];
  for (const format of REPORT_FORMATS.toReversed()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, to be measured alone
    figures.push(...(await measure(model, format, privateKey)));
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  return {
    figures: [
      ...figures,
      { name: 'peak memory, all formats', value: peak, unit: 'MiB', target: { atMost: 1024 } },
    ],
  };
}

async function measure(
  model: ReturnType<typeof buildReport>,
  format: ReportFormat,
  key: KeyObject,
): Promise<readonly Figure[]> {
  const before = process.cpuUsage();
  const bytes = await writeReport(await signReport(model, { key }), format);
  const { user, system } = process.cpuUsage(before);
  const name = `a report on ${String(PEOPLE)} people as ${format.toUpperCase()}`;
  return [
    { name: `${name}, processor time`, value: (user + system) / 1000, unit: 'ms' },
    { name: `${name}, size`, value: bytes.length / MEBIBYTE, unit: 'MiB' },
  ];
}
