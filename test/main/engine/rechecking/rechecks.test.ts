import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NETWORK_KINDS } from '../../../../src/shared/model/network.ts';
import type { DocumentAnswer } from '../../../../src/main/verify/documents/answer.ts';
import { describeCheck } from '../../../../src/shared/messages/checks/index.ts';
import type { RecheckView } from '../../../../src/shared/contract/views.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import type { EngineOptions } from '../../../../src/main/engine/index.ts';
import { entryOf, makeBadge, makeSigner, sign, signList } from '../../verify/signed-credentials.ts';
import type { Signer } from '../../verify/signed-credentials.ts';
import { createBookKeeper } from '../../../../src/main/engine/background/book-keeper.ts';
import { createJudgeIssuers } from '../../../../src/main/engine/judging/judge-issuers.ts';
import { createRechecker } from '../../../../src/main/engine/rechecking/rechecker.ts';
import { createVerify } from '../../../../src/main/engine/verifying/verifying.ts';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import { createOfflineSource } from '../../../../src/main/verify/index.ts';
import { createUuidSource } from '../../../../src/shared/lib/uuid.ts';
import { describeRecheck } from '../../../../src/shared/messages/ui/rechecks.ts';
import { writeFiles } from '../credentials.ts';
import { createInProcessVerifier } from '../in-process-verifier.ts';
import { startEngine } from '../running-engine.ts';

const DID = 'did:web:uni.example';
const LIST = 'https://uni.example/status/3';
const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };

let engine: Awaited<ReturnType<typeof startEngine>>;
let signer: Signer;
/** What the web has; and how often each was asked for. */
let web: Map<string, JsonObject>;
let asked: string[];
let now: number;

const network: EngineOptions['network'] = {
  resolve({ id }): Promise<DocumentAnswer> {
    asked.push(id);
    const json = web.get(id);
    if (json === undefined) {
      return Promise.resolve({ outcome: 'unavailable', reason: 'failed', detail: 'No answer.' });
    }
    const obtainedAt = new Date(now).toISOString();
    const text = JSON.stringify(json);
    return Promise.resolve({
      outcome: 'found',
      text,
      mediaType: undefined,
      obtainedAt,
      source: 'network',
    });
  },
};

/** A badge for each person, at an index of the list of its own. */
async function takeIn(names: readonly string[]): Promise<void> {
  const badges = await Promise.all(
    names.map((name, index) =>
      sign(
        makeBadge(DID, { id: `urn:badge:${index}`, name, credentialStatus: entryOf(LIST, index) }),
        signer,
      ),
    ),
  );
  const files = names.map((name, index) => [
    `in/${name}/badge.json`,
    JSON.stringify(badges[index]),
  ]);
  writeFiles(engine.folder, Object.fromEntries(files));
  await engine.takeIn(join(engine.folder, 'in'));
}

async function revoke(...set: readonly number[]): Promise<void> {
  web.set(LIST, await signList(signer, { url: LIST, set }));
}

type Scope = Parameters<typeof begin>[0];
async function begin(scope: { readonly kind: 'everything' } | object): Promise<RecheckView> {
  const ended = engine.next('rechecks.progressed', ({ state }) => state !== 'running');
  await engine.call('rechecks.start', { scope: scope as { kind: 'everything' } });
  return ended;
}
const checkAgain = (scope: Scope = { kind: 'everything' }) => begin(scope);

async function person(name: string) {
  const { rows } = await engine.call('candidates.search', {
    filter: { ...FILTER, text: `"${name}"` },
  });
  return engine.call('candidates.get', { candidateId: rows[0]?.id ?? '' });
}

beforeEach(async () => {
  now = Date.parse('2026-06-01T00:00:00Z');
  signer = await makeSigner(DID);
  web = new Map<string, JsonObject>([[DID, signer.didDocument]]);
  asked = [];
  await revoke();
  engine = await startEngine({ network, clock: () => instantFrom(now) });
  await engine.call('workspace.setNetwork', { kinds: [...NETWORK_KINDS] });
});
afterEach(() => engine.close());

