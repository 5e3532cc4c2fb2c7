import { expect, test } from 'vitest';
import { createBlindService } from '../../../../src/main/engine/blind/blind-service.ts';
import { veilDispatch, veilEmit } from '../../../../src/main/engine/blind/dispatch.ts';
import type { Workspace } from '../../../../src/main/store/index.ts';
import { beginImport } from '../../../../src/shared/contract/begin-import.ts';
import { contract } from '../../../../src/shared/contract/contract.ts';
import { ok } from '../../../../src/shared/lib/result.ts';

const BLIND = { hidesDates: true, hidesPictures: true, hidesGender: true, hidesSchools: true };
const PSEUDONYMS = {
  pseudonymOf: (id: string) => id,
  codeNumberOf: () => 0,
  codeOf: () => 'K7F2QX',
};

/** A workspace of which the issuers cannot be read as long as `fails` says so. */
function failing(fails: () => boolean): Workspace {
  const named = [{ id: 'did:web:zeta.example', name: 'Zeta Guild' }];
  const part = {
    settings: { get: async () => JSON.stringify(BLIND) },
    screening: { isSkillName: () => false },
    candidates: { areNamed: async () => [] },
    issuers: {
      named: async () => {
        if (fails()) throw new Error('busy');
        return named;
      },
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of it as is asked for
  return part as unknown as Workspace;
}

test('nothing is told until it is known what issuers are called, and then without that', async () => {
  let fails = true;
  const workspace = failing(() => fails);
  const blind = createBlindService(workspace, PSEUDONYMS);
  const incidents: string[] = [];
  const record = (call: string) => String(incidents.push(call));
  const tags = ok({ tags: ['Of the Zeta Guild'] });
  const dispatch = veilDispatch(async () => tags, workspace, blind, record);
  const ask = () => dispatch('tags.of', { candidateId: '1' });
  for (let time = 1; time <= 2; time += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await ask()).toEqual({ ok: false, error: { code: 'internal', incidentId: `${time}` } });
  }
  fails = false;
  expect(await ask()).toEqual(ok({ tags: ['Of the Issuer K7F2QX'] }));
});

test('of what happens in the background nothing is told while it cannot be read what is hidden', async () => {
  let fails = true;
  const blind = createBlindService(
    failing(() => fails),
    PSEUDONYMS,
  );
  const told: string[] = [];
  const events = veilEmit(
    (event, payload) => told.push(`${event} ${JSON.stringify(payload)}`),
    () => blind.current(),
    () => '',
  );
  const begun = beginImport('1', '2026-01-01T00:00:00Z');
  const progress = { ...begun, total: 1, currentFile: 'Ana Lima.json' };
  events.emit('imports.progressed', progress);
  events.emit('workspace.changed', {});
  await events.settle();
  expect(told).toEqual(['workspace.changed {}']);
  fails = false;
  events.emit('imports.progressed', progress);
  await events.settle();
  expect(told).toHaveLength(2);
  expect(told[1]).toMatch(/^imports\.progressed \{(?!.*Ana)/u);
});

test('of more issuers than a page holds each is counted, and found by its code', async () => {
  const issuers = Array.from({ length: 1500 }, (_, place) => ({
    id: `did:web:x${place}.example`,
    name: `Guild ${place}`,
    trust: 'unknown' as const,
    check: {
      id: 'issuer-trust' as const,
      outcome: 'unknown' as const,
      code: 'issuer.unknown' as const,
      checkedAt: '2026-01-01T00:00:00Z',
    },
    credentials: 1,
    unproven: 0,
  }));
  const all = failing(() => false);
  const list = async (_: string, limit = issuers.length) => ({
    total: issuers.length,
    issuers: issuers.slice(0, limit),
  });
  const workspace = { ...all, issuers: { ...all.issuers, list } };
  // The end of an issuer's number is its code, of letters that codes have.
  const codeOf = (_: string, id: string) => /\d+/u.exec(id)?.[0].padStart(6, 'A') ?? 'AAAAAA';
  const blind = createBlindService(workspace, { ...PSEUDONYMS, codeOf });
  const handlers = async (call: string, input: object) =>
    call === 'issuers.list' ? ok(await list('', Object(input).limit)) : ok({});
  const dispatch = veilDispatch(handlers as never, workspace, blind, () => '');
  const ask = async (text: string) => {
    const answer = await dispatch('issuers.list', { text, limit: 2 });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return contract['issuers.list'].output.parse(answer.value);
  };
  const { total, issuers: page } = await ask('');
  expect([total, page.length]).toEqual([1500, 2]);
  expect((await ask('AA1499')).issuers.map(({ name }) => name)).toEqual(['Issuer AA1499']);
});
