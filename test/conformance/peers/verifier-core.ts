import { verifyCredential } from '@digitalcredentials/verifier-core';
import { vi } from 'vitest';
import type { GatheredDocuments } from '../../../src/main/verify/index.ts';
import { didWebUrl } from '../../../src/main/verify/keys/did.ts';
import { NOW } from '../../main/verify/signed-credentials.ts';
import { load } from './documents.ts';
import { ACCEPTED } from './peer.ts';
import type { Peer, PeerJudgement } from './peer.ts';

/**
 * Judges proofs, dates, status and registries. It loads for itself, so that the network and the clock
 * are put in its way: what is not among the documents is not found.
 */
export const verifierCore: Peer = {
  name: '@digitalcredentials/verifier-core',
  suites: ['Ed25519Signature2020', 'eddsa-rdfc-2022'],
  async judge(credential, documents) {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
    vi.stubGlobal('fetch', (request: Request | URL | string) => answer(request, documents));
    try {
      const result = await verifyCredential({
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it judges what is none, too
        credential: structuredClone(credential) as unknown as Credential,
        knownDIDRegistries: [],
      });
      return readJudgement(result);
    } finally {
      vi.unstubAllGlobals();
      vi.useRealTimers();
    }
  },
};

/** What its log adds up to: it draws no verdict of its own. Whom registries list is another question. */
function readJudgement({ errors = [], log = [] }: Result): PeerJudgement {
  const faults = [
    ...errors.map(({ name, message }) => `${name}: ${message}`),
    ...log
      .filter(({ id, valid }) => id !== 'registered_issuer' && valid !== true)
      .map(({ id, error }) => `${id}: ${error?.name ?? 'false'} ${error?.message ?? ''}`.trim()),
    ...(log.some(({ id }) => id === 'valid_signature') ? [] : ['valid_signature: not in the log']),
  ];
  return faults.length === 0 ? ACCEPTED : { accepted: false, because: faults.join('; ') };
}

type Credential = Parameters<typeof verifyCredential>[0]['credential'];
type Result = Awaited<ReturnType<typeof verifyCredential>>;

async function answer(
  request: Request | URL | string,
  documents: GatheredDocuments,
): Promise<Response> {
  const url = request instanceof Request ? request.url : String(request);
  for (const id of [url, ...didsAt(url, documents)]) {
    // oxlint-disable-next-line no-await-in-loop -- the first that is there answers
    const document = await loadIfThere(id, documents);
    if (document !== undefined) return Response.json(document);
  }
  // A schema only informs it; one that allows everything keeps it from writing to the console.
  if (url.includes('/schema/')) return Response.json({});
  return new Response('not found', { status: 404 });
}

async function loadIfThere(id: string, documents: GatheredDocuments): Promise<object | undefined> {
  try {
    return (await load(id, documents)).document;
  } catch {
    return undefined;
  }
}

function didsAt(url: string, documents: GatheredDocuments): readonly string[] {
  return Object.keys(documents).filter((id) => didWebUrl(id) === url);
}
