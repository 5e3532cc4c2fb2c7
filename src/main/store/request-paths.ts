import { createHmac, randomBytes } from 'node:crypto';
import { sha256 } from './sql.ts';
import type { Sql } from './sql.ts';

const HASHED = 'sha256:';
const HASH_DIGITS = 16;
const SALT = 'request-salt';

/**
 * A path as the log keeps it: one that is hashed, because it may name a person, is so with a salt of the
 * workspace's own. Whoever guesses a path cannot look for it in another workspace's log.
 */
export function saltedPath(sql: Sql, path: string): string {
  if (!path.startsWith(HASHED)) return path;
  const hash = createHmac('sha256', readSalt(sql)).update(path, 'utf8').digest('hex');
  return `${HASHED}${hash.slice(0, HASH_DIGITS)}`;
}

function readSalt(sql: Sql): string {
  const kept = () => sql.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', SALT);
  const known = kept()?.value;
  if (known !== undefined) return known;
  sql.run(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING',
    SALT,
    randomBytes(32).toString('hex'),
  );
  return kept()?.value ?? '';
}

/** Where a document was asked for, as the log has it: `path` is a hash. */
export interface HashedAddress {
  readonly host: string;
  readonly path: string;
}

/** Where what these texts name was asked for, where the log hashes the path: pages of badges, and holders' DIDs. */
export function hashedAddressesIn(texts: readonly string[]): readonly HashedAddress[] {
  const named = texts.flatMap((text) => text.match(/(?:https?:\/\/|did:web)[^\s"'\\<>]+/giu) ?? []);
  const urls = [...new Set(named)].flatMap((name) => urlOf(name) ?? []);
  return urls.map(({ protocol, host, pathname }) => ({
    host: protocol === 'https:' ? host : `${protocol}//${host}`,
    path: `${HASHED}${sha256(pathname).slice(0, HASH_DIGITS)}`,
  }));
}

// As a DID's method has it: did:web:HOST:FOLDER…, did:webvh:SCID:HOST:FOLDER….
function urlOf(name: string): URL | undefined {
  const [did = ''] = name.split(/[#?]/u, 1);
  const [, method, ...segments] = did.split(':');
  const isDid = name.startsWith('did:');
  const [host = '', ...folder] = method === 'webvh' ? segments.slice(1) : segments;
  const file = method === 'webvh' ? 'did.jsonl' : 'did.json';
  const url = isDid
    ? `https://${host.replaceAll('%3A', ':')}/${[...folder, file].join('/')}`
    : name;
  return URL.canParse(url) ? new URL(url) : undefined;
}
