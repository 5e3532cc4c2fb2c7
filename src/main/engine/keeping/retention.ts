import { z } from 'zod';
import type { ErasedPeople, Workspace } from '../../store/index.ts';
import { formatInstant, parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { retentionRule } from '../../../shared/model/retention.ts';
import type { RetentionRule } from '../../../shared/model/retention.ts';

const KEY = 'retention';

const kept = z.strictObject({
  rule: retentionRule,
  /** When it was confirmed, or last followed. */
  followedAt: z.string(),
  isPaused: z.boolean(),
});

export type KeptRule = z.infer<typeof kept>;

/**
 * Whoever has not opened the workspace for longer, or whose clock says so, looks at the rule again
 * before it is followed: a clock that is wrong must not delete anybody.
 */
const LONGEST_PAUSE_DAYS = 14;
const DAY_MS = 86_400_000;

/** The rule that somebody confirmed; nothing where there is none. */
export async function readRule({
  settings,
}: Pick<Workspace, 'settings'>): Promise<KeptRule | undefined> {
  const text = await settings.get(KEY);
  if (text === undefined || text === '') return undefined;
  return kept.parse(JSON.parse(text));
}

/** Confirms a rule, and follows it at once, since somebody has seen whom it deletes; or ends it. */
export async function confirmRule(
  workspace: Pick<Workspace, 'settings' | 'erasures'>,
  rule: RetentionRule | undefined,
  now: Instant,
): Promise<ErasedPeople> {
  if (rule === undefined) {
    await workspace.settings.set(KEY, '');
    return NOBODY;
  }
  return follow(workspace, { rule, followedAt: formatInstant(now) }, now);
}

/** What following the rule came to. */
export type Followed =
  | { readonly state: 'none' }
  /** Somebody looks at it again first. */
  | { readonly state: 'paused' }
  | ({ readonly state: 'followed' } & ErasedPeople);

/**
 * Follows the rule, if somebody confirmed one and the clock can be believed. It deletes whom the last look,
 * a day ago or longer, had found due as well: what a clock that jumped says today is not followed before
 * tomorrow's has said it too, and by then a clock that was put right has gone back, which ends the rule
 * until somebody confirms it.
 */
export async function followRule(
  workspace: Pick<Workspace, 'settings' | 'erasures'>,
  now: Instant,
): Promise<Followed> {
  const found = await readRule(workspace);
  if (found === undefined) return { state: 'none' };
  if (found.isPaused) return { state: 'paused' };
  const last = parseInstant(found.followedAt);
  const pause = last === undefined ? Number.NaN : now - last;
  if (pause >= 0 && pause < DAY_MS) return { state: 'followed', ...NOBODY };
  if (pause >= DAY_MS && pause <= LONGEST_PAUSE_DAYS * DAY_MS) {
    return { state: 'followed', ...(await follow(workspace, found, now)) };
  }
  await write(workspace, { ...found, isPaused: true });
  return { state: 'paused' };
}

/** The same, unless another process takes files in, or deletes people; then at the next start. */
export async function followInTurn(
  workspace: Pick<Workspace, 'settings' | 'erasures' | 'takeTurn'>,
  now: Instant,
): Promise<Followed | undefined> {
  const endTurn = workspace.takeTurn();
  if (endTurn === undefined) return undefined;
  try {
    return await followRule(workspace, now);
  } finally {
    endTurn();
  }
}

const NOBODY: ErasedPeople = { erased: 0, isPurged: true };

async function follow(
  workspace: Pick<Workspace, 'settings' | 'erasures'>,
  { rule, followedAt }: Pick<KeptRule, 'rule' | 'followedAt'>,
  now: Instant,
): Promise<ErasedPeople> {
  const due = await workspace.erasures.findDue(rule, followedAt);
  const erased = await workspace.erasures.erase(
    due.map(({ id }) => id),
    'by-rule',
  );
  await write(workspace, { rule, followedAt: formatInstant(now), isPaused: false });
  return erased;
}

async function write({ settings }: Pick<Workspace, 'settings'>, rule: KeptRule): Promise<void> {
  await settings.set(KEY, JSON.stringify(rule));
}
