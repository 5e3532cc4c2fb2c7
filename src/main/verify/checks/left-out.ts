import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { CredentialPayload } from '../../intake/index.ts';
import { decodeBase64url } from '../keys/base64url.ts';
import { parseBbsDisclosure } from '../proofs/data-integrity/selective/bbs-disclosure-value.ts';
import { parseCompactJws } from '../proofs/jose/compact-jws.ts';
import { digestOf } from '../proofs/sd-jwt/disclose-claims.ts';
import { isSdJwt, parseSdJwt } from '../proofs/sd-jwt/parse-sd-jwt.ts';
import { UNTIL_FIELDS } from './validity-period.ts';

/** What the holder may have kept back of a credential that shows a part of what was issued. */
interface LeftOut {
  readonly status: boolean;
  readonly expiry: boolean;
  /** For an engineer: by what it is known, or why it cannot be. */
  readonly detail: string;
}

/**
 * Says of a credential that its holder shows in part when its status or its end of validity may be
 * among what is not shown. Neither moves the verdict, unless the employer has it so: what may be left out
 * is for the issuer to say (docs/decisions/0006), but whoever relies on it must read that it was.
 *
 * @param credential What was disclosed.
 * @param wholeOnly Whether the employer has it that such a credential proves nothing: `unknown` then.
 * @returns The findings, of which `status.none` and `validity.current` may have become warnings, or `unknown`.
 * @see https://www.w3.org/TR/vc-di-ecdsa/#selective-disclosure-and-data-minimization
 */
export function remarkLeftOut(
  findings: readonly Finding[],
  payload: CredentialPayload,
  credential: JsonObject | undefined,
  wholeOnly = false,
): readonly Finding[] {
  if (credential === undefined) return findings;
  const left =
    payload.kind === 'json' ? leftOutOfProof(credential, findings) : leftOutOfToken(payload);
  if (left === undefined) return findings;
  const isEndless = left.expiry && UNTIL_FIELDS.every((field) => credential[field] === undefined);
  const { detail } = left;
  const outcome = wholeOnly ? 'unknown' : 'warn';
  return findings.map((finding): Finding => {
    const { id, code } = finding;
    if (left.status && (code === 'status.none' || code === 'status.current')) {
      return { ...finding, outcome, code: 'status.left-out', detail };
    }
    return isEndless && code === 'validity.current'
      ? { id, outcome, code: 'validity.left-out', detail }
      : finding;
  });
}

/** Proofs that cover what is shown, and leave open what else there was. */
const SELECTIVE: ReadonlySet<string> = new Set(['ecdsa-sd-2023', 'bbs-2023']);

function isSelective(proof: JsonValue): boolean {
  return isJsonObject(proof) && SELECTIVE.has(asString(proof['cryptosuite']) ?? '');
}

// Beside the issuer's proof over the whole document, nothing can be missing of it. Anybody else can sign
// the whole of what is left, or make a proof that hides nothing.
function leftOutOfProof(credential: JsonObject, findings: readonly Finding[]): LeftOut | undefined {
  if (!asArray(credential['proof']).some(isSelective)) return undefined;
  const isCoSigned = findings.some(({ code }) => code === 'binding.co-signed');
  const all = asArray(credential['proof']).filter((proof) => isJsonObject(proof));
  const proofs = all.filter((proof) => isSelective(proof) && (!isCoSigned || isHiding(proof)));
  if (proofs.length === 0 || (!isCoSigned && proofs.length < all.length)) return undefined;
  if (!proofs.every(isHiding)) return undefined;
  const hasStatus = asArray(credential['credentialStatus']).length > 0;
  const counts = proofs.map((proof) => countHidden(proof) ?? 'an unknown number of');
  const detail = `The proof covers what is shown; ${counts.join(', ')} statements were not.`;
  return { status: !hasStatus, expiry: true, detail };
}

function isHiding(proof: JsonObject): boolean {
  return countHidden(proof) !== 0;
}

/** Points, scalars and the challenge of a BBS proof that hides nothing. @see https://datatracker.ietf.org/doc/draft-irtf-cfrg-bbs-signatures/ §4.2.4.4 */
const BBS_PROOF_BYTES = 3 * 48 + 4 * 32;
const BBS_SCALAR_BYTES = 32;

/** How many statements are not shown; only BBS tells: it has a scalar for each in its proof. */
function countHidden(proof: JsonObject): number | undefined {
  if (proof['cryptosuite'] !== 'bbs-2023') return undefined;
  const bytes = decodeBase64url((asString(proof['proofValue']) ?? '').slice(1));
  const stage = bytes && parseBbsDisclosure(bytes);
  if (stage?.kind !== 'derived') return undefined;
  return (stage.value.bbsProof.length - BBS_PROOF_BYTES) / BBS_SCALAR_BYTES;
}

type Token = Extract<CredentialPayload, { kind: 'jws' }>;

/**
 * Of an SD-JWT the digests tell for what nothing is shown, though some may stand for nothing. In an
 * SD-JWT VC neither `exp` nor `status` may be among them.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/ §3.2.2.2
 */
function leftOutOfToken({ compact }: Token): LeftOut | undefined {
  if (!isSdJwt(compact)) return undefined;
  const token = parseSdJwt(compact);
  const payload = token.ok ? readPayload(token.value.issuerJwt) : undefined;
  if (!token.ok || payload === undefined || payload['vct'] !== undefined) return undefined;
  const shown = new Set(token.value.disclosures.map(({ encoded }) => digestOf(encoded, payload)));
  const isHidden = (digest: JsonValue) => typeof digest === 'string' && !shown.has(digest);
  const tops = [payload, payload['vc']].filter((top) => isJsonObject(top));
  const claims = tops.flatMap((top) => asArray(top['_sd'])).filter(isHidden).length;
  const entries = tops
    .flatMap((top) => asArray(top['credentialStatus']))
    .filter((entry) => isJsonObject(entry) && isHidden(entry['...'] ?? false)).length;
  if (claims + entries === 0) return undefined;
  const hasStatus = tops.some((top) => asArray(top['credentialStatus']).length > 0);
  const detail = `${claims} claims and ${entries} status entries of the signed payload are not shown.`;
  return {
    status: entries > 0 || (claims > 0 && !hasStatus),
    expiry: claims > 0 && payload['exp'] === undefined,
    detail,
  };
}

function readPayload(issuerJwt: string): JsonObject | undefined {
  const jws = parseCompactJws(issuerJwt);
  return jws.ok ? jws.value.payload : undefined;
}
