import type { Sql } from '../sql.ts';

/** Set in `holding.verdicts` of a person of whom something is for somebody to judge; above the verdicts' bits. */
export const LOOK_BIT = 16;

const PAIR = `CASE WHEN self.id < person.id THEN self.id || ' ' || person.id
                   ELSE person.id || ' ' || self.id END AS pair`;

/**
 * A credential that another person holds too. One number for two contents is nothing where both are
 * shown to be their holders' own: then it is the issuer that counts badly.
 */
export const REUSES = `
  SELECT own.no AS own_no, person.no AS person_no, file.name AS file, copy.verdict, mark.is_copy, ${PAIR}
    FROM credential AS own
    JOIN candidate AS self ON self.no = own.candidate_no
    JOIN credential_mark AS mark ON mark.credential_no = own.no
    JOIN credential_mark AS same ON same.mark = mark.mark AND same.credential_no <> own.no
    JOIN credential AS copy ON copy.no = same.credential_no
    JOIN candidate AS person ON person.no = copy.candidate_no
    JOIN file ON file.no = copy.file_no
   WHERE copy.candidate_no <> own.candidate_no
     AND (mark.is_copy = 1 OR own.recipient <> 'confirmed' OR copy.recipient <> 'confirmed')`;

// What a person entered, or a folder said, or what a credential taught that is shown to be its holder's: else
// whoever hands in somebody's credential would be known by that one's address.
const IS_FIRM = `(known.origin <> 'credential' OR EXISTS (
    SELECT 1 FROM credential AS teacher WHERE teacher.no = known.credential_no AND teacher.recipient = 'confirmed'))`;

/** A credential that was issued to an address known of another person, and not of this one; in any casing. */
export const ADDRESSES = `
  SELECT own.no AS own_no, person.no AS person_no, NULL AS file, NULL AS verdict, 0 AS is_copy, ${PAIR}
    FROM credential AS own
    JOIN candidate AS self ON self.no = own.candidate_no
    JOIN recipient_address AS address ON address.credential_no = own.no
    JOIN identity AS met ON met.no = address.identity_no
    JOIN identity AS alike ON alike.kind = 'email' AND lower(alike.value) = lower(met.value)
    JOIN candidate_identity AS known ON known.identity_no = alike.no
    JOIN candidate AS person ON person.no = known.candidate_no
   WHERE person.no <> self.no AND own.recipient <> 'confirmed' AND own.verdict <> 'rejected'
     AND ${IS_FIRM}
     AND NOT EXISTS (SELECT 1 FROM candidate_identity AS known
                      WHERE known.candidate_no = self.no AND known.identity_no = alike.no AND ${IS_FIRM})`;

/** A file that is called by another person's whole name; not where somebody placed it by hand. */
export const FILE_NAMES = `
  SELECT own.no AS own_no, person.no AS person_no, file.name AS file, NULL AS verdict, 0 AS is_copy, ${PAIR}
    FROM credential AS own
    JOIN candidate AS self ON self.no = own.candidate_no
    JOIN file ON file.no = own.file_no
    JOIN file_name_mark AS mark ON mark.file_no = own.file_no
    JOIN candidate AS person ON person.name_words = mark.words
   WHERE person.no <> self.no AND own.recipient <> 'confirmed' AND own.placement_reason <> 'person'
     AND NOT EXISTS (SELECT 1 FROM file_name_mark AS ours
                      WHERE ours.file_no = own.file_no AND ours.words = self.name_words)`;

const OWN_DECISION = `
  LEFT JOIN finding_decision AS decision ON decision.kind = 'credential' AND decision.subject = own.id`;

/** Of a credential and its file: whether it is a badge in a picture that was issued to somebody else. */
export const IS_ANOTHERS_PICTURE = `(own.recipient = 'mismatch' AND (lower(file.name) LIKE '%.png' OR lower(file.name) LIKE '%.svg'))`;

