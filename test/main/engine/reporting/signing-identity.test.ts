import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { afterAll, beforeEach, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentRequest } from '../../../../src/main/verify/index.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { REPORT_CHECK } from '../../../../src/shared/messages/report-check.ts';
import { found } from '../../verify/signed-credentials.ts';
import { startEngine } from '../running-engine.ts';

const PLACE = 'acme.example/hiring';
const DID = 'did:web:acme.example:hiring';

/** What the world publishes. */
const published = new Map<string, JsonObject>();
const asked: string[] = [];
const network = {
  resolve: async ({ id }: DocumentRequest) => {
    asked.push(id);
    const json = published.get(id);
    return json === undefined
      ? ({ outcome: 'unavailable', reason: 'unreachable' } as never)
      : found(json);
  },
};

let engine: Awaited<ReturnType<typeof startEngine>>;
let report: string;

beforeAll(async () => {
  engine = await startEngine({ network });
  const ended = engine.next('imports.progressed', ({ state }) => state !== 'running');
  await engine.call('imports.startSamples', {});
  await ended;
  await engine.call('identity.set', { place: PLACE });
  report = join(engine.folder, 'r.json');
  const scope = { kind: 'filter' as const, filter: { text: 'Amara' } };
  await engine.call('report.export', { scope, format: 'json', file: report });
}, 60_000);
afterAll(() => engine.close());
beforeEach(() => {
  published.clear();
  asked.length = 0;
});

async function documentOf(): Promise<JsonObject> {
  const { web } = await engine.call('identity.get', {});
  return JSON.parse(web!.document) as JsonObject;
}

function signatureOf(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { signature: string }).signature;
}

/** A reader of the report, who is somebody else and may ask the world, or not. */
async function checkElsewhere(file: string, kinds: readonly 'issuer-keys'[] = ['issuer-keys']) {
  const other = await startEngine({ network });
  try {
    await other.call('workspace.setNetwork', { kinds: [...kinds] });
    const copied = join(other.folder, 'come-back.json');
    copyFileSync(file, copied);
    const checked = await other.call('report.check', { file: copied });
    if (checked.kind !== 'report') throw new Error(checked.reason);
    return checked.findings.filter(({ id }) => id === 'signature' || id === 'signer');
  } finally {
    await other.close();
  }
}

