import type { Framework } from '../../../shared/model/framework.ts';
import { toSkill } from './limits.ts';

/**
 * ESCO's `skills_en.csv` (or another language's): `conceptUri`, `preferredLabel`, and `altLabels` one
 * a line; further columns say nothing that is needed here.
 *
 * @see https://esco.ec.europa.eu/en/use-esco/download
 */
export function readEsco(
  records: Iterable<ReadonlyMap<string, string>>,
  fileName: string,
): Framework {
  const skills = [...records].flatMap((record) => {
    const uri = record.get('concepturi') ?? '';
    if (!uri.includes('/esco/skill/') || record.get('status') === 'obsolete') return [];
    return toSkill('ESCO', {
      name: record.get('preferredlabel'),
      otherNames: lines(record.get('altlabels')),
      code: uri,
      url: uri,
    });
  });
  const language = /_(?<language>[a-z]{2})\.csv$/iu.exec(fileName)?.groups?.['language'] ?? 'en';
  return { kind: 'esco', name: `ESCO (${language.toLowerCase()})`, skills, matches: [] };
}

function lines(text: string | undefined): readonly string[] {
  return (text ?? '').split(/\r?\n/u);
}
