import { asArray, asString } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { andThen } from '../../../shared/lib/pending.ts';
import type { Pending } from '../../../shared/lib/pending.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { describeCheck } from '../../../shared/messages/checks/index.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { SecuredCredential } from '../credential/secured-credential.ts';
import { readId, readObjects, readTypes } from '../credential/text.ts';
import type { DocumentAnswer } from '../documents/answer.ts';
import { parseSize } from './entry.ts';
import type { BitstringEntry } from './entry.ts';
import { findFreshUntil } from './list-age.ts';
import { reportExpiredList, reportInvalidList } from './status-finding.ts';
import type { StatusTools } from './status-tools.ts';
import { readListOnce } from './verified-lists.ts';
import type { ReadList } from './verified-lists.ts';

/** Bitstring Status List of 2025, and the drafts of 2021 and 2020 that it grew out of. */
export type ListDialect = 'bitstring' | 'status-list-2021' | 'revocation-list-2020';

const DIALECTS = {
  bitstring: {
    credentialType: 'BitstringStatusListCredential',
    listType: 'BitstringStatusList',
  },
  'status-list-2021': {
    credentialType: 'StatusList2021Credential',
    listType: 'StatusList2021',
  },
  'revocation-list-2020': {
    credentialType: 'RevocationList2020Credential',
    listType: 'RevocationList2020',
  },
} as const;

type FoundDocument = Extract<DocumentAnswer, { outcome: 'found' }>;

interface Wanted {
  readonly credential: JsonObject;
  readonly dialect: ListDialect;
  readonly entry: BitstringEntry;
}

/** A list that can be relied on. */
interface StatusList {
  readonly bits: Uint8Array;
  readonly source: string;
  /** ISO 8601: until when its issuer lets this copy be relied on, where it says so. */
  readonly freshUntil: string | undefined;
}

/**
 * Reads a status list and verifies it: that its proof holds, that it is valid now, that it is of the
 * right type and purpose, and that it is the credential issuer's: by the same id, or signed with the
 * very key that signed the credential. Its own `id` need not be the URL that the credential names:
 * the specification leaves that open, and lists that issuers publish differ.
 *
 * @returns The finding that says why it cannot be relied on, when it cannot.
 */
export function readStatusList(
  answer: FoundDocument,
  wanted: Wanted,
  tools: StatusTools,
): Pending<Result<StatusList, Finding>> {
  return andThen(readListOnce(answer.text, wanted.entry.listUrl, tools), (read) =>
    judgeList(read, answer, wanted, tools),
  );
}

function judgeList(
  read: ReadList | undefined,
  answer: FoundDocument,
  wanted: Wanted,
  tools: StatusTools,
): Result<StatusList, Finding> {
  const source = `${answer.source} ${wanted.entry.listUrl}`;
  if (read === undefined) {
    return err(reportInvalidList('it is no list', 'Neither JSON nor a compact JWS.', source));
  }
  const { list } = read;
  if (list.credential === undefined || !read.isVerified) {
    return err(reportUnverified(list, source));
  }
  const flaw = findFlaw(list.credential, wanted) ?? findForeignIssuer(list, wanted, tools);
  if (flaw !== undefined) {
    return err(reportInvalidList(flaw, `${wanted.entry.listUrl}: ${flaw}.`, source));
  }
  const [subject] = readObjects(list.credential['credentialSubject']);
  const until = findFreshUntil(answer, readTtl(subject));
  const freshUntil = until === undefined ? undefined : formatInstant(until);
  if (freshUntil !== undefined && until !== undefined && until < tools.reader.instant) {
    return err(reportExpiredList(freshUntil, source));
  }
  return expand(read, subject, { source, freshUntil });
}

/** In milliseconds. @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential */
function readTtl(subject: JsonObject | undefined): number | undefined {
  const ttlMs = subject?.['ttl'];
  return typeof ttlMs === 'number' ? ttlMs : undefined;
}

function expand(
  read: ReadList,
  subject: JsonObject | undefined,
  origin: Pick<StatusList, 'source' | 'freshUntil'>,
): Result<StatusList, Finding> {
  const encoded = asString(subject?.['encodedList']) ?? '';
  const bits = read.expand(encoded);
  if (bits.ok) return ok({ bits: bits.value, ...origin });
  return err(reportInvalidList('it cannot be read', bits.error, origin.source));
}

function findFlaw(list: JsonObject, wanted: Wanted): string | undefined {
  const { credentialType, listType } = DIALECTS[wanted.dialect];
  if (!readTypes(list).includes(credentialType)) return `it is no ${credentialType}`;
  const subjects = readObjects(list['credentialSubject']);
  const [subject] = subjects;
  if (subject === undefined || subjects.length > 1) return 'it is not one list';
  if (!readTypes(subject).includes(listType)) return `it is no ${listType}`;
  // A list of 2020 has but one purpose, and does not state it.
  if (wanted.dialect === 'revocation-list-2020') return undefined;
  const purposes = asArray(subject['statusPurpose']);
  if (!purposes.includes(wanted.entry.purpose)) return 'it is kept for another purpose';
  // Drafts had the size stand in the list: read at another one, an entry is somebody else's.
  const { size } = wanted.entry;
  const isSame = parseSize(subject['statusSize'] ?? size) === size;
  return isSame ? undefined : 'its entries are of another size';
}

function findForeignIssuer(
  list: SecuredCredential,
  wanted: Wanted,
  tools: StatusTools,
): string | undefined {
  const listIssuer = readId(list.credential?.['issuer']);
  const isNamed = listIssuer !== undefined && listIssuer === readId(wanted.credential['issuer']);
  // Under a seal the issuer's own id is anybody's to write, and the seal's owner is whom it is by.
  const isSame = list.sealOwner === undefined ? isNamed : sharesOwner(list.sealOwner, tools);
  return isSame || sharesKey(list, tools) ? undefined : 'it is not by the same issuer';
}

function sharesOwner(owner: string, { issuerKeys }: StatusTools): boolean {
  return issuerKeys.some(({ controller }) => controller === owner);
}

// An issuer may go by two names, did:key and did:web say; the key that signed both is its own.
function sharesKey(list: SecuredCredential, tools: StatusTools): boolean {
  return list.provenKeys.some((key) =>
    tools.issuerKeys.some((own) => own.publicKey.equals(key.publicKey)),
  );
}

function reportUnverified(list: SecuredCredential, source: string): Finding {
  const bad = list.findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown');
  const worst = bad.find(({ id }) => id !== 'validity-period') ?? bad[0];
  if (worst === undefined) return reportInvalidList('it proves nothing', 'Not verified.', source);
  const until = worst.params?.['until'];
  if (worst.code === 'validity.expired' && until !== undefined)
    return reportExpiredList(until, source);
  const reason = describeCheck(worst).replace(/\.$/u, '');
  return reportInvalidList(reason, `${worst.code}: ${worst.detail ?? reason}`, source);
}
