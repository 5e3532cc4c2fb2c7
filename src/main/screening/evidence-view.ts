import type { EvidenceView } from '../../shared/contract/views.ts';
import type { SkillEvidence } from '../store/index.ts';

/** What is shown of something that speaks for a skill. */
export function evidenceViewOf(evidence: SkillEvidence): EvidenceView {
  const { credentialId, title, issuer, verdict, recipient, source, level } = evidence;
  const { mapping, validFrom, validUntil } = evidence;
  const shown = { credentialId, title, issuer, verdict, recipient, source, mapping };
  return { ...shown, level, validFrom, validUntil };
}
