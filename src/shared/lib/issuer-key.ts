/**
 * The one form of an issuer's id under which decisions and registries are looked up: however an id is
 * written, whoever answers for it is the same. A host has no case; a percent-encoded character is that
 * character; `:443` and a slash at the end say nothing. What tells two owners of one host apart, a path
 * and its case, stays. Never shown: people see the id as it is written.
 *
 * @see https://w3c-ccg.github.io/did-method-web/#method-specific-identifier
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-6.2
 */
export function issuerKey(id: string): string {
  const text = id.trim();
  const hosted = /^did:(?:web|webvh:[^:]+):/u.exec(text)?.[0];
  if (hosted !== undefined) return hosted + hostedKey(text.slice(hosted.length));
  return /^https?:\/\//iu.test(text) ? urlKey(text) : text;
}

function hostedKey(rest: string): string {
  const [host = '', ...path] = rest.split(':').map(decode);
  const bare = withoutDot(URL.parse(`https://${host}`))?.host ?? host.toLowerCase();
  // An empty segment at the end is a slash at the end.
  const segments = path.at(-1) === '' ? path.slice(0, -1) : path;
  return [bare, ...segments].map(encodeURIComponent).join(':');
}

function urlKey(text: string): string {
  const url = withoutDot(URL.parse(text));
  if (url === null) return text;
  url.pathname = url.pathname
    .split('/')
    .map((segment) => encodeURIComponent(decode(segment)))
    .join('/')
    .replace(/\/$/u, '');
  // A path of nothing is written "/" again.
  return url.pathname === '/' && url.search === '' && url.hash === ''
    ? url.href.slice(0, -1)
    : url.href;
}

/** A host's name may be written with the dot of the root at its end. */
function withoutDot(url: URL | null): URL | null {
  if (url !== null) url.hostname = url.hostname.replace(/\.$/u, '');
  return url;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
