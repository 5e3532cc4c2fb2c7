import type { GatheredDocuments } from '../../../src/main/verify/index.ts';
import { asArray, asString, isJsonObject } from '../../../src/shared/lib/json.ts';
import type { JsonObject } from '../../../src/shared/lib/json.ts';
import { loadPackagedContext } from '../../../tools/samples/contexts.ts';
import { parseVector } from '../offered-documents.ts';

/** A document as the libraries ask for it: of a key's controller, of a list, or a context. */
export async function load(
  url: string,
  documents: GatheredDocuments,
): Promise<{ readonly contextUrl: null; readonly documentUrl: string; readonly document: object }> {
  const document = findControlled(url, documents) ?? findPublishedContext(url);
  if (document === undefined) return await loadPackagedContext(url);
  return { contextUrl: null, documentUrl: url, document };
}

function findPublishedContext(url: string): JsonObject | undefined {
  const entry = parseVector('contexts/contexts.json')?.[url];
  const file = isJsonObject(entry) ? asString(entry['file']) : undefined;
  return file === undefined ? undefined : parseVector(`contexts/${file}`);
}

/** A controller document, or the verification method in it that a fragment names. */
function findControlled(url: string, documents: GatheredDocuments): JsonObject | undefined {
  const [base = ''] = url.split('#');
  const controller = base.startsWith('did:key:')
    ? didKeyDocument(base)
    : parseAnswer(documents[base]);
  if (controller === undefined || !url.includes('#')) return controller;
  const listed = ['verificationMethod', 'assertionMethod'].flatMap((name) =>
    asArray(controller[name]).filter(isJsonObject),
  );
  const method = listed.find(({ id }) => id === url);
  if (method === undefined) return undefined;
  return { ...method, '@context': method['type'] === 'Multikey' ? MULTIKEY : ED25519_2020 };
}

const MULTIKEY = 'https://w3id.org/security/multikey/v1';
const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

function parseAnswer(answer: GatheredDocuments[string] | undefined): JsonObject | undefined {
  if (answer?.outcome !== 'found') return undefined;
  const json: unknown = JSON.parse(answer.text);
  if (!isJsonObject(json)) return undefined;
  // A credential, such as a status list, has contexts of its own.
  if (json['credentialSubject'] !== undefined) return json;
  return { ...json, '@context': ['https://www.w3.org/ns/did/v1', MULTIKEY] };
}

function didKeyDocument(did: string): JsonObject {
  const publicKeyMultibase = did.slice('did:key:'.length);
  const id = `${did}#${publicKeyMultibase}`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', MULTIKEY],
    id: did,
    verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase }],
    assertionMethod: [id],
  };
}
