const DID = /^did:[a-z0-9]+:[^\s#?/]+$/u;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}(?::\d{1,5})?$/u;

/**
 * Reads what a registry's entry is about, in the one form in which issuers are looked up: a DID as it
 * is, an HTTPS URL normalised, a host in lower case (`uni.example`), or the hosts below one
 * (`*.uni.example`). An address without a path means its host.
 *
 * @returns `undefined` when it is none of them.
 */
export function parseSubject(text: string): string | undefined {
  const trimmed = text.trim();
  if (DID.test(trimmed)) return trimmed;
  if (/^https?:\/\//iu.test(trimmed)) return parseAddress(trimmed);
  if (trimmed.startsWith('*.')) {
    const parent = parseHost(trimmed.slice(2));
    return parent === undefined ? undefined : `*.${parent}`;
  }
  return parseHost(trimmed);
}

function parseAddress(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  if (url.pathname === '/' && url.search === '') return parseHost(url.host);
  // Over plain HTTP nobody can prove that an address is theirs.
  return url.protocol === 'https:' ? url.href : undefined;
}

/** An entity by its one address or DID: not what else its host keeps, as a host alone would mean. */
export function asEntitySubject(id: string): string {
  return /^https:\/\//iu.test(id) ? (URL.parse(id)?.href ?? id) : id;
}

/** A host with its port, in lower case and as the network writes it; `undefined` for anything else. */
export function parseHost(text: string): string | undefined {
  if (/[\s/@?#\\]/u.test(text)) return undefined;
  const host = URL.parse(`https://${text}`)?.host;
  return host !== undefined && HOST.test(host) ? host : undefined;
}

/**
 * The host, with its port, that an issuer's id names.
 *
 * @returns `undefined` for ids that name none, such as `did:key`.
 * @see https://w3c-ccg.github.io/did-method-web/#method-specific-identifier
 */
export function hostOf(id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  if (id.startsWith('did:web:')) return urlHost(decodePort(id.split(':')[2]));
  if (id.startsWith('did:webvh:')) return urlHost(decodePort(id.split(':')[3]));
  return /^https:\/\//iu.test(id) ? urlHost(id.slice('https://'.length)) : undefined;
}

// A port's colon is percent-encoded in a DID.
function decodePort(host: string | undefined): string {
  return (host ?? '').replaceAll(/%3A/giu, ':');
}

// The dot of the root at its end says nothing.
function urlHost(text: string): string | undefined {
  const host = URL.parse(`https://${text}`)?.host.replace(/\.(?=:|$)/u, '');
  return host === undefined || host === '' ? undefined : host;
}

/**
 * Whether two hosts can be taken for one owner's by their names alone: the same, or one below the
 * other. Two hosts under one public suffix are not, however alike.
 */
export function isSameOwner(one: string, other: string): boolean {
  const [left, right] = [withoutWww(one), withoutWww(other)];
  return left === right || left.endsWith(`.${right}`) || right.endsWith(`.${left}`);
}

function withoutWww(host: string): string {
  return host.replace(/^www\./u, '');
}

/** `a.b.c` → `b.c`, `c`: the names above a host. */
export function parentsOf(host: string): readonly string[] {
  const labels = host.split('.');
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
}
