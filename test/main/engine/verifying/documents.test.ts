import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDocuments } from '../../../../src/main/engine/verifying/documents.ts';
import { verifyCredential, verifyWithDocuments } from '../../../../src/main/verify/index.ts';
import type { Workspace } from '../../../../src/main/store/index.ts';
import { formatInstant, parseInstant } from '../../../../src/shared/lib/instant.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { memoryWorkspace } from '../../store/samples.ts';
import {
  asDocument,
  entryOf,
  makeBadge,
  makeSigner,
  sign,
  signList,
} from '../../verify/signed-credentials.ts';

const DID = 'did:web:uni.example';
const LIST = 'https://uni.example/status/3';
const NOW = parseInstant('2026-09-01T00:00:00Z')!;

let workspace: Workspace;
let badge: JsonObject;

/** The issuer's key and list were fetched in March and in July; in between, the badge was revoked. */
beforeAll(async () => {
  ({ workspace } = await memoryWorkspace());
  const signer = await makeSigner(DID);
  badge = await sign(makeBadge(DID, { credentialStatus: entryOf(LIST, 7) }), signer);
  const clean = await signList(signer, { url: LIST });
  const revoking = await signList(signer, { url: LIST, set: [7] });
  const keep = (id: string, json: object, obtainedAt: string) =>
    workspace.documents.put(id, { text: JSON.stringify(json), mediaType: undefined, obtainedAt });
  for (const [list, at] of [
    [clean, '2026-03-01T00:00:00.000Z'],
    [revoking, '2026-07-01T00:00:00.000Z'],
  ] as const) {
    await keep(DID, signer.didDocument, at);
    await keep(LIST, list, at);
  }
});
afterAll(() => workspace.close());

async function verdictAsOf(at: string | undefined): Promise<readonly (string | undefined)[]> {
  const instant = at === undefined ? NOW : parseInstant(at)!;
  const opened = await openDocuments({
    offline: true,
    directory: undefined,
    cache: workspace.documents,
    clock: () => NOW,
    at: at === undefined ? undefined : instant,
  });
  if (!opened.ok) throw new Error(opened.error);
  const request = { document: asDocument(badge), instant, checkedAt: formatInstant(NOW) };
  const { verification } = await verifyWithDocuments(request, opened.value, verifyCredential);
  const status = verification.checks.find(({ id }) => id === 'status');
  return [verification.verdict, status?.code, status?.obtainedAt?.slice(0, 10)];
}

describe('a credential that was revoked in between', () => {
  test.each([
    ['today is judged by the newest', undefined, 'lapsed', 'status.revoked', '2026-07-01'],
    [
      'on the day of the first copy it held',
      '2026-03-01T12:00:00Z',
      'verified',
      'status.current',
      '2026-03-01',
    ],
    [
      'some days later it held, by a copy of before',
      '2026-03-11T00:00:00Z',
      'verified',
      'status.kept-copy',
      '2026-03-01',
    ],
    [
      'long after the copy nobody knows',
      '2026-05-01T00:00:00Z',
      'unconfirmed',
      'status.copy-too-old',
      '2026-03-01',
    ],
    [
      'after the second copy it was revoked',
      '2026-07-02T00:00:00Z',
      'lapsed',
      'status.revoked',
      '2026-07-01',
    ],
    [
      'before any copy the first one tells',
      '2026-02-01T00:00:00Z',
      'verified',
      'status.later-copy',
      '2026-03-01',
    ],
  ])('%s', async (_, at, ...expected) => {
    expect(await verdictAsOf(at)).toEqual(expected);
  });
});
