import {
  describeCircumstances,
  describeIssued,
  describeLevel,
} from '../../../shared/messages/skills.ts';
import { describeIssuerName } from '../../../shared/messages/ui/candidate.ts';
import { COMPARE, describeEvidence } from '../../../shared/messages/ui/compare.ts';
import { describeReach } from '../../../shared/messages/ui/mapping.ts';
import { VERDICT_IN_SENTENCE } from '../../../shared/messages/words.ts';
import { standingOf } from './differences.ts';
import type { ComparisonCell, Standing } from './differences.ts';

const WORDS = {
  proven: 'proven',
  stated: 'stated',
  inferred: 'inferred',
  none: 'noProof',
} as const satisfies Record<Standing, keyof typeof COMPARE>;

/** `Proven · Advanced`: how somebody stands in a skill. */
export function describeStanding(cell: ComparisonCell): string {
  const word = COMPARE[WORDS[standingOf(cell)]];
  const [best] = cell.evidence;
  return best?.level === undefined ? word : `${word} · ${describeLevel(best.level, best.scale)}`;
}

/** The same in the few words that a narrow column has room for: who issued it, when, and what speaks against it. */
export function describeBriefly(cell: ComparisonCell): readonly string[] {
  const [best] = cell.evidence;
  if (best === undefined) return [];
  const { issued, freshness, verdict } = best;
  const others = cell.evidence.length > 1 ? [COMPARE.more(cell.evidence.length - 1)] : [];
  return [
    `${VERDICT_IN_SENTENCE[verdict]}, ${describeIssuerName(best.issuer)}`,
    [
      ...(best.mapping.how === 'named' ? [] : [describeReach(best.source, best.mapping)]),
      ...(issued === undefined ? [] : [describeIssued(issued, freshness)]),
      ...remarksOf(best),
      ...others,
    ].join(', '),
  ].filter((line) => line !== '');
}

/**
 * What speaks best for it, in one line; empty where nothing does.
 *
 * @param nowMs What has ended by then is said to have expired.
 */
export function describeProof(cell: ComparisonCell, nowMs: number): string {
  const [best] = cell.evidence;
  if (best === undefined) return '';
  return [
    describeEvidence({ ...best, issuer: describeIssuerName(best.issuer) }, nowMs),
    ...(best.mapping.how === 'named' ? [] : [describeReach(best.source, best.mapping)]),
    ...describeCircumstances(best),
    ...remarksOf(best),
    ...(cell.evidence.length > 1 ? [COMPARE.more(cell.evidence.length - 1)] : []),
  ].join(', ');
}

/** What keeps a credential that holds from proving the skill. */
function remarksOf(evidence: ComparisonCell['evidence'][number]): readonly string[] {
  return [
    ...(evidence.recipient === 'mismatch' ? [COMPARE.somebodyElse] : []),
    ...(evidence.issuer.trust === 'blocked' ? [COMPARE.blocked] : []),
  ];
}
