import { didWebUrl, hostedDidUrl } from '../keys/did.ts';

const DID_DOCUMENT = /^https:\/\/(?<host>[^/?#@]+)\/(?<path>[^?#]*)did\.json$/u;

/**
 * The ids under which one document may be kept: a did:web and the HTTPS URL of its document are the
 * same, and so is a did:webvh with that of its log (whose URL lacks a part of the DID).
 *
 * @returns `id` itself first.
 * @see https://w3c-ccg.github.io/did-method-web/#read-resolve
 */
export function aliasesOf(id: string): readonly string[] {
  const other = hostedDidUrl(id) ?? didOfUrl(id);
  return other === undefined ? [id] : [id, other];
}

function didOfUrl(url: string): string | undefined {
  const { host, path = '' } = DID_DOCUMENT.exec(url)?.groups ?? {};
  if (host === undefined) return undefined;
  const folders = path.split('/').filter((segment) => segment !== '');
  const ids = path === '.well-known/' ? [] : folders;
  const did = ['did:web', host.replace(':', '%3A'), ...ids].join(':');
  // Only one that leads back to the very same URL is its other name.
  return didWebUrl(did) === url ? did : undefined;
}