describe('a report that is signed in the name of a domain', () => {
  test('is signed with the key in the document to publish, by another’s reading of both', async () => {
    const document = await documentOf();
    const [method] = document['verificationMethod'] as JsonObject[];
    const key = await Ed25519Multikey.from(method!);
    const verifier = key.verifier();
    const [head = '', body = '', signature = ''] = signatureOf(report).split('.');
    const data = new TextEncoder().encode(`${head}.${body}`);
    const bytes = Buffer.from(signature, 'base64url');
    expect(await verifier.verify({ data, signature: bytes })).toBe(true);
    bytes[3]! ^= 1;
    expect(await verifier.verify({ data, signature: bytes })).toBe(false);
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as JsonObject;
    expect(header['kid']).toBe(method!['id']);
    expect(document).toMatchObject({ id: DID, assertionMethod: [method!['id']] });
  });

  test('is that domain’s where it lists the key', async () => {
    published.set(DID, await documentOf());
    expect(await checkElsewhere(report)).toEqual([
      { id: 'signature', outcome: 'pass', message: REPORT_CHECK.signed },
      { id: 'signer', outcome: 'pass', message: REPORT_CHECK.ofDomain(PLACE) },
    ]);
  });

  test('is nobody’s that is known while the domain cannot be asked, or must not be', async () => {
    expect((await checkElsewhere(report))[1]).toMatchObject({ id: 'signer', outcome: 'unknown' });
    expect(asked).toContain(DID);
    asked.length = 0;
    expect((await checkElsewhere(report, []))[1]).toMatchObject({ outcome: 'unknown' });
    expect(asked).toEqual([]);
  });

  test('is not that domain’s where it lists another key', async () => {
    const other = await Ed25519Multikey.generate({ id: `${DID}#other`, controller: DID });
    const method = (await other.export({ publicKey: true })) as JsonObject;
    const document = await documentOf();
    published.set(DID, {
      ...document,
      verificationMethod: [method],
      assertionMethod: [`${DID}#other`],
    });
    expect((await checkElsewhere(report))[1]).toMatchObject({ id: 'signer', outcome: 'fail' });
  });

  test('by somebody else in its name, with a key brought along, is not that domain’s', async () => {
    published.set(DID, await documentOf());
    const thief = await startEngine({ network });
    try {
      const ended = thief.next('imports.progressed', ({ state }) => state !== 'running');
      await thief.call('imports.startSamples', {});
      await ended;
      await thief.call('identity.set', { place: PLACE });
      const file = join(thief.folder, 'forged.json');
      const scope = { kind: 'filter' as const, filter: { text: 'Amara' } };
      await thief.call('report.export', { scope, format: 'json', file });
      const [signature, signer] = await checkElsewhere(file);
      expect(signature).toMatchObject({ outcome: 'pass' });
      expect(signer).toMatchObject({ outcome: 'fail' });
    } finally {
      await thief.close();
    }
  }, 60_000);

  test('is the own workspace’s without asking anybody', async () => {
    const checked = await engine.call('report.check', { file: report });
    if (checked.kind !== 'report') throw new Error(checked.reason);
    expect(checked.findings.find(({ id }) => id === 'signer')).toMatchObject({
      message: REPORT_CHECK.own,
    });
    expect(asked).toEqual([]);
  });

  test('is refused with one character of what it says changed', async () => {
    published.set(DID, await documentOf());
    const file = join(engine.folder, 'changed.json');
    writeFileSync(file, readFileSync(report, 'utf8').replace('Amara', 'Amora'));
    expect(await checkElsewhere(file)).toEqual([
      { id: 'signature', outcome: 'fail', message: REPORT_CHECK.signature['other-report'] },
    ]);
  });
});

describe('the domain', () => {
  test('is asked whether it lists the key, as far as the network is allowed', async () => {
    published.set(DID, await documentOf());
    expect((await engine.call('identity.check', {})).answer).toMatchObject({ outcome: 'unknown' });
    await engine.call('workspace.setNetwork', { kinds: ['issuer-keys'] });
    expect((await engine.call('identity.check', {})).answer).toEqual({
      outcome: 'pass',
      place: PLACE,
    });
    published.set(DID, { ...(await documentOf()), assertionMethod: [] });
    expect((await engine.call('identity.check', {})).answer).toMatchObject({ outcome: 'fail' });
  });

  test.each([
    ['https://Acme.example/', 'did:web:acme.example', 'https://acme.example/.well-known/did.json'],
    [
      'acme.example:8443',
      'did:web:acme.example%3A8443',
      'https://acme.example:8443/.well-known/did.json',
    ],
    ['acme.example/a/b', 'did:web:acme.example:a:b', 'https://acme.example/a/b/did.json'],
  ])('%s is %s', async (place, did, url) => {
    const answer = await engine.call('identity.set', { place });
    expect(answer).toMatchObject({ kind: 'set', identity: { web: { did, url } } });
  });

  test.each([
    'acme',
    'localhost',
    '127.0.0.1',
    '[::1]',
    'acme.example/../x',
    'a b.example',
    'http://acme.example',
    'acme.example/a?b',
  ])('%s is none', async (place) => {
    expect(await engine.call('identity.set', { place })).toEqual({ kind: 'no-place' });
  });

  test('is left for the bare key again', async () => {
    await engine.call('identity.set', {});
    const identity = await engine.call('identity.get', {});
    expect(identity).toEqual({ key: expect.stringMatching(/^did:key:z6Mk/u) });
    expect(await engine.call('identity.check', {})).toEqual({});
  });
});
