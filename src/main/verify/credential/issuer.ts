import type { JsonValue } from '../../../shared/lib/json.ts';
import { CREDENTIAL_LIMITS } from '../../../shared/limits.ts';
import { readId } from './text.ts';

/** The id of an issuer; none where it is longer than any issuer's is. Each list of issuers holds it whole. */
export function readIssuerId(issuer: JsonValue | undefined): string | undefined {
  const id = readId(issuer);
  return id === undefined || id.length <= CREDENTIAL_LIMITS.issuerId ? id : undefined;
}

/** What an issuer calls itself, as far as there is room for it: it is shown, and never evidence of who it is. */
export function cutIssuerName(name: string | undefined): string | undefined {
  return name?.slice(0, CREDENTIAL_LIMITS.issuerName);
}
