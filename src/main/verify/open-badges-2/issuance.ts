import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import type { CheckParams, Finding } from '../../../shared/model/check.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { readSoleId } from './assertion.ts';
import { readBadgeObject } from './badge-object.ts';
import type { BadgeObject } from './badge-object.ts';

/** An issuer's profile as its own host shows it. */
export interface IssuerProfile {
  readonly id: string;
  readonly json: JsonObject;
  /** For `Check.source`. */
  readonly source: string;
}

/** What an assertion was given for, and by whom. */
export interface Issuance {
  readonly badgeClass: JsonObject | undefined;
  /** The id that the badge class names as its issuer. */
  readonly issuerId: string | undefined;
  readonly profile: IssuerProfile | undefined;
  /** `document-structure`: why there is no badge class. */
  readonly badgeFindings: readonly Finding[];
  /** `issuer-binding`: why there is no profile; `undefined` when there is one. */
  readonly issuerFinding: Finding | undefined;
}

/**
 * Follows an assertion to its badge class, and that to its issuer. A badge class that is embedded is
 * part of the assertion. A profile counts only as its own host shows it: what anybody else embeds
 * proves nothing about where the issuer keeps its badges, or which keys it has.
 *
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#badge-verification
 */
export function readIssuance(assertion: JsonObject, reader: DocumentReader): Issuance {
  const { badgeClass, badgeFindings } = readBadgeClass(assertion, reader);
  if (badgeClass === undefined) {
    const issuerFinding: Finding = { ...BINDING, outcome: 'unknown', code: 'binding.not-checked' };
    return { badgeClass, badgeFindings, issuerId: undefined, profile: undefined, issuerFinding };
  }
  const issuerId = readSoleId(badgeClass['issuer']);
  if (issuerId === undefined) {
    const issuerFinding: Finding = { ...BINDING, outcome: 'fail', code: 'binding.no-issuer' };
    return { badgeClass, badgeFindings, issuerId, profile: undefined, issuerFinding };
  }
  const read = readBadgeObject(issuerId, reader, { purpose: 'issuer-profile' });
  if (read.outcome === 'found') {
    const profile = { id: issuerId, json: read.json, source: read.source };
    return { badgeClass, badgeFindings, issuerId, profile, issuerFinding: undefined };
  }
  const issuerFinding = reportNoProfile(issuerId, read);
  return { badgeClass, badgeFindings, issuerId, profile: undefined, issuerFinding };
}

type ReadBadgeClass = Pick<Issuance, 'badgeClass' | 'badgeFindings'>;

function readBadgeClass(assertion: JsonObject, reader: DocumentReader): ReadBadgeClass {
  const [badge] = asArray(assertion['badge']);
  if (isJsonObject(badge) && !isReference(badge)) {
    return { badgeClass: badge, badgeFindings: [] };
  }
  const id = readSoleId(assertion['badge']);
  // That it names none, the structure says.
  if (id === undefined) return { badgeClass: undefined, badgeFindings: [] };
  const read = readBadgeObject(id, reader, { purpose: 'badge-class', allowHttp: true });
  if (read.outcome === 'found') return { badgeClass: read.json, badgeFindings: [] };
  return { badgeClass: undefined, badgeFindings: [reportNoBadgeClass(id, read)] };
}

/** What has an id, and besides says at most of what kind it is, only points to where the rest stands. */
function isReference(badge: JsonObject): boolean {
  return (
    asString(badge['id']) !== undefined &&
    Object.keys(badge).every((key) => key === 'id' || key === 'type' || key === '@context')
  );
}

type Missing = Exclude<BadgeObject, { readonly outcome: 'found' }>;

function reportNoBadgeClass(id: string, read: Missing): Finding {
  return {
    id: 'document-structure',
    outcome: isForeign(read) ? 'fail' : 'unknown',
    code: read.outcome === 'another' ? 'badge-class.another' : 'badge-class.unavailable',
    ...whereabouts(read, { where: id }),
  };
}

function reportNoProfile(id: string, read: Missing): Finding {
  return {
    ...BINDING,
    outcome: isForeign(read) ? 'fail' : 'unknown',
    code: read.outcome === 'another' ? 'profile.another' : 'profile.unavailable',
    ...whereabouts(read, { where: id }),
  };
}

// A host that shows one of its own under an older address, or one without id as 1.x had them,
// contradicts nobody, and confirms nothing.
function isForeign(read: Missing): boolean {
  return read.outcome === 'another' && read.isForeign;
}

/** The parts of a finding that every object which could not be had has in common. */
export function whereabouts(
  read: Missing,
  params: CheckParams,
): Pick<Finding, 'params' | 'detail' | 'source'> {
  const { detail } = read;
  return 'source' in read ? { params, detail, source: read.source } : { params, detail };
}

const BINDING = { id: 'issuer-binding' } as const;
