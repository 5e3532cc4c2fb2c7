import type { JsonObject } from '../../../shared/lib/json.ts';
import { INTAKE_LIMITS, parseJson, readEmbeddedCredential } from '../../intake/index.ts';
import type { CredentialDocument } from '../../intake/index.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { httpsAddress } from '../open-badges-2/badge-object.ts';

/**
 * What is kept at an address, where a file is nothing but that address, as pictures and the records of platforms
 * are, and a credential with a proof of its own is kept there. The address then says nothing: the proof does.
 * Anything else is the hosted badge of Open Badges 2.0 that such a file is taken for.
 */
export function followPointer(
  document: CredentialDocument,
  reader: DocumentReader,
): CredentialDocument {
  const url = addressIn(document);
  if (url === undefined) return document;
  const answer = reader.read({ id: url, purpose: 'hosted-assertion' });
  if (answer?.outcome !== 'found') return document;
  const shown = readShown(answer.text, document.path);
  return shown === undefined ? document : { ...document, ...shown };
}

function addressIn({ format, payload }: CredentialDocument): string | undefined {
  if (format !== 'ob2-hosted' || payload.kind !== 'json') return undefined;
  const { id, ...others } = payload.json;
  return typeof id === 'string' && Object.keys(others).length === 0 ? httpsAddress(id) : undefined;
}

function readShown(text: string, path: string): CredentialDocument | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{')) return proven(readEmbeddedCredential(trimmed, path));
  const parsed = parseJson(trimmed, INTAKE_LIMITS);
  if (parsed.outcome !== 'parsed' || typeof parsed.value !== 'object') return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it begins with the bracket of an object
  const json = parsed.value as JsonObject;
  return json['credentialSubject'] === undefined && json['type'] !== 'EnvelopedVerifiableCredential'
    ? undefined
    : proven(readEmbeddedCredential(json, path));
}

function proven(shown: CredentialDocument | undefined): CredentialDocument | undefined {
  return shown !== undefined && /^(?:ob3|clr2|vc|edc)-/u.test(shown.format) ? shown : undefined;
}
