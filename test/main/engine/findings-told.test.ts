import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../../src/shared/contract/report-calls.ts';
import { readPdfText } from '../report/pdf-text.ts';
import { makeBadge, makeSigner, sign } from '../verify/signed-credentials.ts';
import { openDesk } from './finding-desk.ts';

const SENTENCE = 'The very same credential was also handed in by Bo Berg';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
  const signer = await makeSigner();
  const badge = await sign(makeBadge(signer.id), signer);
  await desk.takeInAll({ 'Ana Lima/a.json': badge, 'Bo Berg/b.json': badge });
});
afterEach(() => desk.close());

describe.each(REPORT_FORMATS)('a report as %s', (format) => {
  const report = async () => {
    const file = join(desk.folder, `report.${format}`);
    const candidateIds = [(await desk.person('Ana Lima')).id];
    const scope = { kind: 'candidates', candidateIds } as const;
    await desk.call('report.export', { scope, format, file });
    const bytes = readFileSync(file);
    const text = format === 'pdf' ? readPdfText(bytes) : bytes.toString('utf8');
    // Where a line is full, a sentence breaks.
    return text.replaceAll(/\s+/gu, '');
  };
  const written = (sentence: string) => sentence.replaceAll(' ', '');

  test('tells what was found, and that somebody found it in order', async () => {
    const before = await report();
    expect(before).toContain(written(SENTENCE));
    expect(before).not.toContain(written('You found this in order'));
    await desk.decide('Ana Lima', 'reuse.same', true);
    const after = await report();
    expect(after).toContain(written(SENTENCE));
    expect(after).toContain(written('You found this in order on'));
  });
});