describe('checking everything again', () => {
  test('says which were revoked since, and that the others are as before', async () => {
    await takeIn(['Ana Lima', 'Bo Berg', 'Cy Cole']);
    await revoke(1);
    expect(await checkAgain()).toMatchObject({
      state: 'finished',
      done: 3,
      total: 3,
      failed: 0,
      kinds: { revoked: 1 },
      changes: [{ candidateName: 'Bo Berg', before: 'verified', after: 'lapsed', kind: 'revoked' }],
    });
  });

  test('shows the check that changed, with its sentence before and after', async () => {
    await takeIn(['Ana Lima']);
    await revoke(0);
    const [change] = (await checkAgain()).changes;
    const sentences = change?.checks.map(({ id, before, after }) => [
      id,
      before.map(describeCheck),
      after.map(describeCheck),
    ]);
    expect(sentences).toEqual([
      ['status', ['The issuer has not withdrawn it.'], ['The issuer has revoked it.']],
    ]);
  });

  test('writes what is found now, skills included, and keeps what changed with the credential', async () => {
    await takeIn(['Ana Lima']);
    await revoke(0);
    await checkAgain();
    const [credential] = (await person('Ana Lima')).credentials;
    expect(credential).toMatchObject({
      verdict: 'lapsed',
      change: { kind: 'revoked', before: 'verified', changedAt: '2026-06-01T00:00:00.000Z' },
    });
  });

  test('asks anew, though the same was asked a moment ago, and asks once for all', async () => {
    await takeIn(['Ana Lima', 'Bo Berg', 'Cy Cole']);
    asked = [];
    await checkAgain();
    expect(asked.toSorted()).toEqual([DID, LIST]);
  });

  test('asks for no kind that is not allowed, and calls unconfirmed what hangs on it', async () => {
    await engine.call('workspace.setNetwork', { kinds: ['issuer-keys'] });
    await takeIn(['Ana Lima']);
    expect(asked).toEqual([DID]);
    const [credential] = (await person('Ana Lima')).credentials;
    expect(credential).toMatchObject({ verdict: 'unconfirmed' });
    expect(JSON.stringify(credential)).toContain(
      'Not asked: status lists are not allowed on the network.',
    );
    await engine.call('workspace.setNetwork', { kinds: ['issuer-keys', 'status-lists'] });
    await checkAgain();
    expect((await person('Ana Lima')).credentials).toMatchObject([{ verdict: 'verified' }]);
  });

  test('writes down each request that it made of the network, and none that it did not', async () => {
    await takeIn(['Ana Lima', 'Bo Berg', 'Cy Cole']);
    const { requests, total } = await engine.call('workspace.requests', { limit: 20 });
    expect(total).toBe(asked.length);
    expect(requests.map(({ host, path, kind }) => `${kind} ${host}${path}`).toSorted()).toEqual([
      'issuer-keys uni.example/.well-known/did.json',
      'status-lists uni.example/status/3',
    ]);
  });

  test('finds nothing changed where nothing did', async () => {
    await takeIn(['Ana Lima']);
    expect(await checkAgain()).toMatchObject({ kinds: {}, changes: [], done: 1 });
    expect((await person('Ana Lima')).credentials[0]?.change).toBeUndefined();
  });

  test('says what expired meanwhile', async () => {
    await takeIn(['Ana Lima']);
    now = Date.parse('2027-01-02T00:00:00Z');
    expect((await checkAgain()).kinds).toEqual({ expired: 1 });
  });

  test('can be gone back to after the app was closed', async () => {
    await takeIn(['Ana Lima']);
    await revoke(0);
    const ended = await checkAgain();
    const { recheck } = await engine.call('rechecks.latest', {});
    expect(recheck).toEqual(ended);
  });
});

