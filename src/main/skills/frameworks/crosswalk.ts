import { refOfCode, refOfUrl } from '../mapping/skill-ref.ts';
import type { ExactMatch, Framework } from '../../../shared/model/framework.ts';

/**
 * A published crosswalk between ESCO and O*NET: `ESCO or ISCO URI` (or `ESCO URI`), `O*NET Id` and
 * `Type of Match`, of which only `exactMatch` says that two are the very same.
 *
 * @see https://esco.ec.europa.eu/en/use-esco/eures-countries-mapping-tables
 */
export function readCrosswalk(records: Iterable<ReadonlyMap<string, string>>): Framework {
  const matches: ExactMatch[] = [];
  for (const record of records) {
    const cell = (pattern: RegExp) =>
      [...record].find(([heading]) => pattern.test(heading))?.[1] ?? '';
    if (!/^exact\s?match$/iu.test(cell(/^type of match$/u))) continue;
    const left = refOfUrl(cell(/^esco.*uri$/u));
    const right = refOfCode('O*NET', cell(/^o\*net(?:-soc)? (?:id|code)$/u));
    if (left !== undefined && right !== undefined) matches.push({ left, right });
  }
  return { kind: 'crosswalk', name: 'ESCO–O*NET crosswalk', skills: [], matches };
}
