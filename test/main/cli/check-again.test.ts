import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import { runCheckAgain } from '../../../src/main/cli/check-again-command.ts';
import { runImport } from '../../../src/main/cli/import-command.ts';
import type { CommandIo } from '../../../src/main/cli/io.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import { VERIFIER_ENTRY } from '../built-processes.ts';
import { makeBadge, makeSigner, entryOf, sign, signList } from '../verify/signed-credentials.ts';
import type { Signer } from '../verify/signed-credentials.ts';

const DID = 'did:web:uni.example';
const LIST = 'https://uni.example/status/3';

/** A workspace with two credentials and what it was made of: made once. */
let ready: string;
/** A copy of that, which the test at hand may change. */
let folder: string;
let signer: Signer;
let printed: string[];

async function publish(...set: readonly number[]): Promise<void> {
  const write = (name: string, json: object) =>
    writeFileSync(join(folder, name), JSON.stringify(json));
  write('did.json', signer.didDocument);
  write('list.json', await signList(signer, { url: LIST, set }));
  write('index.json', { [DID]: 'did.json', [LIST]: 'list.json' });
}

async function run(line: string): Promise<number> {
  printed = [];
  const output = { write: async (text: string) => void printed.push(text), isClosed: () => false };
  const io: CommandIo = {
    stdout: output,
    stderr: output,
    clock: () => instantFrom(Date.parse('2026-06-01T00:00:00Z')),
    verifierEntry: VERIFIER_ENTRY,
    samplesDirectory: join(folder, 'samples'),
  };
  const parsed = parseCommand(line.replaceAll('DIR', folder).split(' '));
  if (!parsed.ok) throw new Error(parsed.error);
  if (parsed.value.name === 'import') return runImport(parsed.value, io);
  if (parsed.value.name === 'check-again') return runCheckAgain(parsed.value, io);
  throw new Error(parsed.value.name);
}

const makeFolder = () => mkdtempSync(join(tmpdir(), 'touchstone-check-again-'));

beforeAll(async () => {
  ready = makeFolder();
  folder = ready;
  signer = await makeSigner(DID);
  await publish();
  for (const [index, name] of ['Welding', 'Baking'].entries()) {
    const badge = makeBadge(DID, {
      id: `urn:badge:${index}`,
      credentialStatus: entryOf(LIST, index),
    });
    const subject = badge['credentialSubject'] as { achievement: object };
    const achievement = { ...subject.achievement, name };
    const own = { ...badge, credentialSubject: { ...subject, achievement } };
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(await sign(own, signer)));
  }
  await run('import DIR/Welding.json DIR/Baking.json --workspace DIR/w --offline --documents DIR');
});
afterAll(() => rmSync(ready, { recursive: true, force: true }));

beforeEach(() => {
  folder = makeFolder();
  cpSync(ready, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('touchstone check-again', () => {
  test('finds all as before, and exits with 0', async () => {
    const status = await run('check-again --workspace DIR/w --offline --documents DIR');
    expect([status, printed.join('')]).toEqual([0, '2 checked again: 2 as before.\n']);
  });

  test('knows the samples by their bytes, and checks them by their own documents', async () => {
    const samples = join(folder, 'samples');
    mkdirSync(join(samples, 'candidates'), { recursive: true });
    copyFileSync(join(folder, 'Welding.json'), join(samples, 'candidates', 'welding.json'));
    mkdirSync(join(samples, 'documents'));
    for (const name of ['index.json', 'did.json', 'list.json']) {
      copyFileSync(join(folder, name), join(samples, 'documents', name));
    }
    await run('check-again --workspace DIR/w --offline --json');
    const lines = printed.map((line) => JSON.parse(line) as { file: string; verdict: string });
    // Nobody answers for the other's issuer.
    expect(Object.fromEntries(lines.map(({ file, verdict }) => [file, verdict]))).toEqual({
      'Welding.json': 'verified',
      'Baking.json': 'unconfirmed',
    });
  });

  test('says which changed and why, and exits with 1', async () => {
    await publish(1);
    const status = await run('check-again --workspace DIR/w --offline --documents DIR');
    expect(status).toBe(1);
    expect(printed.join('')).toBe(
      [
        '~ Baking  was verified, now lapsed (revoked since)  Baking.json',
        '    Withdrawn or not: The issuer has revoked it.',
        '2 checked again: 1 revoked since, 1 as before.',
        '',
      ].join('\n'),
    );
  });

  test('prints a line of JSON for each with --json, before and now', async () => {
    await publish(1);
    await run('check-again --workspace DIR/w --offline --documents DIR --json');
    const lines = printed.map((line) => JSON.parse(line) as Record<string, unknown>);
    const baking = lines.find((line) => line['file'] === 'Baking.json');
    expect(lines).toHaveLength(2);
    expect(baking).toMatchObject({
      before: 'verified',
      verdict: 'lapsed',
      change: 'revoked',
      checks: [
        {
          id: 'status',
          before: [{ outcome: 'pass', message: 'The issuer has not withdrawn it.' }],
          after: [{ outcome: 'fail', message: 'The issuer has revoked it.' }],
        },
      ],
    });
  });

  test('checks nobody again whom the query does not fit', async () => {
    await run('check-again --workspace DIR/w --offline --query nobody');
    expect(printed.join('')).toBe('0 checked again.\n');
  });

  test('makes no workspace where none is', async () => {
    expect(await run('check-again --workspace DIR/none')).toBe(2);
  });
});
