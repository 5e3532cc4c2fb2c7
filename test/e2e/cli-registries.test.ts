import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseLines } from '../main/cli/lines.ts';
import { OFFLINE, runTouchstone, sample } from './touchstone.ts';

/** Registries of issuers, as a script names them. */

const AMARA = sample('Amara Okafor (amara.okafor@example.org)');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-registries-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const touchstone = (...args: readonly string[]) => runTouchstone(folder, args);

describe('registries', () => {
  const trusts = (stdout: string) =>
    parseLines(stdout).flatMap((line) => ('error' in line ? [] : [line.issuer.trust]));
  const NORTHGATE = 'Real Northgate;did:web:northgate.example';

  async function registry(name: string, text: string): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, text);
    return file;
  }

  test('one that is accepted makes its issuers trusted, the others stay as they are', async () => {
    const file = await registry('accepted.csv', `${NORTHGATE}\nnobody;not an id\n`);
    const args = ['verify', AMARA, '--json', ...OFFLINE];
    const before = await touchstone(...args);
    expect(trusts(before.stdout)).not.toContain('trusted');
    const { status, stdout, stderr } = await touchstone(...args, '--registry', file);
    expect(status).toBe(0);
    expect(trusts(stdout)).toContain('trusted');
    expect(stdout).toContain('The registry “accepted” lists its issuer as Real Northgate.');
    expect(stderr).toBe(
      'accepted.csv: Line 2: “nobody” is no identifier, domain or address of an issuer.\n',
    );
  });

  test('one that is only known makes them known, and one that blocks wins', async () => {
    const known = await registry('known.csv', NORTHGATE);
    const blocks = await registry('blocks.csv', 'id,state\nnorthgate.example,blocked');
    const args = ['verify', AMARA, '--json', ...OFFLINE, '--known-registry', known];
    expect(trusts((await touchstone(...args)).stdout)).not.toContain('trusted');
    const { stdout } = await touchstone(...args, '--registry', known, '--known-registry', blocks);
    expect(trusts(stdout)).toContain('blocked');
  });

  test('an import keeps them in the workspace, for what comes later too', async () => {
    const workspace = join(folder, 'registries.touchstone');
    const file = await registry('kept.csv', NORTHGATE);
    const args = ['import', AMARA, '--workspace', workspace, ...OFFLINE];
    expect((await touchstone(...args, '--registry', file)).status).toBe(0);
    const chen = sample('Chen Wei (chen.wei@example.org)');
    const later = await touchstone('import', chen, '--workspace', workspace, '--json', ...OFFLINE);
    expect(later.stdout).toContain('The registry “kept” lists its issuer as Real Northgate.');
  });

  test('a file that is none is a wrong command', async () => {
    const file = await registry('letter.txt', 'Dear all');
    for (const name of [file, join(folder, 'nowhere.csv')]) {
      const { status, stdout } = await touchstone('verify', AMARA, ...OFFLINE, '--registry', name);
      expect([status, stdout]).toEqual([2, '']);
    }
  });
});
