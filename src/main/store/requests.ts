import { formatInstant, instantFrom } from '../../shared/lib/instant.ts';
import type { NetworkRequest } from '../../shared/model/network.ts';
import type { StoreContext } from './context.ts';
import { saltedPath } from './request-paths.ts';

/** What was asked for on the network: the last 5,000 requests, of the last 90 days. */
export interface RequestLog {
  append(request: NetworkRequest): Promise<void>;
  /** The newest first. */
  latest(limit: number): Promise<readonly NetworkRequest[]>;
  count(): Promise<number>;
}

const KEPT_REQUESTS = 5000;
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

export function createRequestLog({ sql, now }: StoreContext): RequestLog {
  const oldest = () => formatInstant(instantFrom(Date.parse(now()) - KEPT_MS));
  return {
    append: async ({ at, kind, host, path, outcome, bytes, ms }) =>
      sql.transaction(() => {
        sql.run(
          `INSERT INTO network_request (at, kind, host, path, outcome, bytes, ms)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
          at,
          kind,
          host,
          saltedPath(sql, path),
          outcome,
          bytes,
          ms,
        );
        sql.run(
          'DELETE FROM network_request WHERE no <= (SELECT max(no) FROM network_request) - ?',
          KEPT_REQUESTS,
        );
        sql.run('DELETE FROM network_request WHERE at < ?', oldest());
      }),
    latest: async (limit) =>
      sql.all<NetworkRequest>(
        `SELECT at, kind, host, path, outcome, bytes, ms FROM network_request
          WHERE at >= ? ORDER BY no DESC LIMIT ?`,
        oldest(),
        limit,
      ),
    count: async () =>
      sql.get<{ total: number }>(
        'SELECT count(*) AS total FROM network_request WHERE at >= ?',
        oldest(),
      )?.total ?? 0,
  };
}
