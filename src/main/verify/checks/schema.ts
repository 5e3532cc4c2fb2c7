import { createHash } from 'node:crypto';
import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { lazily } from '../../../shared/lib/lazily.ts';
import { allOf, andThen } from '../../../shared/lib/pending.ts';
import type { Pending } from '../../../shared/lib/pending.ts';
import { err } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { CheckParams, Finding } from '../../../shared/model/check.ts';
import { readObjects, readTypes } from '../credential/text.ts';
import type { DocumentAnswer } from '../documents/answer.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { parseHttpsUrl } from '../keys/key-document.ts';
import { parseJsonObject } from '../keys/json-object.ts';

/** A credential follows one or two schemas; more would only take time. */
const MAX_SCHEMAS = 2;

const TYPES = ['JsonSchema', '1EdTechJsonSchemaValidator2019'] as const;

/**
 * Whose schemas are used: those of the bodies that wrote the standards. To validate is to compile the
 * schema to code, so an issuer's own schema would be a stranger's code beside the keys and the verdict.
 */
const HOSTS: readonly string[] = ['purl.imsglobal.org', 'www.w3.org', 'w3.org'];

/**
 * Checks a credential against the schemas that it names. Informs only: a credential that departs from
 * a schema is its issuer's carelessness, and no fault of its proof.
 *
 * @param credential Only the part that its proof covers.
 * @returns One finding a schema; none where no schema is named.
 * @see https://www.w3.org/TR/vc-json-schema/
 * @see https://www.imsglobal.org/spec/ob/v3p0/#1edtechjsonschemavalidator2019
 */
export function checkSchemas(
  credential: JsonObject,
  reader: DocumentReader,
): Pending<readonly Finding[]> {
  return allOf(
    readObjects(credential['credentialSchema'])
      .slice(0, MAX_SCHEMAS)
      .map((schema) => checkSchema(schema, credential, reader)),
  );
}

function checkSchema(
  named: JsonObject,
  credential: JsonObject,
  reader: DocumentReader,
): Pending<Finding> {
  const types = readTypes(named);
  if (!TYPES.some((type) => types.includes(type))) {
    return schemaFinding('unknown', 'schema.unsupported', { type: types.join(', ') || 'none' });
  }
  const url = parseHttpsUrl(asString(named['id']) ?? '');
  if (url === undefined) return schemaFinding('unknown', 'schema.unsupported', { type: 'no URL' });
  if (!HOSTS.includes(url.host)) {
    return schemaFinding('unknown', 'schema.own', { host: url.host });
  }
  url.hash = '';
  const answer = reader.read({ id: url.href, purpose: 'schema' });
  if (answer?.outcome !== 'found') return reportUnavailable(url.href, answer);
  const source = `${answer.source} ${url.href}`;
  if (!fitsDigest(named['digestSRI'], answer.text)) {
    return schemaFinding('unknown', 'schema.changed', { host: url.host }, { source });
  }
  const schema = parseJsonObject(answer.text);
  if (schema === undefined) return judge(err('It is no JSON object.'), source);
  return andThen(validator(), ({ validateJson }) =>
    judge(validateJson(schema, credential), source),
  );
}

/** Few credentials name a schema that is used. */
const validator = lazily(() => import('./json-schema.ts'));

function judge(departure: Result<string | undefined, string>, source: string): Finding {
  if (!departure.ok) {
    return schemaFinding('unknown', 'schema.unusable', {}, { detail: departure.error, source });
  }
  const detail = departure.value;
  return detail === undefined
    ? schemaFinding('pass', 'schema.fits', {}, { source })
    : schemaFinding('warn', 'schema.departs', {}, { detail, source });
}

const DIGEST = /^(?<hash>sha256|sha384|sha512)-(?<digest>[A-Za-z0-9+/]+={0,2})$/u;

/** @see https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources */
function fitsDigest(sri: JsonObject[string], text: string): boolean {
  if (sri === undefined) return true;
  const { hash = '', digest } = DIGEST.exec(asString(sri) ?? '')?.groups ?? {};
  return digest !== undefined && createHash(hash).update(text).digest('base64') === digest;
}

function reportUnavailable(
  where: string,
  answer: Extract<DocumentAnswer, { outcome: 'unavailable' }> | undefined,
): Finding {
  const detail = answer === undefined ? 'Not gathered.' : `${answer.reason}: ${answer.detail}`;
  return schemaFinding('unknown', 'schema.unavailable', { where }, { detail });
}

function schemaFinding(
  outcome: Finding['outcome'],
  code: Extract<Finding['code'], `schema.${string}`>,
  params: CheckParams,
  more: Pick<Finding, 'detail' | 'source'> = {},
): Finding {
  return { id: 'schema', outcome, code, params, ...more };
}
