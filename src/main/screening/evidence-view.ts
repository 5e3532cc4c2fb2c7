import type { EvidenceView } from '../../shared/contract/views.ts';
import type { SkillEvidence } from '../store/index.ts';

/** What is shown of something that speaks for a skill. */
export function evidenceViewOf(evidence: SkillEvidence): EvidenceView {
  const { credentialId, title, issuer, verdict, recipient, source, level } = evidence;
  const { mapping, scale, requirement, issued, freshness, learning, validFrom, validUntil } =
    evidence;
  const shown = { credentialId, title, issuer, verdict, recipient, source, mapping };
  const details = { level, scale, requirement, issued, freshness, learning };
  const open = evidence.isUnproven ? { isUnproven: true } : {};
  return { ...shown, ...details, ...open, validFrom, validUntil };
}
