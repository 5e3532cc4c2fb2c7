import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { change, makeBadge, makeSigner, sign } from '../../verify/signed-credentials.ts';
import { startEngine } from '../running-engine.ts';

const school = await makeSigner();
const ministry = await makeSigner();

/** The ministry's word for the school, which hands it on to everybody whom it taught. */
const endorsement = await sign(
  {
    ...makeBadge(ministry.id),
    id: 'urn:uuid:5f0b6c1e-0000-4000-8000-00000000000e',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement of the school',
    credentialSubject: {
      id: school.id,
      type: ['EndorsementSubject'],
      endorsementComment: 'In good standing',
    },
  },
  ministry,
);

async function start() {
  const engine = await startEngine();
  onTestFinished(() => engine.close());
  const give = (folder: string, name: string, credential: JsonObject) => {
    const path = join(engine.folder, 'in', folder);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, name), JSON.stringify(credential));
  };
  const takeIn = () => engine.takeIn(join(engine.folder, 'in'));
  const people = async () => {
    const { rows } = await engine.call('candidates.search', { filter: { text: '' } });
    return rows;
  };
  return { ...engine, give, takeIn, people };
}

test('an endorsement by itself founds nobody, and waits for a person', async () => {
  const { give, takeIn, people } = await start();
  give('', 'endorsement.json', endorsement);
  const view = await takeIn();
  expect([view.verdicts.verified, view.unassigned, await people()]).toEqual([1, 1, []]);
});

test('two who hand in the same endorsement of their school are not held for one, nor for thieves', async () => {
  const { give, takeIn, people, call } = await start();
  for (const [name, id] of [
    ['Ada Moran (ada@example.org)', 'urn:uuid:1'],
    ['Ben Osei (ben@example.org)', 'urn:uuid:2'],
  ] as const) {
    const badge = change(makeBadge(school.id, { id }), ['credentialSubject', 'id'], `${id}#owner`);
    give(name, 'badge.json', await sign(badge, school));
    give(name, 'endorsement.json', endorsement);
  }
  await takeIn();
  for (const { id } of await people()) {
    const { credentials } = await call('candidates.get', { candidateId: id });
    const found = credentials.flatMap(({ checks }) => checks.map(({ id: check }) => check));
    expect(found).not.toContain('reuse');
    expect(credentials.map(({ recipient }) => recipient.match)).not.toContain('mismatch');
  }
  expect(await people()).toHaveLength(2);
  expect((await call('inbox.get', {})).doubles).toEqual([]);
});
