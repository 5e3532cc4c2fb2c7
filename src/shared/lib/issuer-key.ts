import { percentDecoded } from './percent-decoded.ts';

/**
 * The one form of an issuer's id under which decisions and registries are looked up: however an id is
 * written, whoever answers for it is the same. A host has no case; a percent-encoded character is that
 * character; `:443` and a slash at the end say nothing. What tells two owners of one host apart, a path
 * and its case, stays. Never shown: people see the id as it is written.
 *
 * Names of hosts in other letters than Latin are not brought to one form: in a DID there are none.
 *
 * @see https://w3c-ccg.github.io/did-method-web/#method-specific-identifier
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-6.2
 */
export function issuerKey(id: string): string {
  const text = id.trim();
  const hosted = /^did:(?:web|webvh:[^:]+):/u.exec(text)?.[0];
  if (hosted !== undefined) return hosted + hostedKey(text.slice(hosted.length));
  const { host, path = '', rest = '' } = ADDRESS.exec(text)?.groups ?? {};
  return host === undefined ? text : `https://${hostKey(host)}${pathKey(path)}${rest}`;
}

const ADDRESS = /^https:\/\/(?:[^/?#]*@)?(?<host>[^/?#]+)(?<path>[^?#]*)(?<rest>.*)$/isu;

function hostedKey(rest: string): string {
  const [host = '', ...path] = rest.split(':');
  const segments = path.map((segment) => encodeURIComponent(percentDecoded(segment)));
  // An empty segment at the end is a slash at the end.
  if (segments.at(-1) === '') segments.pop();
  return [encodeURIComponent(hostKey(host)), ...segments].join(':');
}

/** In lower case, without the port that goes without saying and the dot of the root. */
function hostKey(host: string): string {
  const [, name = '', port = ''] =
    /^(.*?)\.?(:\d*)?$/su.exec(percentDecoded(host).toLowerCase()) ?? [];
  return port === ':443' || port === ':' ? name : name + port;
}

function pathKey(path: string): string {
  const segments = path.split('/').map((segment) => encodeURIComponent(percentDecoded(segment)));
  return segments.join('/').replace(/\/+$/u, '');
}
