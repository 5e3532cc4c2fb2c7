import { runInNewContext } from 'node:vm';
import { Ajv } from 'ajv/dist/ajv.js';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';

/** Open Badges' largest schema is 110 KB. */
const LIMIT_CHARACTERS = 256 * 1024;

/** For compiling and validating together; Open Badges' own take a twentieth of it, and more where others want the processor. */
const TIMEOUT_MS = 4000;

const DRAFTS = {
  'http://json-schema.org/draft-07/schema': Ajv,
  'https://json-schema.org/draft/2019-09/schema': Ajv2019,
  'https://json-schema.org/draft/2020-12/schema': Ajv2020,
} as const;

const OPTIONS = {
  // Extra keywords are allowed to a schema, and say nothing.
  strict: false,
  // From draft 2019-09 on, a format only describes; as a rule it would bring its own expressions.
  validateFormats: false,
  // A schema that refers to itself often would otherwise grow without end as it is compiled.
  inlineRefs: false,
  addUsedSchema: false,
  logger: false,
} as const;

/**
 * Validates `value` against a JSON Schema of draft 7, 2019-09 or 2020-12. Nothing that the schema
 * refers to outside itself is fetched. Compiling makes code of the schema: only pass one whose author
 * is trusted as the author of code is.
 *
 * @returns Where `value` first departs from the schema, as a sentence for an engineer, or `undefined`
 *   where it does not; the error says why that cannot be known.
 * @see https://json-schema.org/draft/2020-12/json-schema-core
 */
export function validateJson(
  schema: JsonObject,
  value: JsonObject,
): Result<string | undefined, string> {
  if (JSON.stringify(schema).length > LIMIT_CHARACTERS) return err('The schema is too large.');
  const draft = asString(schema['$schema'])?.replace(/#$/u, '') ?? '';
  if (!isKnownDraft(draft)) return err(`"$schema" is ${JSON.stringify(draft)}.`);
  try {
    // Both a schema and a value can be made to take for ever; this is the way to end them in time.
    const run = () => findDeparture(draft, schema, value);
    const found: unknown = runInNewContext('run()', { run }, { timeout: TIMEOUT_MS });
    return ok(typeof found === 'string' ? found : undefined);
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : 'It took too long.');
  }
}

function isKnownDraft(draft: string): draft is keyof typeof DRAFTS {
  return Object.hasOwn(DRAFTS, draft);
}

function findDeparture(
  draft: keyof typeof DRAFTS,
  schema: JsonObject,
  value: JsonObject,
): string | undefined {
  const validate = new DRAFTS[draft](OPTIONS).compile(schema);
  if (validate(value)) return undefined;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath || '/'} ${error?.message ?? 'does not fit'} (${error?.schemaPath})`;
}
