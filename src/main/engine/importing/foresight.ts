import { textOf } from '../../intake/index.ts';
import type { CredentialDocument, PackedDocument } from '../../intake/index.ts';
import { hostedDidUrl } from '../../verify/index.ts';
import type { DocumentRequest } from '../../verify/index.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';

/** A packed credential with what is to be known of it on the way. */
export interface CarriedDocument extends PackedDocument {
  /** As `addressesIn` finds them. */
  readonly addresses: readonly string[];
}

/**
 * Which documents a credential will want, by what those before it wanted: so the first round of its
 * verification has them, as a rule, and is the last. Only ever names documents that some credential
 * has wanted before and that this one, or one that names the same, leads to. What none names is foreseen on
 * the host alone of what is named: else a stranger's file could have each credential of another's issuer ask the
 * stranger's host, which would learn of each.
 */
export interface Foresight {
  foresee(document: CredentialDocument | CarriedDocument): readonly DocumentRequest[];
  /** @param wanted All that the verification has asked for. */
  learn(document: CredentialDocument | CarriedDocument, wanted: readonly DocumentRequest[]): void;
}

// Far more issuers than a batch has; then it begins anew.
const KNOWN_LIMIT = 10_000;
// A badge names some; one that names hundreds is no honest badge.
const FORESEEN_LIMIT = 16;

interface Known {
  readonly request: DocumentRequest;
  /** On its own host, wanted along with it by credentials that do not name them. */
  readonly further: Map<string, DocumentRequest>;
}

export function createForesight(): Foresight {
  const known = new Map<string, Known>();
  return {
    foresee(document) {
      const named = namedIn(document).flatMap((id) => known.get(id) ?? []);
      const all = named.flatMap(({ request, further }) => [request, ...further.values()]);
      const once = new Map(all.map((request) => [request.id, request]));
      return [...once.values()].slice(0, FORESEEN_LIMIT);
    },
    learn(document, wanted) {
      if (wanted.length === 0) return;
      if (known.size > KNOWN_LIMIT) known.clear();
      const named = new Set(namedIn(document));
      const unnamed = wanted.filter((request) => !named.has(request.id));
      for (const request of wanted.filter((one) => named.has(one.id))) {
        const { further } = known.get(request.id) ?? { further: new Map() };
        const host = hostOf(request.id);
        for (const other of unnamed.filter(({ id }) => hostOf(id) === host)) {
          if (further.size < FORESEEN_LIMIT) further.set(other.id, other);
        }
        known.set(request.id, { request, further });
      }
    },
  };
}

function hostOf(id: string): string | undefined {
  return URL.parse(hostedDidUrl(id) ?? id)?.host;
}

// Up to a fragment, as documents are asked for.
const ADDRESS = /(?:did:[a-z0-9]+:|https:\/\/)[^"#\\\s]+/gu;

function namedIn(document: CredentialDocument | CarriedDocument): readonly string[] {
  return 'addresses' in document ? document.addresses : addressesIn(document);
}

/** Every DID and URL that stands in a credential, once. */
export function addressesIn({ payload }: CredentialDocument): readonly string[] {
  const text = payload.kind === 'json' ? plainText(payload.json) : decodeParts(payload.compact);
  return [...new Set(text.match(ADDRESS))];
}

/** As it was read, unless a stroke in it could be written in another way. */
function plainText(json: JsonObject): string {
  const text = textOf(json);
  return text === undefined || text.includes('\\') ? JSON.stringify(json) : text;
}

// The header and the claims; what is no base64url gives nothing that is an address.
function decodeParts(compact: string): string {
  return compact
    .split('.', 2)
    .map((part) => Buffer.from(part, 'base64url').toString('utf8'))
    .join('\n');
}
