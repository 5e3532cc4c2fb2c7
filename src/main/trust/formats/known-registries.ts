import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { asHttpsUrl } from '../federation/entity-id.ts';
import { WELL_KNOWN } from '../federation/entity-id.ts';

/** A registry that a list of registries names, and that has to be got first. */
export type RegistryReference =
  | { readonly kind: 'dcc'; readonly name: string; readonly url: string }
  | {
      readonly kind: 'federation';
      readonly name: string;
      readonly anchorId: string;
      readonly fetchEndpoint: string | undefined;
      /** The anchor's keys, where the list itself has them. */
      readonly keys: readonly JsonObject[];
    };

/** Whether an array is the Digital Credentials Consortium's list of known registries. */
export function isKnownRegistries(items: readonly JsonValue[]): boolean {
  return items.some((item) => isJsonObject(item) && isKind(item['type']));
}

function isKind(type: JsonValue | undefined): boolean {
  return type === 'oidf' || type === 'dcc-legacy';
}

/**
 * Reads the list of known registries: `dcc-legacy` names the URL of a map of DIDs, `oidf` a trust
 * anchor's entity configuration and where the anchor answers for its members.
 *
 * @returns `undefined` in the place of an item that is neither.
 */
export function readKnownRegistries(
  items: readonly JsonValue[],
): readonly (RegistryReference | undefined)[] {
  return items.map((item) => (isJsonObject(item) ? readReference(item) : undefined));
}

function readReference(item: JsonObject): RegistryReference | undefined {
  if (item['type'] === 'dcc-legacy') {
    const url = asHttpsUrl(item['url']);
    return url === undefined
      ? undefined
      : { kind: 'dcc', name: asString(item['name']) ?? url, url };
  }
  const configuration = asHttpsUrl(item['trustAnchorEC'] ?? item['trustAnchor']);
  if (item['type'] !== 'oidf' || configuration === undefined) return undefined;
  const anchorId = configuration.replace(WELL_KNOWN, '').replace(/\/$/u, '');
  const jwks = isJsonObject(item['jwks']) ? item['jwks']['keys'] : undefined;
  return {
    kind: 'federation',
    name: asString(item['name']) ?? anchorId,
    anchorId,
    fetchEndpoint: asHttpsUrl(item['fetchEndpoint']),
    keys: Array.isArray(jwks) ? jwks.filter(isJsonObject) : [],
  };
}
