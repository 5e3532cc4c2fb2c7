import { z } from 'zod';
import { FRESHNESS } from '../model/freshness.ts';
import { STAGES } from '../model/stage.ts';
import { ISSUER_TRUSTS } from '../model/verdict.ts';
import { call } from './call.ts';
import { requirementView } from './openings.ts';
import { rowId } from './scalars.ts';
import { verdictCounts } from './views.ts';

const count = z.int().min(0);

/** How many people answer a requirement. */
const coverageView = z.strictObject({
  requirement: requirementView,
  /** Who prove it as it is asked for. */
  proven: count,
  /** For whom something credible speaks, but not as it is asked for. */
  nearly: count,
});

/** Proofs by how old they are against their kind's half-life; `undated` name no day of issue. */
const proofAges = z.record(z.enum([...FRESHNESS, 'undated']), count);

const insightsView = z.strictObject({
  people: count,
  /** How many credentials have each verdict. */
  verdicts: verdictCounts,
  /** How many issuers of what is held are trusted how far. */
  issuers: z.record(z.enum(ISSUER_TRUSTS), count),
  /** Of skills that a verified credential states and that count for somebody. */
  proofAges,
  /** Of the opening that was asked for. */
  opening: z
    .strictObject({
      /** In the opening's order. */
      coverage: z.array(coverageView),
      /** How many stand at each stage of the shortlist now. */
      stages: z.record(z.enum(STAGES), count),
    })
    .optional(),
});

export type CoverageView = z.infer<typeof coverageView>;
export type InsightsView = z.infer<typeof insightsView>;

/** Numbers about everybody; none of them names a person. */
export const insightsCalls = {
  'insights.get': call('engine', z.strictObject({ openingId: rowId.optional() }), insightsView),
} as const;
