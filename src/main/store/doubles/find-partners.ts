import type { DoubleReason, DoubleReasonCode } from '../../../shared/model/double.ts';
import type { Sql } from '../sql.ts';

/** What more people share than these tells nobody apart: an office's address, a common name. */
const SHARED_BY_AT_MOST = 20;
/** Of one person and one kind, so that nobody with thousands of credentials holds up the others. */
const KEYS_AT_MOST = 100;

/** How people are found who share something with a person; each statement by an index. */
interface Way {
  readonly code: DoubleReasonCode;
  /** What of the person is looked up: `key`, and `value`, which is shown. */
  readonly keys: string;
  /** Whom a key leads to, the person included. */
  readonly people: string;
}

// As for what is found of one credential: what a person entered, a folder said, or a confirmed credential taught.
const IS_FIRM = `(known.origin <> 'credential' OR EXISTS (
    SELECT 1 FROM credential AS teacher WHERE teacher.no = known.credential_no AND teacher.recipient = 'confirmed'))`;

const LIMIT = `LIMIT ${SHARED_BY_AT_MOST + 2}`;

/** The addresses by which a person is firmly known, and who is by one. */
const FIRM_EMAILS = `
  SELECT DISTINCT lower(value) AS key, lower(value) AS value FROM candidate_identity AS known
    JOIN identity ON identity.no = known.identity_no
   WHERE known.candidate_no = ? AND kind = 'email' AND ${IS_FIRM} LIMIT ${KEYS_AT_MOST}`;
const KNOWN_BY = `
  SELECT DISTINCT known.candidate_no AS no FROM identity
    JOIN candidate_identity AS known ON known.identity_no = identity.no
   WHERE lower(identity.value) = ? AND identity.kind = 'email' AND ${IS_FIRM} ${LIMIT}`;

/** The addresses that a person's résumés name, and whose résumés name one. */
const NAMED = `
  SELECT DISTINCT email AS key, email AS value FROM resume
    JOIN resume_email AS named ON named.resume_no = resume.no
   WHERE resume.candidate_no = ? LIMIT ${KEYS_AT_MOST}`;
const NAMING = `
  SELECT DISTINCT resume.candidate_no AS no FROM resume_email AS named
    JOIN resume ON resume.no = named.resume_no WHERE named.email = ? ${LIMIT}`;

/** Exported so that a test can look at their plans. */
export const WAYS: readonly Way[] = [
  {
    code: 'identifier',
    keys: `SELECT DISTINCT value AS key, value FROM candidate_identity AS known
             JOIN identity ON identity.no = known.identity_no
            WHERE known.candidate_no = ? AND kind <> 'email' LIMIT ${KEYS_AT_MOST}`,
    people: `SELECT DISTINCT known.candidate_no AS no FROM identity
               JOIN candidate_identity AS known ON known.identity_no = identity.no
              WHERE identity.value = ? AND identity.kind <> 'email' ${LIMIT}`,
  },
  {
    code: 'email',
    keys: `SELECT DISTINCT lower(value) AS key, lower(value) AS value FROM candidate_identity AS known
             JOIN identity ON identity.no = known.identity_no
            WHERE known.candidate_no = ? AND kind = 'email' LIMIT ${KEYS_AT_MOST}`,
    people: `SELECT DISTINCT known.candidate_no AS no FROM identity
               JOIN candidate_identity AS known ON known.identity_no = identity.no
              WHERE lower(identity.value) = ? AND identity.kind = 'email' ${LIMIT}`,
  },
  {
    code: 'scrambled-email',
    keys: `SELECT DISTINCT address.digest || ' ' || address.algorithm || ' ' || address.salt AS key, NULL AS value
             FROM credential JOIN recipient_address AS address ON address.credential_no = credential.no
            WHERE credential.candidate_no = ? AND credential.verdict <> 'rejected'
              AND address.algorithm <> 'plain' LIMIT ${KEYS_AT_MOST}`,
    people: `SELECT DISTINCT credential.candidate_no AS no FROM recipient_address AS address
               JOIN credential ON credential.no = address.credential_no
              WHERE address.digest = substr(?1, 1, instr(?1, ' ') - 1)
                AND address.algorithm || ' ' || address.salt = substr(?1, instr(?1, ' ') + 1)
                AND credential.candidate_no IS NOT NULL AND credential.verdict <> 'rejected' ${LIMIT}`,
  },
  {
    // A credential of this person's was issued to an address that another is known by.
    code: 'addressed',
    keys: `SELECT DISTINCT lower(met.value) AS key, lower(met.value) AS value
             FROM credential JOIN recipient_address AS address ON address.credential_no = credential.no
             JOIN identity AS met ON met.no = address.identity_no
            WHERE credential.candidate_no = ? AND credential.verdict <> 'rejected' LIMIT ${KEYS_AT_MOST}`,
    people: KNOWN_BY,
  },
  {
    // The same from the other side.
    code: 'addressed',
    keys: FIRM_EMAILS,
    people: `SELECT DISTINCT credential.candidate_no AS no FROM identity
               JOIN recipient_address AS address ON address.identity_no = identity.no
               JOIN credential ON credential.no = address.credential_no
              WHERE lower(identity.value) = ? AND identity.kind = 'email'
                AND credential.candidate_no IS NOT NULL AND credential.verdict <> 'rejected' ${LIMIT}`,
  },
  {
    code: 'resume-email',
    keys: NAMED,
    people: NAMING,
  },
  {
    // Another is known by an address that this person's résumé names.
    code: 'resume-email',
    keys: NAMED,
    people: KNOWN_BY,
  },
  {
    // The same from the other side.
    code: 'resume-email',
    keys: FIRM_EMAILS,
    people: NAMING,
  },
  {
    code: 'resume',
    keys: `SELECT DISTINCT source_no AS key, NULL AS value FROM resume WHERE candidate_no = ? LIMIT ${KEYS_AT_MOST}`,
    people: `SELECT DISTINCT candidate_no AS no FROM resume WHERE source_no = ? ${LIMIT}`,
  },
  {
    code: 'credential',
    keys: `SELECT DISTINCT mark.mark AS key, NULL AS value
             FROM credential JOIN credential_mark AS mark ON mark.credential_no = credential.no
            WHERE credential.candidate_no = ? AND mark.is_copy = 1 AND credential.verdict <> 'rejected'
            LIMIT ${KEYS_AT_MOST}`,
    people: `SELECT DISTINCT credential.candidate_no AS no FROM credential_mark AS mark
               JOIN credential ON credential.no = mark.credential_no
              WHERE mark.mark = ? AND mark.is_copy = 1 AND credential.candidate_no IS NOT NULL
                AND credential.verdict <> 'rejected' ${LIMIT}`,
  },
  {
    code: 'name',
    keys: `SELECT name_words AS key, NULL AS value FROM candidate WHERE no = ? AND name_words IS NOT NULL`,
    people: `SELECT no FROM candidate WHERE name_words = ? ${LIMIT}`,
  },
];

