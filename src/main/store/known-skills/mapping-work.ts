import { refreshHoldings } from '../people/candidate-summary.ts';
import type { StoreContext } from '../context.ts';
import { unpackHolding } from '../lists/holding.ts';
import { mapOutdated } from './skill-reach.ts';

// Some 5 ms each on an idle machine.
const WORDINGS_AT_ONCE = 40;
const PEOPLE_LOOKED_AT = 500;
const PEOPLE_SUMMED_UP = 12;

/**
 * What is left to do once skills are mapped otherwise, in slices of one short transaction each: the
 * wordings concerned are mapped, then the people who have them are summed up, each once. A wording
 * stays due until everybody is, so what is broken off is done when it is begun again.
 *
 * @returns Does the next slice, and says whether there may be more.
 */
export function createMappingWork(context: StoreContext): () => boolean {
  const { sql } = context;
  let wording = 0;
  let sumNext: (() => boolean) | undefined;
  return () =>
    sql.transaction(() => {
      if (sumNext !== undefined) return sumNext();
      const { last, mapped } = mapOutdated(context, wording, WORDINGS_AT_ONCE);
      wording = last;
      if (mapped < WORDINGS_AT_ONCE) sumNext = createSummingUp(context);
      return true;
    });
}

// A person's sums name every skill for which anything credible speaks: whoever lacks it is passed over.
function createSummingUp({ sql }: StoreContext): () => boolean {
  const wordings = sql.all<{ no: number; skillNo: number }>(
    'SELECT no, skill_no AS skillNo FROM skill_wording WHERE is_unsummed = 1',
  );
  const skills = new Set(wordings.map(({ skillNo }) => skillNo));
  let last = 0;
  return () => {
    if (wordings.length === 0) return false;
    const people = sql.all<{ no: number; skills: Uint8Array }>(
      `SELECT candidate_no AS no, skills FROM holding WHERE candidate_no > ?
        ORDER BY candidate_no LIMIT ?`,
      last,
      PEOPLE_LOOKED_AT,
    );
    let summed = 0;
    for (const person of people) {
      if (summed === PEOPLE_SUMMED_UP) return true;
      last = person.no;
      const { proven, claimed } = unpackHolding(person.skills);
      if (![...proven, ...claimed].some((no) => skills.has(no))) continue;
      refreshHoldings(sql, [person.no]);
      summed += 1;
    }
    if (people.length === PEOPLE_LOOKED_AT) return true;
    sql.run(
      'UPDATE skill_wording SET is_unsummed = 0 WHERE no IN (SELECT value FROM json_each(?))',
      JSON.stringify(wordings.map(({ no }) => no)),
    );
    return false;
  };
}
