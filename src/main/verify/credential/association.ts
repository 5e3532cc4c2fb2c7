import { readObjects, readOne, readText } from './text.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { ASSOCIATION_TYPES } from '../../../shared/model/credential.ts';
import type { Association } from '../../../shared/model/credential.ts';

// A learner record of a whole school career has some 200.
const ASSOCIATION_LIMIT = 2_000;

/**
 * Reads how a learner record says that achievements belong together; what is no type of the standard
 * says nothing.
 *
 * @see https://www.imsglobal.org/spec/clr/v2p0/#association
 */
export function readAssociations(subject: JsonObject): readonly Association[] {
  return readObjects(subject['association'])
    .slice(0, ASSOCIATION_LIMIT)
    .flatMap((association) => {
      const written = readText(association['associationType']);
      const type = ASSOCIATION_TYPES.find((known) => known === written);
      const sourceId = readOne(association['sourceId']);
      const targetId = readOne(association['targetId']);
      const isWhole = type !== undefined && sourceId !== undefined && targetId !== undefined;
      return isWhole ? [{ type, sourceId, targetId }] : [];
    });
}