/** Whether both hold something, not rejected, of the same issuer. */
export const SHARE_ISSUER = `
  SELECT 1 FROM credential AS own
   WHERE own.candidate_no = ? AND own.verdict <> 'rejected'
     AND own.issuer_no IN (SELECT issuer_no FROM credential WHERE candidate_no = ? AND verdict <> 'rejected')
   LIMIT 1`;

/**
 * Whether two credentials of both, which are not one another's copies, were issued to one scrambled address:
 * a copy is issued to whomever the other one is, and says nothing more.
 */
export const SHARE_SCRAMBLED = `
  SELECT 1 FROM credential AS own
    JOIN recipient_address AS address ON address.credential_no = own.no AND address.algorithm <> 'plain'
    JOIN recipient_address AS same ON same.digest = address.digest AND same.algorithm = address.algorithm
     AND same.salt IS address.salt
    JOIN credential AS theirs ON theirs.no = same.credential_no
   WHERE own.candidate_no = ? AND theirs.candidate_no = ?
     AND own.verdict <> 'rejected' AND theirs.verdict <> 'rejected'
     AND NOT EXISTS (
       SELECT 1 FROM credential_mark AS mark
         JOIN credential_mark AS copy ON copy.mark = mark.mark AND copy.credential_no = theirs.no
        WHERE mark.credential_no = own.no AND mark.is_copy = 1 AND copy.is_copy = 1)
   LIMIT 1`;

/**
 * Everybody who may be the same person, each with the reasons. It costs the same however many people there
 * are. A name alone is no reason: with an issuer in common it is, and it stands beside any other.
 */
export function findPartners(
  sql: Sql,
  candidateNo: number,
): ReadonlyMap<number, readonly DoubleReason[]> {
  const found = new Map<number, DoubleReason[]>();
  const namesakes: number[] = [];
  for (const { code, keys, people } of WAYS) {
    for (const { key, value } of sql.all<KeyRow>(keys, candidateNo)) {
      const others = othersSharing(sql, { people, key, candidateNo });
      if (code === 'name') namesakes.push(...others);
      else others.forEach((no) => addReason(found, no, withValue(code, value)));
    }
  }
  for (const [no, reasons] of found)
    found.set(no, withoutCopied(sql, { candidateNo, no, reasons }));
  for (const no of namesakes) {
    if (sql.get(SHARE_ISSUER, candidateNo, no) !== undefined) {
      addReason(found, no, { code: 'name-and-issuer' });
    } else if (found.has(no)) {
      addReason(found, no, { code: 'name' });
    }
  }
  return found;
}

/** An address that both share by nothing but copies of one credential is no reason of its own. */
function withoutCopied(
  sql: Sql,
  found: { candidateNo: number; no: number; reasons: DoubleReason[] },
): DoubleReason[] {
  const { candidateNo, no, reasons } = found;
  const has = (code: DoubleReasonCode) => reasons.some((reason) => reason.code === code);
  if (!has('scrambled-email') || !has('credential')) return reasons;
  if (sql.get(SHARE_SCRAMBLED, candidateNo, no) !== undefined) return reasons;
  return reasons.filter(({ code }) => code !== 'scrambled-email');
}

interface KeyRow {
  readonly key: string | number;
  readonly value: string | null;
}

function othersSharing(
  sql: Sql,
  { people, key, candidateNo }: Pick<Way, 'people'> & Pick<KeyRow, 'key'> & { candidateNo: number },
): readonly number[] {
  const places = people.split('?1').length - 1;
  const statement = people.replaceAll('?1', '?');
  const values = Array.from({ length: Math.max(places, 1) }, () => key);
  const others = sql.numbers(statement, ...values).filter((no) => no !== candidateNo);
  return others.length > SHARED_BY_AT_MOST ? [] : others;
}

function withValue(code: DoubleReasonCode, value: string | null): DoubleReason {
  return value === null ? { code } : { code, value };
}

function addReason(found: Map<number, DoubleReason[]>, no: number, reason: DoubleReason): void {
  const reasons = found.get(no) ?? [];
  const isSame = ({ code, value }: DoubleReason) => code === reason.code && value === reason.value;
  if (!reasons.some(isSame)) reasons.push(reason);
  found.set(no, reasons);
}
