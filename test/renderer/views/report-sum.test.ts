import { expect, test } from 'vitest';
import { sumUp } from '../../../src/renderer/views/report/sum-up.ts';
import type { ReportFinding } from '../../../src/shared/contract/report-calls.ts';

const found = (id: ReportFinding['id'], outcome: ReportFinding['outcome']): ReportFinding => ({
  id,
  outcome,
  message: '',
});
const SIGNED = [found('signature', 'pass'), found('file', 'pass'), found('signer', 'pass')];

test.each<[string, readonly ReportFinding[], boolean, RegExp]>([
  ['came without evidence', SIGNED, false, /cannot be told: it came without its evidence/u],
  [
    'was checked offline',
    [...SIGNED, found('credential', 'pass')],
    true,
    /Nobody was asked what holds today/u,
  ],
  [
    'was checked online',
    [...SIGNED, found('credential', 'pass')],
    false,
    /everything in it still/u,
  ],
  ['names what holds no more', [...SIGNED, found('credential', 'warn')], false, /^Not everything/u],
  ['nobody signed', [found('signature', 'unknown')], false, /^Nobody has signed this report/u],
  ['was changed', [found('signature', 'fail')], false, /^Not everything is as it was/u],
  ['is another’s', [found('signature', 'pass'), found('signer', 'warn')], false, /^Nothing in it/u],
  [
    'lacks its file of evidence',
    [...SIGNED, found('evidence', 'unknown')],
    true,
    /^Nothing in it/u,
  ],
])('of a report that %s no more is said than was found', (_, findings, isOffline, words) => {
  expect(sumUp({ findings, isOffline })).toMatch(words);
});