/** A badge in a picture that was issued to somebody else. */
export const PICTURES = `
    FROM credential AS own JOIN file ON file.no = own.file_no ${OWN_DECISION}
   WHERE ${IS_ANOTHERS_PICTURE}`;

/** What verification found of a credential's dates. */
export const DATES = `FROM credential AS own ${OWN_DECISION} WHERE own.has_remark = 1`;

const OPEN_OTHERS = [REUSES, ADDRESSES, FILE_NAMES].map(
  (evidence) => `EXISTS (SELECT 1 FROM (${evidence} AND own.candidate_no = ?1) AS found
     WHERE NOT EXISTS (SELECT 1 FROM finding_decision
                        WHERE kind = 'same-person' AND subject = found.pair))`,
);
const OPEN_OWN = [PICTURES, DATES].map(
  (evidence) =>
    `EXISTS (SELECT 1 ${evidence} AND own.candidate_no = ?1 AND decision.decided_at IS NULL)`,
);
const IS_TO_LOOK_AT = `SELECT (${[...OPEN_OTHERS, ...OPEN_OWN].join('\n OR ')}) AS look`.replaceAll(
  '?1',
  '?',
);
const PLACES = OPEN_OTHERS.length + OPEN_OWN.length;

/** The person's bit: whether anything found of their credentials waits for somebody's judgement. */
export function lookBitOf(sql: Sql, candidateNo: number): number {
  const [look = 0] = sql.numbers(
    IS_TO_LOOK_AT,
    ...Array.from({ length: PLACES }, () => candidateNo),
  );
  return look === 0 ? 0 : LOOK_BIT;
}

/** Writes that bit again; to be called in the transaction that changed what it depends on. */
export function refreshLooks(sql: Sql, candidateNos: Iterable<number>): void {
  for (const no of new Set(candidateNos)) {
    sql.run(
      'UPDATE holding SET verdicts = (verdicts & 15) | ? WHERE candidate_no = ?',
      lookBitOf(sql, no),
      no,
    );
  }
}

// With more than these, each has been found with the others before.
const CONCERNED_LIMIT = 50;

/** Others of whom something may be found, or found no longer, when one of this person's credentials comes or goes. */
export function othersConcerned(sql: Sql, candidateNo: number): readonly number[] {
  return sql.numbers(
    `SELECT DISTINCT copy.candidate_no
       FROM credential AS own
       JOIN credential_mark AS mark ON mark.credential_no = own.no
       JOIN credential_mark AS same ON same.mark = mark.mark AND same.credential_no <> own.no
       JOIN credential AS copy ON copy.no = same.credential_no
      WHERE own.candidate_no = ? AND copy.candidate_no IS NOT NULL AND copy.candidate_no <> own.candidate_no
      LIMIT ${CONCERNED_LIMIT}`,
    candidateNo,
  );
}

/** Whose files are called by this person's name, as far as one needs to know. */
export function holdersOfFilesNamed(sql: Sql, nameWords: string): readonly number[] {
  return sql.numbers(
    `SELECT DISTINCT candidate_no FROM file_name_mark AS mark
       JOIN credential ON credential.file_no = mark.file_no
      WHERE mark.words = ? AND candidate_no IS NOT NULL LIMIT ${CONCERNED_LIMIT}`,
    nameWords,
  );
}

/** Writes the bit of everybody who holds what was issued to one of these addresses; whose they are has changed. */
export function refreshAddressed(sql: Sql, identityNos: readonly number[]): void {
  const holders = sql.numbers(
    `SELECT DISTINCT candidate_no FROM recipient_address AS address
       JOIN credential ON credential.no = address.credential_no
      WHERE candidate_no IS NOT NULL AND identity_no IN (
              SELECT alike.no FROM json_each(?) AS asked
                JOIN identity AS own ON own.no = asked.value
                JOIN identity AS alike ON alike.kind = 'email' AND lower(alike.value) = lower(own.value))`,
    JSON.stringify(identityNos),
  );
  refreshLooks(sql, holders);
}
