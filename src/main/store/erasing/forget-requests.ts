import { unpackText } from '../files/packed-text.ts';
import { hashedAddressesIn, saltedPath } from '../request-paths.ts';
import type { HashedAddress } from '../request-paths.ts';
import type { Sql } from '../sql.ts';
import type { Belongings } from './find-belongings.ts';

/** Where a person's credentials may have had something asked for; to be read before they are deleted. */
export function findAddresses(sql: Sql, { credentials }: Belongings): readonly HashedAddress[] {
  const own = JSON.stringify(credentials.map(({ no }) => no));
  const rows = sql.all<{ findings: Uint8Array }>(
    'SELECT findings FROM credential WHERE no IN (SELECT value FROM json_each(?))',
    own,
  );
  return hashedAddressesIn(rows.map(({ findings }) => unpackText(findings)));
}

/**
 * Deletes from the log what was asked for because of the person alone; to be called when the person's
 * credentials are gone. What the credentials of others of the same issuers name too, stays.
 */
export function forgetRequests(
  sql: Sql,
  addresses: readonly HashedAddress[],
  isMentioned: (text: string) => boolean,
): void {
  const rows = sql.all<HashedAddress & { readonly no: number }>(
    'SELECT no, host, path FROM network_request',
  );
  const asked = asLogged(sql, addresses);
  const own = rows.filter(
    ({ host, path }) => asked.has(host + path) || isMentioned(host) || isMentioned(path),
  );
  if (own.length === 0) return;
  const shared = sharedAmong(sql);
  for (const { no, host, path } of own) {
    if (!shared.has(host + path)) sql.run('DELETE FROM network_request WHERE no = ?', no);
  }
}

// Issuers' own DIDs are asked for because of everybody who has anything of theirs.
function sharedAmong(sql: Sql): ReadonlySet<string> {
  const issuers = sql.all<{ id: string }>('SELECT DISTINCT id FROM named_issuer');
  return asLogged(sql, hashedAddressesIn(issuers.map(({ id }) => id)));
}

// Entries of before were hashed without a salt.
function asLogged(sql: Sql, addresses: readonly HashedAddress[]): ReadonlySet<string> {
  return new Set(
    addresses.flatMap(({ host, path }) => [path, saltedPath(sql, path)].map((one) => host + one)),
  );
}
