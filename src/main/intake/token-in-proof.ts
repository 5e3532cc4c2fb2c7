import type { JsonObject } from '../../shared/lib/json.ts';
import { asArray, asString, isJsonObject } from '../../shared/lib/json.ts';
import { looksLikeJwt } from './jwt.ts';

/**
 * The token that an object's one proof consists of. Wallets that are built on a widespread library keep
 * what they were issued as a token so: decoded, with the token itself as a proof of the type
 * `JwtProof2020`, which no specification defines and which signs nothing but what is in the token.
 */
export function findTokenInProof(object: JsonObject): string | undefined {
  const [proof, ...others] = asArray(object['proof']);
  if (others.length > 0 || !isJsonObject(proof) || proof['type'] !== 'JwtProof2020')
    return undefined;
  const token = asString(proof['jwt'])?.trim();
  // One that its holder discloses parts of is never handed out like this.
  return token !== undefined && looksLikeJwt(token) && !token.includes('~') ? token : undefined;
}