describe('checking some again', () => {
  test('leaves the others alone: those of the people chosen', async () => {
    await takeIn(['Ana Lima', 'Bo Berg']);
    await revoke(0, 1);
    const { id } = await person('Ana Lima');
    expect((await checkAgain({ kind: 'candidates', candidateIds: [id] })).total).toBe(1);
    expect((await person('Bo Berg')).credentials[0]?.verdict).toBe('verified');
  });

  test('leaves the others alone: one credential', async () => {
    await takeIn(['Ana Lima', 'Bo Berg']);
    const [credential] = (await person('Bo Berg')).credentials;
    const scope = { kind: 'credentials', credentialIds: [credential?.id ?? ''] };
    expect((await checkAgain(scope)).total).toBe(1);
  });

  test('knows no credential by an unknown id', async () => {
    const credentialIds = ['01890a5d-ac96-774b-bcce-b302099a8057'];
    await expect(
      engine.call('rechecks.start', { scope: { kind: 'credentials', credentialIds } }),
    ).rejects.toThrow('not-found');
  });
});

describe('checking again in the background', () => {
  test('is cancelled after what is in hand, and keeps what was found until then', async () => {
    await takeIn(
      Array.from({ length: 12 }, (_, index) => `Person ${String.fromCodePoint(65 + index)}`),
    );
    const ended = engine.next('rechecks.progressed', ({ state }) => state !== 'running');
    const { recheckId } = await engine.call('rechecks.start', { scope: { kind: 'everything' } });
    await engine.call('rechecks.cancel', { recheckId });
    const view = await ended;
    expect(view.state).toBe('cancelled');
    expect(view.done).toBeLessThan(12);
  });

  test('runs once at a time', async () => {
    await takeIn(['Ana Lima']);
    const ended = engine.next('rechecks.progressed', ({ state }) => state !== 'running');
    await engine.call('rechecks.start', { scope: { kind: 'everything' } });
    await expect(engine.call('rechecks.start', { scope: { kind: 'everything' } })).rejects.toThrow(
      'recheck-running',
    );
    await ended;
  });

  test('finds the samples as before, whose issuers are nowhere to be asked', async () => {
    const imported = engine.next('imports.progressed', ({ state }) => state !== 'running');
    await engine.call('imports.startSamples', {});
    await imported;
    const view = await checkAgain();
    expect(view.done).toBeGreaterThan(40);
    expect(view.kinds).toEqual({});
  });
});

test('where the disk is full, checking again says so, what was checked before, and what changed of that', async () => {
  await takeIn(['Ana Lima', 'Bo Berg', 'Cy Cole']);
  await revoke(0, 1, 2);
  const opened = openWorkspace(join(engine.folder, 'test.touchstone'), { clock: () => now });
  if (!opened.ok) throw new Error(opened.error.reason);
  const { credentials } = opened.value;
  let room = 2;
  const updateVerification: typeof credentials.updateVerification = (...update) => {
    room -= 1;
    if (room >= 0) return credentials.updateVerification(...update);
    return Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }));
  };
  const workspace = { ...opened.value, credentials: { ...credentials, updateVerification } };
  const verify = createVerify({
    verifier: createInProcessVerifier(),
    source: () => Promise.resolve({ resolve: (request) => network.resolve(request) }),
    certificates: () => Promise.resolve([]),
    wholeOnly: () => Promise.resolve(false),
    clock: () => instantFrom(now),
  });
  const source = () => Promise.resolve(createOfflineSource());
  const services = {
    workspace,
    clock: () => instantFrom(now),
    verifyFor: () => Promise.resolve(verify),
    judgeIssuers: createJudgeIssuers({ book: createBookKeeper(workspace), source }),
    recordIncident: () => 'incident',
  };
  const ended = await new Promise<RecheckView>((resolve) => {
    const ids = createUuidSource(() => now, randomBytes);
    const told = (view: RecheckView) => (view.state === 'running' ? undefined : resolve(view));
    createRechecker(ids, told).start({ kind: 'everything' }, services);
  });
  opened.value.close();
  expect(ended).toMatchObject({ state: 'failed', refusal: 'full', done: 2, total: 3 });
  expect(ended.kinds).toEqual({ revoked: 2 });
  expect(ended.changes).toHaveLength(2);
  expect(describeRecheck(ended)).toBe(
    '2 checked again: 2 revoked since. The disk is full. What was in hand was not kept; all that was there before is. Make room, and try again.',
  );
});
