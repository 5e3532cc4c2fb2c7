/** Which of a person's addresses and ids came from somebody who was merged into them: their own are shown first. */
export const OWN_ADDRESSES = `
ALTER TABLE candidate_identity ADD COLUMN by_merge INTEGER NOT NULL DEFAULT 0;

UPDATE candidate_identity AS known SET by_merge = 1
 WHERE candidate_no IN (SELECT kept_no FROM merged_person)
   AND EXISTS (${movedAs('gone')}) AND NOT EXISTS (${movedAs('kept')});
`;

function movedAs(whose: 'gone' | 'kept'): string {
  return `
    SELECT 1 FROM merged_person AS merged, json_each(merged.moved, '$.identities.${whose}') AS moved
     WHERE merged.kept_no = known.candidate_no
       AND moved.value ->> '$.identity_no' = known.identity_no
       AND moved.value ->> '$.origin' = known.origin
       AND moved.value ->> '$.credential_no' IS known.credential_no`;
}
