import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { CredentialPayload } from '../../intake/index.ts';
import { openDocument } from '../differences/open-document.ts';
import { parseJsonObject } from '../keys/json-object.ts';
import { discloseClaims } from '../proofs/sd-jwt/disclose-claims.ts';
import { isSdJwt, parseSdJwt } from '../proofs/sd-jwt/parse-sd-jwt.ts';
import { readObjects } from './text.ts';

/** Gives the text of a document that was had before, and asks nobody for it. */
export type RecallText = (id: string) => Promise<string | undefined>;

/**
 * Finds the pictures that a credential brings along: those of its achievement first, then its own. Only
 * what stands in it as a `data:` URI counts, or in the badge class and assertion that were had with an Open
 * Badge 2.0; an address is not followed.
 *
 * @returns Their bytes as they are; nothing of them is looked at.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#image
 * @see https://www.rfc-editor.org/rfc/rfc2397
 */
export async function findImages(
  payload: CredentialPayload,
  recall: RecallText,
): Promise<readonly Uint8Array[]> {
  const claims = readClaims(payload);
  if (claims === undefined) return [];
  const hosted = await recallObject(claims['id'], recall);
  const badges = asArray(claims['badge'] ?? hosted?.['badge']);
  const classes = await Promise.all(badges.map((badge) => recallObject(badge, recall)));
  const achievements = readObjects(claims['credentialSubject']).flatMap(({ achievement }) =>
    readObjects(achievement),
  );
  return [...achievements, ...classes, claims, hosted]
    .flatMap((one) => asArray(one?.['image']))
    .map(addressOf)
    .flatMap((uri) => readDataUri(uri) ?? []);
}

function readClaims(payload: CredentialPayload): JsonObject | undefined {
  const { json } = openDocument(payload);
  if (payload.kind === 'json' || json === undefined || !isSdJwt(payload.compact)) return json;
  const parsed = parseSdJwt(payload.compact);
  const disclosed = parsed.ok ? discloseClaims(json, parsed.value.disclosures) : parsed;
  return disclosed.ok ? disclosed.value : json;
}

/** What is there already, or had by that address. */
async function recallObject(
  id: JsonValue | undefined,
  recall: RecallText,
): Promise<JsonObject | undefined> {
  if (isJsonObject(id)) return id;
  if (typeof id !== 'string' || !/^https?:/iu.test(id)) return undefined;
  const text = await recall(id);
  return text === undefined ? undefined : parseJsonObject(text);
}

function addressOf(image: JsonValue): string {
  const address = isJsonObject(image) ? image['id'] : image;
  return asString(address) ?? '';
}

const DATA_URI = /^data:image\/(?:png|svg\+xml)(?:;charset=[\w-]+)?(?<base64>;base64)?,/iu;

function readDataUri(uri: string): Uint8Array | undefined {
  const head = DATA_URI.exec(uri);
  if (head === null) return undefined;
  const body = uri.slice(head[0].length);
  if (head.groups?.['base64'] !== undefined) return Buffer.from(body, 'base64');
  try {
    return Buffer.from(decodeURIComponent(body), 'utf8');
  } catch {
    return undefined;
  }
}
