import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  disclose,
  makeSelectiveIssuer,
  signBase,
} from '../../verify/proofs/data-integrity/selective/disclosing.ts';
import { makeBadge as makeFullBadge } from '../../verify/proofs/data-integrity/signing.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import { writeFiles } from '../credentials.ts';
import { startEngine } from '../running-engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
beforeEach(async () => {
  engine = await startEngine({ clock: () => instantFrom(Date.UTC(2026, 5, 1)) });
});
afterEach(() => engine.close());

test('that a part proves nothing is heard at once by what is held, and by what comes', async () => {
  const suite = 'ecdsa-sd-2023';
  const issuer = await makeSelectiveIssuer(suite);
  const takeIn = async (person: string) => {
    const base = await signBase(makeFullBadge(issuer.id), issuer, ['/issuer', '/validFrom']);
    const shown = await disclose(base, suite, ['/credentialSubject', '/name', '/id']);
    writeFiles(engine.folder, { [`${person}/${person}/badge.json`]: JSON.stringify(shown) });
    await engine.takeIn(join(engine.folder, person));
  };
  const verdicts = async () => (await engine.call('workspace.get', {})).verdicts;

  await takeIn('Ana Lima');
  expect(await verdicts()).toMatchObject({ verified: 1, unconfirmed: 0 });
  const set = await engine.call('workspace.setDisclosure', { disclosure: 'whole' });
  expect(set).toMatchObject({ disclosure: 'whole', verdicts: { verified: 0, unconfirmed: 1 } });
  await takeIn('Bo Berg');
  expect(await verdicts()).toMatchObject({ verified: 0, unconfirmed: 2 });
  await engine.call('workspace.setDisclosure', { disclosure: 'part' });
  expect(await verdicts()).toMatchObject({ verified: 2, unconfirmed: 0 });
});
