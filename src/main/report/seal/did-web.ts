import type { KeyObject } from 'node:crypto';
import { didWebUrl } from '../../verify/index.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { didKeyOf } from './did-key.ts';

/** An identifier that an employer's own domain vouches for. */
export interface DidWeb {
  readonly did: string;
  /** Where its document is to be published. */
  readonly url: string;
}

/**
 * The did:web of a host, or of a folder on one: `acme.example/hiring` is `did:web:acme.example:hiring`.
 * An `https://` before it is passed over.
 *
 * @returns `undefined` where nothing can be published there for all to read: no host name with a dot.
 * @see https://w3c-ccg.github.io/did-method-web/#create-register
 */
export function didWebAt(place: string): DidWeb | undefined {
  const bare = place
    .trim()
    .replace(/^https:\/\//iu, '')
    .replace(/\/+$/u, '');
  const [host = '', ...folders] = bare.split('/');
  if (!HOST_NAME.test(host) || !folders.every((folder) => FOLDER.test(folder))) return undefined;
  const did = ['did:web', host.toLowerCase().replace(':', '%3A'), ...folders].join(':');
  const url = didWebUrl(did);
  return url === undefined ? undefined : { did, url };
}

const HOST_NAME =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])(?::\d{1,5})?$/iu;
const FOLDER = /^(?!\.+$)[\w.-]+$/u;

/** What a reader calls it: `did:web:acme.example:hiring` is `acme.example/hiring`. */
export function placeOfDidWeb(did: string): string {
  return did
    .replace(/^did:web:/u, '')
    .replaceAll(':', '/')
    .replaceAll(/%3a/giu, ':');
}

/** The name of a key in the document of its owner. */
export function keyIdOf(did: string, key: KeyObject): string {
  return `${did}#${didKeyOf(key).slice('did:key:'.length)}`;
}

/**
 * The document to publish, by which the domain says that reports signed with this key are its own.
 *
 * @see https://www.w3.org/TR/cid-1.0/#controller-documents
 */
export function controllerDocumentOf(did: string, key: KeyObject): JsonObject {
  const id = keyIdOf(did, key);
  const method = {
    id,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: didKeyOf(key).slice('did:key:'.length),
  };
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [id],
  };
}
