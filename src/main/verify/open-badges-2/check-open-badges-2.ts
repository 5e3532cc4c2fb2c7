import { asArray } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { CredentialFormat } from '../../../shared/model/credential.ts';
import type { CredentialDocument } from '../../intake/index.ts';
import { checkValidityPeriod } from '../checks/validity-period.ts';
import type { SecuredCredential } from '../credential/secured-credential.ts';
import type { DocumentReader } from '../documents/reader.ts';
import type { CheckedBadge } from './checked-badge.ts';
import { checkHostedBadge } from './hosted.ts';
import { checkSignedBadge } from './signed.ts';
import { checkBadgeStructure } from './structure.ts';
import { formatBadgeTime } from './time.ts';

/** Whether `checkOpenBadges2` is for credentials of this format. */
export function isOpenBadges2(format: CredentialFormat): boolean {
  return format === 'ob2-hosted' || format === 'ob2-signed';
}

/**
 * Checks an Open Badge 2.0 or 2.1: proof, key, issuer, structure, validity period and status; its
 * endorsements are only mentioned.
 *
 * @returns As `credential` the assertion that counts, with its badge class and its issuer's profile
 *   in it, as far as they could be had. Never rejects.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#badge-verification
 */
export async function checkOpenBadges2(
  document: CredentialDocument,
  reader: DocumentReader,
): Promise<SecuredCredential> {
  try {
    return await check(document, reader);
  } catch (cause) {
    const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    const crashed = { outcome: 'unknown', code: 'check.crashed', detail } as const;
    const findings = ALL_CHECKS.map((id): Finding => ({ id, ...crashed }));
    return { credential: undefined, findings, provenKeys: [], hostedBy: undefined };
  }
}

const ALL_CHECKS = [
  'document-structure',
  'proof',
  'key-resolution',
  'issuer-binding',
  'algorithm-strength',
  'validity-period',
  'status',
] as const;

async function check(
  { payload }: CredentialDocument,
  reader: DocumentReader,
): Promise<SecuredCredential> {
  const badge =
    payload.kind === 'json'
      ? checkHostedBadge(payload.json, reader)
      : checkSignedBadge(payload.compact, reader);
  const credential = assemble(badge);
  const { provenKeys, hostedBy } = badge;
  const findings = [
    ...judgeStructure(badge),
    ...badge.findings,
    checkValidityPeriod(credential, reader.instant),
    ...reportEndorsements(badge),
  ];
  return { credential, findings, provenKeys, hostedBy };
}

/**
 * The badge as one document, of the members of the standard only: nothing that an assertion has
 * beside them is to be taken for something else.
 */
function assemble({ assertion, issuance }: CheckedBadge): JsonObject {
  const { badgeClass, profile } = issuance;
  const badge =
    badgeClass === undefined
      ? assertion['badge']
      : { ...badgeClass, ...(profile === undefined ? {} : { issuer: profile.json }) };
  const issuedOn = formatBadgeTime(assertion['issuedOn']);
  const expires = formatBadgeTime(assertion['expires'], 'until');
  const members = {
    id: assertion['id'],
    uid: assertion['uid'],
    type: assertion['type'],
    recipient: assertion['recipient'],
    salt: assertion['salt'],
    badge,
    issuedOn,
    expires,
    // The same dates by the names that the check of the validity period knows.
    validFrom: issuedOn,
    validUntil: expires,
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function judgeStructure({ authentic, issuance }: CheckedBadge): readonly Finding[] {
  const { badgeClass, profile, badgeFindings } = issuance;
  if (authentic === undefined) {
    // Of a file that is only a pointer, no more counts than that it contradicts itself.
    return badgeFindings.filter(({ outcome }) => outcome === 'fail');
  }
  const parts = { assertion: authentic, badgeClass, profile: profile?.json };
  return [...badgeFindings, ...checkBadgeStructure(parts)];
}

function reportEndorsements({ assertion, issuance }: CheckedBadge): readonly Finding[] {
  const parts = [assertion, issuance.badgeClass, issuance.profile?.json];
  const count = parts.flatMap((part) => asArray(part?.['endorsement'])).length;
  const params = { count: String(count) };
  const code = 'endorsements.unchecked';
  return count === 0 ? [] : [{ id: 'endorsements', outcome: 'skipped', code, params }];
}
