import type { Difference } from '../../../shared/model/difference.ts';
import { explainContexts } from './contexts.ts';
import { explainDates } from './dates.ts';
import type { Cause, ExplainedCredential } from './explained.ts';
import { explainIdentifiers } from './identifiers.ts';
import { explainIssuerName } from './issuer-name.ts';
import { explainMangledText } from './mangled-text.ts';
import { explainMemberNames } from './member-names.ts';
import { explainModel } from './model.ts';
import { explainNarrowerChecks } from './narrower-checks.ts';
import { explainOnBehalf } from './on-behalf.ts';
import { openDocument } from './open-document.ts';
import { explainPicture } from './picture.ts';
import { explainProofs } from './proofs.ts';
import { explainRecipient } from './recipient.ts';
import { explainStatusEntries } from './status-entries.ts';

/** What changes a verdict first; what only some verifiers cannot read last. */
const CAUSES: readonly Cause[] = [
  explainMangledText,
  explainNarrowerChecks,
  explainIssuerName,
  explainOnBehalf,
  explainContexts,
  explainMemberNames,
  explainDates,
  explainIdentifiers,
  explainStatusEntries,
  explainRecipient,
  explainPicture,
  explainProofs,
  explainModel,
];

/**
 * Explains what other verifiers may make of a credential, and why: by what families of them can read
 * and do check, never by their names. A pure function, and never one that judges: the verdict stands.
 */
export function explainDifferences(credential: ExplainedCredential): readonly Difference[] {
  const opened = { ...credential, ...openDocument(credential.document.payload) };
  return CAUSES.flatMap((cause) => cause(opened));
}
