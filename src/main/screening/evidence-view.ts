import type { EvidenceView } from '../../shared/contract/views.ts';
import type { SkillEvidence } from '../store/index.ts';

/** What is shown of something that speaks for a skill. */
export function evidenceViewOf(evidence: SkillEvidence): EvidenceView {
  const { credentialId, title, issuer, verdict, recipient, source, level } = evidence;
  const { validFrom, validUntil } = evidence;
  return { credentialId, title, issuer, verdict, recipient, source, level, validFrom, validUntil };
}
