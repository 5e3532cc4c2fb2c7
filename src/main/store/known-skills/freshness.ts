import { DEFAULT_HALF_LIVES, judgeFreshness } from '../../skills/index.ts';
import { halfLives as halfLivesSchema } from '../../../shared/contract/skill-views.ts';
import { parseInstant } from '../../../shared/lib/instant.ts';
import { AGEING_KINDS } from '../../../shared/model/freshness.ts';
import type { Freshness, HalfLives } from '../../../shared/model/freshness.ts';
import type { Verdict } from '../../../shared/model/verdict.ts';
import type { DatedSql, StoreContext } from '../context.ts';
import type { FreshnessStore } from './skill-stores.ts';
import type { Sql } from '../sql.ts';

const SETTING = 'half-lives';

/** What the employer has set, or else what comes with the app. */
export function readHalfLives(sql: Sql): HalfLives {
  const row = sql.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', SETTING);
  if (row === undefined) return DEFAULT_HALF_LIVES;
  const parsed = halfLivesSchema.safeParse(JSON.parse(row.value));
  return parsed.success ? parsed.data : DEFAULT_HALF_LIVES;
}

/** How fast skills age, by kind. */
export function createFreshnessStore({ sql }: StoreContext): FreshnessStore {
  return {
    get: async () => readHalfLives(sql),
    set: async (halfLives) =>
      sql.transaction(() => {
        sql.run('DELETE FROM setting WHERE key = ?', SETTING);
        if (halfLives === undefined) return;
        sql.run(
          'INSERT INTO setting (key, value) VALUES (?, ?)',
          SETTING,
          JSON.stringify(halfLives),
        );
      }),
  };
}

/** Since when something shows a skill, and how fresh that is on the day of asking. */
export type FreshnessJudge = (
  verdict: Verdict,
  issued: string | null,
  kind: string | null,
) => { readonly issued: string | undefined; readonly freshness: Freshness | undefined };

/** The dates of what is rejected or unconfirmed are nobody's word: they are left out. */
export function createFreshnessJudge({ sql, now }: DatedSql): FreshnessJudge {
  const halfLives = readHalfLives(sql);
  const instant = parseInstant(now());
  return (verdict, issued, written) => {
    const isDated = verdict === 'verified' || verdict === 'lapsed';
    if (!isDated || issued === null || instant === undefined) {
      return { issued: undefined, freshness: undefined };
    }
    const kind = AGEING_KINDS.find((one) => one === written) ?? 'general';
    return { issued, freshness: judgeFreshness(issued, kind, halfLives, instant) };
  };
}
