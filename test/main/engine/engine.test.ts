import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { NETWORK_KINDS } from '../../../src/shared/model/network.ts';
import { openEngine } from '../../../src/main/engine/index.ts';
import type { Engine } from '../../../src/main/engine/index.ts';
import { createInProcessVerifier } from './in-process-verifier.ts';
import { contract } from '../../../src/shared/contract/contract.ts';
import type {
  CallInput,
  CallName,
  CallOutput,
  EventName,
} from '../../../src/shared/contract/contract.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import type { AppError } from '../../../src/shared/contract/errors.ts';
import type { CandidateView, ImportView } from '../../../src/shared/contract/views.ts';

const SAMPLES = join(import.meta.dirname, '../../../resources/samples');
const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };
const SPELLED = { how: 'spelling', state: 'stated', from: 'Data visualisation' };
const NOBODY = '01890a5d-ac96-774b-bcce-b302099a8057';

let folder = '';
let engine: Engine;
let events: { readonly event: EventName; readonly payload: unknown }[] = [];
let onEvent: () => void = () => undefined;

async function open(): Promise<void> {
  const opened = await openEngine({
    workspaceFile: join(folder, 'test.touchstone'),
    samplesDirectory: SAMPLES,
    clock: () => instantFrom(Date.now()),
    verifier: createInProcessVerifier(),
    network: { resolve: () => Promise.reject(new Error('no network in tests')) },
    emit(event, payload) {
      events.push({ event, payload });
      onEvent();
    },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  engine = opened.value;
}

/** Calls as the window does, and holds the answer against the contract. */
async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const result = await engine.dispatch(name, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return contract[name].output.parse(result.value) as CallOutput<Name>;
}

async function fail<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<AppError> {
  const result = await engine.dispatch(name, input);
  if (result.ok) throw new Error('It should have failed.');
  return result.error;
}

function untilImported(): Promise<ImportView> {
  return new Promise((resolve) => {
    onEvent = () => {
      const last = events.findLast((one) => one.event === 'imports.progressed');
      const view = contract['imports.progressed'].payload.parse(last?.payload);
      if (view.state !== 'running') resolve(view);
    };
  });
}

async function getByName(name: string): Promise<CandidateView> {
  const page = await call('candidates.search', { filter: { ...FILTER, text: `"${name}"` } });
  return call('candidates.get', { candidateId: page.rows[0]?.id ?? '' });
}

describe('the engine, with the samples', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'touchstone-engine-'));
    await open();
    const imported = untilImported();
    await call('imports.startSamples', {});
    await imported;
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('has imported them, every verdict among them', async () => {
    const { import: latest } = await call('imports.latest', {});
    expect(latest).toMatchObject({ state: 'finished' });
    const workspace = await call('workspace.get', {});
    expect(workspace.candidates).toBeGreaterThanOrEqual(12);
    expect(workspace.credentials).toBeGreaterThanOrEqual(40);
    expect(Object.values(workspace.verdicts).every((count) => count > 0)).toBe(true);
  });

  test('tells the window that the lists have changed', () => {
    expect(events.some((one) => one.event === 'workspace.changed')).toBe(true);
  });

  test('finds people by a skill that they have proven', async () => {
    const { rows } = await call('candidates.search', { filter: { ...FILTER, skills: ['python'] } });
    expect(rows.length).toBeGreaterThan(1);
    expect(
      rows.every((row) => row.skills.some((skill) => skill.key === 'python' && skill.proven)),
    ).toBe(true);
  });

  test('compares people, and leaves out who is not there', async () => {
    const { rows } = await call('candidates.search', { filter: FILTER, limit: 2 });
    const candidateIds = rows.map((row) => row.id);
    const compared = async (ids: readonly string[]) =>
      (await call('candidates.compare', { candidateIds: [...ids] })).candidates.map(({ id }) => id);
    expect(await compared(candidateIds)).toEqual(candidateIds);
    expect(await compared([NOBODY, ...candidateIds])).toEqual(candidateIds);
    expect(await compared([candidateIds[0] ?? '', NOBODY])).toEqual(candidateIds.slice(0, 1));
  });

  test('says who is there, and who is another by now', async () => {
    const { rows } = await call('candidates.search', { filter: FILTER, limit: 3 });
    const [one = '', other = '', third = ''] = rows.map((row) => row.id);
    const present = async () => {
      const asked = { candidateIds: [third, NOBODY, other, one] };
      return (await call('candidates.present', asked)).people.map(({ askedId, id }) => [
        askedId,
        id,
      ]);
    };
    const all = [third, other, one].map((id) => [id, id]);
    expect(await present()).toEqual(all);
    const first = await call('doubles.merge', { keptId: one, goneId: other });
    const second = await call('doubles.merge', { keptId: third, goneId: one });
    expect(await present()).toEqual([third, other, one].map((id) => [id, third]));
    expect(
      (await call('candidates.compare', { candidateIds: [one, other] })).candidates,
    ).toHaveLength(1);
    for (const { mergeId } of [second, first]) await call('doubles.takeApart', { mergeId });
    expect(await present()).toEqual(all);
  });

  test('takes a skill’s name in British spelling for the name that an opening asks for', async () => {
    const asked = { need: 'must' as const, issuer: 'any' as const };
    const opening = {
      title: 'Data analyst',
      note: '',
      requirements: ['Python', 'SQL', 'Data visualization'].map((name) => ({
        ...asked,
        name,
        key: name.toLowerCase(),
      })),
    };
    const { openingId } = await call('openings.save', { opening });
    const { requirements } = await call('openings.get', { openingId });
    const { rows } = await call('openings.rank', { requirements });
    const amara = rows.find(({ name }) => name === 'Amara Okafor');
    const answer = amara?.answers.find(({ key }) => key === 'data visualization');
    expect(answer).toMatchObject({ proven: true, evidence: { mapping: SPELLED } });

    const { skills } = await getByName('Amara Okafor');
    expect(skills.find(({ key }) => key === 'data visualization')).toMatchObject({
      proven: true,
      mapping: SPELLED,
    });
    await call('openings.remove', { openingId });
  });

  test('suggests skills', async () => {
    const { skills } = await call('skills.suggest', { text: 'pyth' });
    expect(skills[0]?.name).toBe('Python');
  });

  test('judges recipients again when a person’s addresses change', async () => {
    const amara = await getByName('Amara Okafor');
    const matches = async () => {
      const view = await call('candidates.get', { candidateId: amara.id });
      return new Set(view.credentials.map((one) => one.recipient.match));
    };
    expect(await matches()).toEqual(new Set(['confirmed']));
    await call('candidates.setEmails', { candidateId: amara.id, emails: ['else@example.org'] });
    // What the holder signed stays the holder's.
    expect(await matches()).toContain('mismatch');
    await call('candidates.setEmails', { candidateId: amara.id, emails: amara.emails });
    expect(await matches()).toEqual(new Set(['confirmed']));
  });

  test('moves a credential to a person and judges whose it is', async () => {
    const amara = await getByName('Amara Okafor');
    const { candidateId } = await call('candidates.create', { name: 'Mallory' });
    await call('candidates.setEmails', { candidateId, emails: ['mallory@example.org'] });
    const credentialIds = [amara.credentials[0]?.id ?? ''];
    await call('credentials.assign', { credentialIds, candidateId });
    const mallory = await call('candidates.get', { candidateId });
    expect(mallory.credentials.map((one) => one.recipient.match)).toEqual(['mismatch']);
    expect(mallory.skills.some((skill) => skill.proven)).toBe(false);
    await call('credentials.assign', { credentialIds, candidateId: amara.id });
    const again = await getByName('Amara Okafor');
    expect(again.credentials).toHaveLength(amara.credentials.length);
  });

  test('puts a credential back to nobody', async () => {
    const amara = await getByName('Amara Okafor');
    const credentialIds = [amara.credentials[0]?.id ?? ''];
    await call('credentials.assign', { credentialIds });
    const { credentials } = await call('credentials.unassigned', {});
    expect(credentials.map((one) => one.id)).toContain(credentialIds[0]);
    await call('credentials.assign', { credentialIds, candidateId: amara.id });
  });

  test('blocks an issuer, and takes that back', async () => {
    const amara = await getByName('Amara Okafor');
    const issuerId = amara.credentials[0]?.issuer.id ?? '';
    const trusts = async () =>
      new Set(
        (await getByName('Amara Okafor')).credentials
          .filter((one) => one.issuer.id === issuerId)
          .map((one) => one.issuer.trust),
      );
    const before = await trusts();
    await call('issuers.setTrust', { issuerId, trust: 'blocked' });
    expect(await trusts()).toEqual(new Set(['blocked']));
    await call('issuers.setTrust', { issuerId, trust: 'unknown' });
    expect(await trusts()).toEqual(before);
  });

  test.each(['pdf', 'html', 'csv', 'json'] as const)('writes a report as %s', async (format) => {
    const file = join(folder, `report.${format}`);
    const filter = { ...FILTER, skills: ['python'] };
    const scope = { kind: 'filter' as const, filter };
    const exported = await call('report.export', { scope, format, file });
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    expect(exported).toMatchObject({ file, sha256 });
    expect(exported.candidates).toBeGreaterThan(1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('explains what other verifiers may make of a credential, from its original bytes', async () => {
    const candidateId = (await call('candidates.search', { filter: FILTER })).rows[0]!.id;
    const { credentials } = await call('candidates.get', { candidateId });
    for (const { id, format } of credentials) {
      const { differences } = await call('credentials.explain', { credentialId: id });
      const codes = differences.map(({ code }) => code);
      expect(codes).toContain(format.endsWith('-jwt') ? 'proof.token' : 'proof.embedded');
    }
    expect(credentials.length).toBeGreaterThan(0);
    expect(await fail('credentials.explain', { credentialId: NOBODY })).toMatchObject({
      code: 'not-found',
    });
  });

  test('says why a report could not be written', async () => {
    const file = join(folder, 'no such folder', 'report.pdf');
    const scope = { kind: 'filter', filter: FILTER } as const;
    expect(await fail('report.export', { scope, format: 'json', file })).toEqual({
      code: 'file-not-written',
      file,
      reason: 'the folder is not there',
    });
  });

  test.each([
    ['candidates.get', { candidateId: NOBODY }],
    ['candidates.rename', { candidateId: NOBODY, name: 'Nobody' }],
    ['candidates.setEmails', { candidateId: NOBODY, emails: [] }],
  ] as const)('%s knows nobody by an unknown id', async (name, input) => {
    expect(await fail(name, input)).toEqual({ code: 'not-found', what: 'candidate' });
  });

  test('credentials.assign knows no credential by an unknown id', async () => {
    expect(await fail('credentials.assign', { credentialIds: [NOBODY] })).toEqual({
      code: 'not-found',
      what: 'credential',
    });
  });
});

describe('the engine, with a workspace of its own', () => {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'touchstone-engine-'));
    events = [];
    onEvent = () => undefined;
    await open();
  });
  afterEach(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('keeps off the network until that is allowed, and remembers it', async () => {
    expect(await call('workspace.get', {})).toMatchObject({ network: [] });
    await call('workspace.setNetwork', { kinds: [...NETWORK_KINDS] });
    await engine.close();
    await open();
    expect(await call('workspace.get', {})).toMatchObject({ network: NETWORK_KINDS });
  });

  test('writes nothing down of the network while nothing was asked for', async () => {
    await call('imports.startSamples', {});
    await untilImported();
    expect(await call('workspace.requests', { limit: 20 })).toEqual({ requests: [], total: 0 });
  });

  test('runs one import at a time, and cancels it', async () => {
    const ended = untilImported();
    const { importId } = await call('imports.startSamples', {});
    expect(await fail('imports.cancel', { importId: NOBODY })).toMatchObject({ code: 'not-found' });
    await call('imports.cancel', { importId });
    expect(await ended).toMatchObject({ importId, state: 'cancelled' });
  });

  test('an import that is begun while one runs waits for it, and each keeps its own summary', async () => {
    writeFileSync(join(folder, 'empty.json'), '');
    const first = await call('imports.startSamples', {});
    const second = await call('imports.start', { paths: [join(folder, 'empty.json')] });
    const third = await call('imports.start', { paths: [folder] });
    expect(await call('imports.list', {})).toMatchObject({ waiting: 2 });
    await call('imports.cancel', third);
    await vi.waitFor(
      async () => {
        const { ended, waiting } = await call('imports.list', {});
        expect([waiting, ended.map(({ importId, state }) => [importId, state])]).toEqual([
          0,
          [
            [second.importId, 'finished'],
            [first.importId, 'finished'],
          ],
        ]);
      },
      { timeout: 20_000 },
    );
    const { ended } = await call('imports.list', {});
    expect(ended[0]?.problems).toMatchObject([{ code: 'empty-file' }]);
    expect(ended[1]?.credentials).toBeGreaterThan(40);
  });

  test('what waits is given up when the engine is closed', async () => {
    const { importId } = await call('imports.startSamples', {});
    await call('imports.start', { paths: [folder] });
    await engine.close();
    await open();
    const { ended, waiting } = await call('imports.list', {});
    expect([waiting, ended.map((one) => one.importId)]).toEqual([0, [importId]]);
  });

  test('cancels a running import when it is closed', async () => {
    await call('imports.startSamples', {});
    await engine.close();
    await open();
    const { import: latest } = await call('imports.latest', {});
    expect(latest?.state).toBe('cancelled');
  });

  test('has no import to go back to at first', async () => {
    expect(await call('imports.latest', {})).toEqual({});
  });
});

test('openEngine refuses a file that is no workspace, and leaves it as it is', async () => {
  const own = mkdtempSync(join(tmpdir(), 'touchstone-engine-'));
  const workspaceFile = join(own, 'notes.txt');
  writeFileSync(workspaceFile, 'Not a workspace, but somebody’s notes.');
  const opened = await openEngine({
    workspaceFile,
    samplesDirectory: SAMPLES,
    clock: () => instantFrom(Date.now()),
    verifier: createInProcessVerifier(),
    emit: () => undefined,
  });
  expect(opened).toMatchObject({ ok: false, error: { code: 'workspace-unavailable' } });
  expect(readFileSync(workspaceFile, 'utf8')).toContain('somebody’s notes');
  expect(existsSync(`${workspaceFile}-wal`)).toBe(false);
  rmSync(own, { recursive: true, force: true });
});
