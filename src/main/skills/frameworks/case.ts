import { refOfUrl } from '../mapping/skill-ref.ts';
import type { ExactMatch, Framework } from '../../../shared/model/framework.ts';
import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { toSkill } from './limits.ts';

/**
 * A CASE 1.0 or 1.1 package: the document, its items, and the associations between them and others,
 * of which `exactMatchOf` says that two are the very same.
 *
 * @see https://www.imsglobal.org/sites/default/files/CASE/casev1p0/information_model/caseservicev1p0_infomodelv1p0.html
 */
export function readCase(document: JsonObject): Framework {
  const about = document['CFDocument'];
  const title = isJsonObject(about) ? asString(about['title']) : undefined;
  const name = title?.trim().slice(0, 300) ?? 'CASE framework';
  const skills = asArray(document['CFItems']).flatMap((item) => {
    if (!isJsonObject(item)) return [];
    const full = asString(item['fullStatement']);
    const short = asString(item['abbreviatedStatement']);
    return toSkill(name, {
      name: full ?? short,
      otherNames: short === undefined ? [] : [short],
      code: asString(item['humanCodingScheme']) ?? asString(item['identifier']),
      url: asString(item['uri']),
    });
  });
  return {
    kind: 'case',
    name,
    skills,
    matches: asArray(document['CFAssociations']).flatMap(matchOf),
  };
}

function matchOf(association: JsonValue): readonly ExactMatch[] {
  if (!isJsonObject(association) || association['associationType'] !== 'exactMatchOf') return [];
  const left = nodeRef(association['originNodeURI']);
  const right = nodeRef(association['destinationNodeURI']);
  return left === undefined || right === undefined ? [] : [{ left, right }];
}

function nodeRef(node: JsonValue | undefined): string | undefined {
  const uri = isJsonObject(node) ? asString(node['uri']) : asString(node);
  return uri === undefined ? undefined : refOfUrl(uri);
}
