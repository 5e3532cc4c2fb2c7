import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { JWK } from 'jose';
import type { TrustAnchor } from '../../../../src/shared/model/registry.ts';
import type { DocumentSource } from '../../../../src/main/verify/index.ts';
import { parseInstant } from '../../../../src/shared/lib/instant.ts';

/** Statements are signed by `jose`, which is no part of what judges them. */
export const NOW = parseInstant('2026-05-01T12:00:00Z')!;
const SECOND = NOW / 1000;

export interface Entity {
  readonly id: string;
  readonly jwks: { readonly keys: JWK[] };
  sign(claims: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>;
}

export async function makeEntity(id: string, alg = 'ES256'): Promise<Entity> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const kid = `${id}#1`;
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid, alg }] };
  return {
    id,
    jwks,
    sign: (claims, header) =>
      new SignJWT({ iat: SECOND - 60, exp: SECOND + 3600, ...claims })
        .setProtectedHeader({ alg, kid, typ: 'entity-statement+jwt', ...header })
        .sign(privateKey),
  };
}

type Claims = Record<string, unknown>;

const endpointOf = (entity: Entity) => `${entity.id}/fetch`;

/** What an entity says of itself. */
export function configure(entity: Entity, superiors: readonly Entity[], claims: Claims = {}) {
  const own = { organization_name: `Itself, ${entity.id}` };
  return entity.sign({
    iss: entity.id,
    sub: entity.id,
    jwks: entity.jwks,
    authority_hints: superiors.map(({ id }) => id),
    metadata: {
      federation_entity: { ...own, federation_fetch_endpoint: endpointOf(entity) },
    },
    ...claims,
  });
}

/** What a superior says of one below it. */
export function vouch(superior: Entity, below: Entity, claims: Claims = {}) {
  return superior.sign({ iss: superior.id, sub: below.id, jwks: below.jwks, ...claims });
}

/** A host for each statement, as the specification lays their addresses out. */
export class Hosts implements DocumentSource {
  readonly documents = new Map<string, string>();
  readonly asked: string[] = [];

  host(entity: Entity, configuration: string): this {
    this.documents.set(`${entity.id}/.well-known/openid-federation`, configuration);
    return this;
  }

  answer(superior: Entity, subject: string, statement: string): this {
    this.documents.set(`${endpointOf(superior)}?sub=${encodeURIComponent(subject)}`, statement);
    return this;
  }

  resolve: DocumentSource['resolve'] = async ({ id }) => {
    this.asked.push(id);
    const text = this.documents.get(id);
    return text === undefined
      ? { outcome: 'unavailable', reason: 'not-found', detail: 'HTTP 404' }
      : { outcome: 'found', text, mediaType: undefined, obtainedAt: '', source: 'network' };
  };
}

export function anchorOf(entity: Entity): TrustAnchor {
  return { id: entity.id, keys: entity.jwks.keys, fetchEndpoint: undefined };
}
