/** A wording may reach another skill in alignments and results than in tags and titles. */
export const REACHES = `reach.wording_no = claim.wording_no
                AND reach.stated = (claim.source IN ('alignment', 'result'))`;

/** The skill that a claim's wording reaches besides its own. */
export const JOIN_REACH = `JOIN skill_reach AS reach ON ${REACHES}`;

/** An alignment whose result was not reached states nothing, whatever it reaches. */
export const REACH_PROVES = `(reach.proves = 1
                AND (claim.stated = 1 OR claim.source NOT IN ('alignment', 'result')))`;
