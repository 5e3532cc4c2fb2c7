import { describe, expect, test } from 'vitest';
import {
  keepHistories,
  recallDocuments,
  verifyWithDocuments,
  withCache,
} from '../../../../../src/main/verify/index.ts';
import type { CredentialDocument } from '../../../../../src/main/intake/index.ts';
import type { KeptDocument } from '../../../../../src/main/verify/documents/sources.ts';
import { verifyCredential } from '../../../../../src/main/verify/verify-credential.ts';
import { instantFrom } from '../../../../../src/shared/lib/instant.ts';
import { makeKey } from '../made-keys.ts';
import {
  asDocument,
  decidingFaultsOf,
  makeBadge,
  makeSigner,
  sign,
} from '../../signed-credentials.ts';
import { createLog, keyIdOf, updateLog, writeLog } from './logs.ts';
import type { MadeLog } from './logs.ts';

/** A host that goes back behind what it showed before. The logs are an independent implementation's. */

const update = makeKey('Ed25519');
const { keyPair, ...issuer } = await makeSigner();
const first = await createLog(update, { issuing: { multikey: keyPair.publicKeyMultibase } });
Object.assign(keyPair, { id: keyIdOf(first), controller: first.did });
const badge = await sign(makeBadge(first.did), { ...issuer, keyPair });
const rotated = await updateLog(first, update, { issuing: makeKey('Ed25519') });
const other = await updateLog(first, update, {
  issuing: makeKey('Ed25519'),
  updated: '2026-02-02T00:00:00Z',
});

const HAD = '2026-03-01T00:00:00Z';
const NOW = instantFrom(Date.parse(HAD));

/** What a workspace is, as far as documents are concerned. */
function makeWorkspace() {
  const kept = new Map<string, KeptDocument>();
  const keeper = {
    get: (id: string) => Promise.resolve(kept.get(id)),
    put: (id: string, document: KeptDocument) => {
      kept.set(id, document);
      return Promise.resolve();
    },
  };
  const judgeBy = async (source: Parameters<typeof withCache>[0]) => {
    const request = { document: asDocument(badge), instant: NOW, checkedAt: HAD };
    const outcome = await verifyWithDocuments<never, CredentialDocument>(
      request,
      source,
      verifyCredential,
    );
    return [outcome.verification.verdict, ...decidingFaultsOf(outcome)];
  };
  /** The credential, where the host shows this. */
  const judge = async (shown: MadeLog | string) => {
    const text = typeof shown === 'string' ? shown : writeLog(shown);
    const network = {
      resolve: () =>
        Promise.resolve({
          outcome: 'found' as const,
          source: 'network' as const,
          text,
          mediaType: undefined,
          obtainedAt: HAD,
        }),
    };
    return judgeBy(withCache(keepHistories(network, keeper), keeper));
  };
  return { kept, judge, recall: () => judgeBy(recallDocuments(keeper, NOW, false)) };
}

const REPLACED = expect.arrayContaining(['unconfirmed', 'key-resolution unknown key.replaced']);
const SHORTENED = expect.arrayContaining([
  'unconfirmed',
  'key-resolution unknown key.history-shortened',
]);

describe('a log that was longer before', () => {
  test('makes no replaced key count again', async () => {
    const { judge } = makeWorkspace();
    expect(await judge(rotated)).toEqual(REPLACED);
    expect(await judge(first)).toEqual(SHORTENED);
  });

  test('is told by the copy that was kept before histories were', async () => {
    const { kept, judge } = makeWorkspace();
    kept.set(first.did, { text: writeLog(rotated), mediaType: undefined, obtainedAt: HAD });
    expect(await judge(first)).toEqual(SHORTENED);
  });

  test('is told after its host showed something else in between', async () => {
    const { judge } = makeWorkspace();
    await judge(rotated);
    await judge(`${writeLog(rotated)}{"versionId":"3-x"}`);
    await judge('<!doctype html>');
    expect(await judge(first)).toEqual(SHORTENED);
  });

  test('is so in a report', async () => {
    const { judge, recall } = makeWorkspace();
    await judge(rotated);
    await judge(first);
    expect((await recall())[0]).toBe('unconfirmed');
  });
});

test('a log that went another way before proves nothing', async () => {
  const { judge } = makeWorkspace();
  await judge(rotated);
  expect(await judge(other)).toEqual(SHORTENED);
});

test('a log that goes on from what it was is read', async () => {
  const { judge } = makeWorkspace();
  expect(await judge(first)).toEqual(['verified']);
  expect(await judge(first)).toEqual(['verified']);
  expect(await judge(rotated)).toEqual(REPLACED);
});

test('what was no log that held is no measure', async () => {
  const { kept, judge } = makeWorkspace();
  kept.set(first.did, { text: '<!doctype html>', mediaType: undefined, obtainedAt: HAD });
  expect(await judge(first)).toEqual(['verified']);
});
