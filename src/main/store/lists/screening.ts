import type { CandidatePage } from '../../../shared/contract/views.ts';
import type { SkillTranslation } from '../../../shared/model/mapping.ts';
import { createIndexKeeper } from './candidate-index.ts';
import type { CandidateIndex } from './candidate-index.ts';
import { listCandidateRows } from '../people/candidate-rows.ts';
import { candidateNoOf } from '../people/candidates.ts';
import type { DatedSql, StoreContext } from '../context.ts';
import { listEvidence } from '../credentials/evidence.ts';
import { createIssuersOfAll, facetsOfAll } from './facets.ts';
import { createHolderReader } from './holders.ts';
import { createChosenOrder } from './chosen-order.ts';
import { countAmong, furtherFacets } from './further-facets.ts';
import type { FurtherFacets } from './further-facets.ts';
import { listCandidates } from './listed-candidates.ts';
import { createFindFiltered } from './find-filtered.ts';
import { listAsked, pageInOrder, pageOf } from './find-rows.ts';
import { hasNameWords } from './name-words.ts';
import { createProofAges } from './proof-ages.ts';
import { createRecall } from './recall.ts';
import { createSkillKnowledge } from '../known-skills/skill-knowledge.ts';
import type { Sql } from '../sql.ts';
import { readTally } from './tally.ts';
import type { CandidateQuery, ScreeningSource, SkillEntry } from '../workspace.ts';

/**
 * The lists. What everybody holds is counted with each write, so the list of everybody costs the
 * same however many there are; what is asked for is found in an index in memory.
 */
export function createScreeningSource(
  context: StoreContext,
  isOpen: () => boolean,
): ScreeningSource {
  const { sql } = context;
  const vocabulary = createVocabulary(sql);
  const keeper = createIndexKeeper(sql, isOpen);
  const orderPeople = createChosenOrder(sql);
  const today = () => context.now().slice(0, 10);
  const everybody = createPageOfAll(context, today);
  const readHolders = createHolderReader(sql, isOpen);
  const findFiltered = createFindFiltered(context, isOpen, keeper);
  const nos = (ids: readonly string[]) => ids.map((id) => candidateNoOf(sql, id));
  return {
    listSkills: async () => vocabulary(),
    isSkillName: (name) => context.mapper?.kindOf(name) !== undefined,
    respell: (name) => context.mapper?.respell(name, createSkillKnowledge(sql)),
    listTranslations: () => context.mapper?.translations ?? NO_TRANSLATIONS,
    findIssuers: async (text, limit = -1) => sql.all(ISSUERS, text.toLowerCase(), limit),
    findNameWords: async (words) => words.filter((word) => hasNameWords(sql, word)),
    async findCandidates(query) {
      if (isFiltered(query)) {
        const { index, found, facets } = await findFiltered(query);
        const { total, page } =
          query.order === undefined
            ? pageOf(index, found, listAsked(sql, query), query)
            : pageInOrder(orderPeople(index, query.order), found, query);
        return { total, rows: [...listCandidates(sql, page)], facets };
      }
      if (query.order !== undefined) {
        const { page } = pageInOrder(
          orderPeople(await keeper.current(), query.order),
          undefined,
          query,
        );
        return everybody(page, keeper.currentIfReady());
      }
      const index = keeper.currentIfReady();
      const page = everybody(rowsOfAll(sql, query, index), index);
      // Whoever looks at everybody will soon ask for some; a workspace closed meanwhile needs none of it.
      keeper.current().catch(() => undefined);
      return page;
    },
    readHolders,
    countProofAges: createProofAges(context, isOpen),
    getRows: async (candidateIds) => listCandidateRows(context, nos(candidateIds)),
    listEvidence: async (candidateIds) => listEvidence(context, nos(candidateIds)),
  };
}

function isFiltered(query: CandidateQuery): boolean {
  const { terms, condition, skills, issuers, verdicts, isToLookAt } = query;
  const { trusts = [], ages = [], openings = [], stages = [], tags = [] } = query;
  const lists = [terms, skills, issuers, verdicts, trusts, ages, openings, stages, tags];
  const isAsked = lists.some((list) => list.length > 0);
  return isAsked || condition !== undefined || isToLookAt === true;
}

/** The page of everybody that starts at an offset; exported so that a test can look at its plan. */
export const PAGE_OF_ALL =
  'SELECT no FROM candidate ORDER BY verified DESC, sort_name, id LIMIT ? OFFSET ?';

function rowsOfAll(
  sql: Sql,
  { offset, limit }: CandidateQuery,
  index: CandidateIndex | undefined,
): readonly number[] {
  return index === undefined
    ? sql.numbers(PAGE_OF_ALL, limit, offset)
    : [...index.order.subarray(offset, offset + limit)];
}

/** A page of everybody, with what is counted of all; the index makes that cheaper and says the same. */
function createPageOfAll(
  context: DatedSql,
  today: () => string,
): (page: readonly number[], index: CandidateIndex | undefined) => CandidatePage {
  const { sql } = context;
  const recall = createRecall<FurtherFacets>(sql, today);
  const issuers = createIssuersOfAll(sql);
  const countAll = (index: CandidateIndex | undefined) => {
    const day = today();
    const all = index && countAmong(index.holdings, index.holdings.everybody(), day);
    return recall.keep({}, furtherFacets(sql, day, all));
  };
  return (page, index) => {
    const tally = readTally(sql);
    return {
      total: tally.people,
      rows: [...listCandidates(sql, page)],
      facets: {
        ...facetsOfAll(sql, tally, issuers()),
        ...(recall.get({}) ?? countAll(index)),
      },
    };
  };
}

const NO_TRANSLATIONS: readonly SkillTranslation[] = [];

/** Every skill for which something credible speaks; exported so that a test can look at its plan. */
export const SKILLS =
  'SELECT key, name, proven AS candidates FROM skill WHERE credible > 0 ORDER BY key';

// There are as many rows as issuers, which are few beside people.
const ISSUERS = `SELECT id, label AS name, people AS candidates FROM issuer_count
  WHERE instr(lower(label), ?) > 0 ORDER BY people DESC, label, id LIMIT ?`;

// The same array until it changes, here or by another process, so that an index over it can be kept.
function createVocabulary(sql: Sql): () => readonly SkillEntry[] {
  let [state, skills]: [string, readonly SkillEntry[]] = ['', []];
  return () => {
    const current = `${readTally(sql).revision} ${sql.takenBack()}`;
    if (current !== state) {
      const read = sql.all<SkillEntry>(SKILLS);
      if (!isSame(read, skills)) skills = read;
      state = current;
    }
    return skills;
  };
}

function isSame(left: readonly SkillEntry[], right: readonly SkillEntry[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ key, candidates }, place) => {
      const other = right[place];
      return other?.key === key && other.candidates === candidates;
    })
  );
}
