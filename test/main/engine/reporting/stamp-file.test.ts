import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AskAuthority } from '../../../../src/main/verify/index.ts';
import { err, ok } from '../../../../src/shared/lib/result.ts';
import { REPORT_CHECK } from '../../../../src/shared/messages/report-check.ts';
import { HAS_OPENSSL, openAuthority } from '../../verify/time-stamp/authority.ts';
import { startEngine } from '../running-engine.ts';

const ADDRESS = 'https://time.example/tsr';

describe.skipIf(!HAS_OPENSSL)('a report with a time stamp', () => {
  let authority: ReturnType<typeof openAuthority>;
  let engine: Awaited<ReturnType<typeof startEngine>>;
  let answer: AskAuthority;
  const asked: string[] = [];
  let report: string;

  beforeAll(async () => {
    authority = openAuthority();
    engine = await startEngine({
      askAuthority: (address, question) => {
        asked.push(address);
        return answer(address, question);
      },
    });
    report = join(engine.folder, 'r.pdf');
    const scope = { kind: 'filter' as const, filter: { text: '' } };
    await engine.call('report.export', { scope, format: 'pdf', file: report });
  }, 60_000);
  afterAll(async () => {
    authority.close();
    await engine.close();
  });
  afterEach(() => {
    asked.length = 0;
  });

  const honest: AskAuthority = async (_, question) => ok(authority.answer(question));

  async function findTime() {
    const checked = await engine.call('report.check', { file: report });
    if (checked.kind !== 'report') throw new Error(checked.reason);
    return checked.findings.find(({ id }) => id === 'time');
  }

  test('has none where no authority is set, or asking is not allowed: nobody is asked', async () => {
    answer = honest;
    expect(await engine.call('identity.stamp', { file: report })).toMatchObject({
      why: 'no-authority',
    });
    await engine.call('identity.setAuthority', { address: ADDRESS });
    expect(await engine.call('identity.stamp', { file: report })).toMatchObject({
      why: 'not-allowed',
    });
    expect(asked).toEqual([]);
    expect(await findTime()).toBeUndefined();
  });

  test.each<[string, AskAuthority, string]>([
    ['is silent', async () => err({ reason: 'failed', detail: '' }), 'no-answer'],
    ['says something else', async () => ok(Buffer.from('hello')), 'malformed'],
  ])('has none where the authority %s', async (_, answers, why) => {
    await engine.call('workspace.setNetwork', { kinds: ['time-stamps'] });
    answer = answers;
    expect(await engine.call('identity.stamp', { file: report })).toEqual({ outcome: 'none', why });
    expect(existsSync(`${report}.tsr`)).toBe(false);
  });

  test('has none where the answer is to an earlier question', async () => {
    let kept: Uint8Array | undefined;
    answer = async (_, question) => ok((kept ??= authority.answer(question)));
    const other = join(engine.folder, 'other.json');
    const scope = { kind: 'filter' as const, filter: { text: '' } };
    await engine.call('report.export', { scope, format: 'json', file: other });
    await engine.call('identity.stamp', { file: other });
    expect(await engine.call('identity.stamp', { file: other })).toMatchObject({
      why: 'other-question',
    });
    expect(await engine.call('identity.stamp', { file: report })).toMatchObject({
      why: 'other-file',
    });
  });

  test('lies beside the file, and is held by the authority’s own tool', async () => {
    answer = honest;
    const stamped = await engine.call('identity.stamp', { file: report });
    expect(stamped).toMatchObject({ outcome: 'unknown', authority: 'Time Office' });
    expect(asked).toEqual([ADDRESS]);
    const token = readFileSync(`${report}.tsr`);
    expect(authority.accepts(token, report)).toBe(true);
    const { requests } = await engine.call('workspace.requests', { limit: 1 });
    expect(requests).toMatchObject([{ kind: 'time-stamps', host: 'time.example', path: '/tsr' }]);
  });

  test('is unknown until its root is accepted, and then attested', async () => {
    expect(await findTime()).toMatchObject({ outcome: 'unknown' });
    const root = join(engine.folder, 'root.der');
    writeFileSync(root, Buffer.from(authority.root, 'base64'));
    await engine.call('certificates.accept', { paths: [root] });
    const time = await findTime();
    expect(time?.outcome).toBe('pass');
    expect(time?.message).toMatch(/^Time Office attests/u);
  });

  test('is refused beside a report that was changed', async () => {
    const bytes = readFileSync(report);
    writeFileSync(report, Buffer.concat([bytes, Buffer.from('\n')]));
    expect(await findTime()).toMatchObject({
      outcome: 'fail',
      message: REPORT_CHECK.stampRefused['other-file'],
    });
    writeFileSync(report, bytes);
  });

  test('is made for what was just written alone', async () => {
    const other = join(engine.folder, 'other.txt');
    writeFileSync(other, 'x');
    await expect(engine.call('identity.stamp', { file: other })).rejects.toThrow('invalid-request');
    expect(existsSync(`${other}.tsr`)).toBe(false);
  });
});
