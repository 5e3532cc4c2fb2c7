import type { JsonObject } from '../../../../shared/lib/json.ts';
import type { CheckParams, Finding } from '../../../../shared/model/check.ts';
import { readAwardingBodies, readOrganisation } from '../../credential/european.ts';
import { readObjects } from '../../credential/text.ts';
import { nameOwner } from '../../keys/certificate.ts';
import type { Certificate, CertificateOwner } from '../../keys/certificate.ts';
import { relateIdentifiers } from './legal-identifier.ts';

/** Whose seal it is, beside whom the credential names as its issuer. */
export interface SealBinding {
  readonly findings: readonly Finding[];
  /** The id of the seal's owner, where the issuer is shown to be it. */
  readonly ownerId: string | undefined;
}

/**
 * Compares the issuer that a credential names with the owner of the certificate that sealed it
 * (docs/decisions says why so): by the identifier in the certificate first, then by name.
 *
 * @param isAccepted Whether the certificate leads to one that the employer has accepted, without which
 *   it can say anything; that it contradicts the credential still counts.
 */
export function bindSeal(
  credential: JsonObject,
  { owner }: Certificate,
  isAccepted: boolean,
): SealBinding {
  const [issuer = {}] = readObjects(credential['issuer']);
  const { claimedName } = readOrganisation(credential['issuer']);
  const relation = relateIdentifiers(issuer, owner.organisationIdentifier);
  const params = { issuer: claimedName ?? 'nobody by name', owner: nameOwner(owner) };
  if (relation === 'other') {
    const detail = `ETSI EN 319 412-1 §5.1.4: organizationIdentifier ${owner.organisationIdentifier ?? ''} is not among the issuer's`;
    return unbound({
      ...BINDING,
      outcome: 'fail',
      code: 'binding.seal-of-another',
      params,
      detail,
    });
  }
  if (!isAccepted)
    return unbound({ ...BINDING, outcome: 'unknown', code: 'binding.seal-not-accepted', params });
  const isNamed = isSameName(claimedName, owner.organisation ?? owner.commonName);
  if (relation === 'silent' && !isNamed) {
    return unbound({ ...BINDING, outcome: 'unknown', code: 'binding.seal-unrelated', params });
  }
  const finding = relation === 'silent' ? byName(params) : byIdentifier(params, owner, isNamed);
  return { findings: [finding, ...findOtherAwarders(credential, params)], ownerId: idOf(owner) };
}

const BINDING = { id: 'issuer-binding' } as const;

function unbound(finding: Finding): SealBinding {
  return { findings: [finding], ownerId: undefined };
}

function byName(params: CheckParams): Finding {
  return {
    ...BINDING,
    outcome: 'warn',
    code: 'binding.seal-by-name',
    params,
    detail: 'no identifier of the issuer can be compared with the certificate’s',
  };
}

// The number is the issuer's; what it calls itself beside that, a reader believes too.
function byIdentifier(params: CheckParams, owner: CertificateOwner, isNamed: boolean): Finding {
  const detail = `organizationIdentifier ${owner.organisationIdentifier ?? ''} is the issuer's`;
  return isNamed
    ? { ...BINDING, outcome: 'pass', code: 'binding.sealed', params, detail }
    : { ...BINDING, outcome: 'warn', code: 'binding.seal-other-name', params, detail };
}

/** One who seals may do so for another, who awarded it: only the seal's owner says that. */
function findOtherAwarders(
  credential: JsonObject,
  { owner = '' }: CheckParams,
): readonly Finding[] {
  const issuer = readOrganisation(credential['issuer']);
  const others = readAwardingBodies(credential)
    .map(readOrganisation)
    .filter(
      ({ id, claimedName }) => id !== issuer.id && !isSameName(claimedName, issuer.claimedName),
    );
  const names = new Set(others.flatMap(({ claimedName, id }) => claimedName ?? id ?? []));
  if (names.size === 0) return [];
  const awarder = [...names].slice(0, 3).join(', ');
  return [
    { ...BINDING, outcome: 'warn', code: 'binding.awarded-by-another', params: { owner, awarder } },
  ];
}

/** The name under which the employer's decisions on an issuer are kept: it must be the owner's alone. */
function idOf(owner: CertificateOwner): string {
  const { organisationIdentifier, organisation, commonName, country } = owner;
  return organisationIdentifier ?? `${organisation ?? commonName ?? ''} (${country ?? ''})`;
}

/** Equal but for case, accents, spaces and marks: `Velocert OÜ` is `VELOCERT OU`. */
function isSameName(one: string | undefined, other: string | undefined): boolean {
  const folded = fold(one ?? '');
  return folded !== '' && folded === fold(other ?? '');
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
