import { EMAIL_ORDER } from '../lists/listed-candidates.ts';
import { readJson } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** Somebody who became a part of another. */
export interface MergedPerson {
  readonly mergeId: string;
  readonly keptId: string;
  readonly keptName: string;
  /** By which whoever was kept is known now. */
  readonly keptEmails: readonly string[];
  /** What the other was called. */
  readonly name: string;
  /** By which the other was known; first what whoever was kept was not known by. */
  readonly emails: readonly string[];
  /** ISO 8601. */
  readonly mergedAt: string;
}

// As in a list of people.
const ORDER = `${EMAIL_ORDER}, address`;

const MERGED = `
  SELECT merged.id AS mergeId, kept.id AS keptId, kept.name AS keptName,
         moved ->> '$.person.name' AS name, merged_at AS mergedAt,
         (SELECT json_group_array(address)
            FROM (SELECT identity.value AS address, origin, by_merge FROM candidate_identity AS known
                    JOIN identity ON identity.no = known.identity_no
                   WHERE known.candidate_no = kept.no AND kind = 'email'
                   ORDER BY ${ORDER})) AS keptEmails,
         (SELECT json_group_array(address)
            FROM (SELECT identity.value AS address, known.value ->> '$.origin' AS origin,
                         known.value ->> '$.by_merge' AS by_merge
                    FROM json_each(moved, '$.identities.gone') AS known
                    JOIN identity ON identity.no = known.value ->> '$.identity_no'
                   WHERE kind = 'email'
                   ORDER BY identity.no IN (SELECT before.value ->> '$.identity_no'
                                              FROM json_each(moved, '$.identities.kept') AS before),
                            ${ORDER})) AS emails
    FROM merged_person AS merged JOIN candidate AS kept ON kept.no = merged.kept_no
   ORDER BY merged.no DESC LIMIT ?`;

type MergedRow = Omit<MergedPerson, 'keptEmails' | 'emails'> & {
  readonly keptEmails: string;
  readonly emails: string;
};

/** The last ones first. */
export function listMerged(sql: Sql, limit: number): readonly MergedPerson[] {
  return sql.all<MergedRow>(MERGED, limit).map(({ keptEmails, emails, ...merged }) => ({
    ...merged,
    keptEmails: onceEach(keptEmails),
    emails: onceEach(emails),
  }));
}

// One that a person entered and a credential states as well is known twice.
function onceEach(emails: string): readonly string[] {
  return [...new Set(readJson<readonly string[]>(emails))];
}
