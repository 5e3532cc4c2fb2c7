import type { JsonObject, JsonValue } from '../../shared/lib/json.ts';
import { isJsonObject } from '../../shared/lib/json.ts';
import { unreachable } from '../../shared/lib/unreachable.ts';
import { classifyObject } from './classify.ts';
import type { CredentialPayload, IntakeResult } from './document.ts';
import { readTokenInProof } from './embedded.ts';
import { compactOfJson } from './json-jws.ts';
import { classifyJwt, looksLikeJwt } from './jwt.ts';
import type { IntakeLimits } from '../../shared/limits.ts';
import { parseJson } from './parse-json.ts';
import type { JsonRefusal } from './parse-json.ts';
import type { Place } from './place.ts';
import { formatPlace, found, inside, refused, together, tooLarge } from './place.ts';
import { hostedAt, readPointer } from './pointer.ts';
import {
  isEncodedCredential,
  isOtherEnvelope,
  listEmbedded,
  unwrapEnvelope,
} from './presentation.ts';
import { findTokenInProof } from './token-in-proof.ts';
import { listWrapped } from './wallet.ts';
import { noteText } from './written-text.ts';

/** Where a value stood: its place, and the presentation around it. */
interface Surroundings {
  readonly place: Place;
  readonly presentation: CredentialPayload | undefined;
  readonly limits: IntakeLimits;
  /** Lists and wrappers around it that are no presentations. */
  readonly wrappers: number;
}

/** Reads a credential, a presentation or several of them, written as JSON or as a compact token. */
export function readText(text: string, place: Place, limits: IntakeLimits): IntakeResult {
  return readTrimmed(text.trim(), { place, presentation: undefined, limits, wrappers: 0 });
}

function readTrimmed(trimmed: string, around: Surroundings): IntakeResult {
  const { place, limits } = around;
  // Counted in UTF-16 units, which are never more than the bytes they came from.
  if (trimmed.length > limits.jsonBytes) return tooLarge(place, trimmed.length, limits.jsonBytes);
  if (looksLikeJwt(trimmed)) return readJwt(trimmed, around);
  const parsed = parseJson(trimmed, limits);
  if (parsed.outcome === 'malformed') return readLines(trimmed, around);
  if (parsed.outcome !== 'parsed') return refuseJson(parsed.outcome, place);
  if (isJsonObject(parsed.value)) noteText(parsed.value, trimmed);
  return readValue(parsed.value, around);
}

/** What is no JSON as a whole may be JSON in each of its lines (JSON Lines), as programs hand out many. */
function readLines(text: string, around: Surroundings): IntakeResult {
  const lines = splitLines(text, around.limits);
  if (lines.length < 2) return refuseJson('malformed', around.place);
  return stepIn(around, 'json', (within) =>
    together(
      lines.map((line, index) =>
        readTrimmed(line, { ...within, place: inside(around.place, `credential-${index + 1}`) }),
      ),
    ),
  );
}

/** Nothing where the first is none by itself, or another does not begin as one: then the whole is damaged JSON. */
function splitLines(text: string, limits: IntakeLimits): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = ''] = lines;
  const areLines = lines.every((line) => /^[[{"]/u.test(line));
  if (!areLines || parseJson(first, limits).outcome === 'malformed') return [];
  // One more than is taken shows that there are more.
  return lines.slice(0, limits.documentsPerFile + 1);
}

function refuseJson(why: JsonRefusal, place: Place): IntakeResult {
  switch (why) {
    case 'malformed':
      return refused('not-json', place);
    case 'named-twice':
      return refused('not-a-credential', place, { found: 'named-twice' });
    case 'too-deep':
      return refused('not-a-credential', place, { found: 'deep-json' });
    case 'too-many-members':
      return refused('not-a-credential', place, { found: 'large-json' });
    default:
      return unreachable(why);
  }
}

function readValue(value: JsonValue, around: Surroundings): IntakeResult {
  if (typeof value === 'string') return readString(value.trim(), around);
  if (isJsonObject(value)) return readObject(value, around);
  if (!Array.isArray(value)) return refused('not-a-credential', around.place, { found: 'json' });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Array.isArray does not narrow a readonly array
  return readSeveral(value as readonly JsonValue[], around);
}

function readString(text: string, around: Surroundings): IntakeResult {
  if (looksLikeJwt(text)) return readJwt(text, around);
  const envelope = unwrapEnvelope({ id: text });
  if (envelope !== undefined) return readJwt(envelope, around);
  if (/^[{[]/u.test(text) && around.wrappers > 0) return readWritten(text, around);
  if (isEncodedCredential(text)) {
    return refused('not-a-credential', around.place, { found: 'other-envelope' });
  }
  return refused('not-a-credential', around.place, { found: 'json' });
}

/** JSON within JSON, as some wallets keep what they were given. */
function readWritten(text: string, around: Surroundings): IntakeResult {
  const parsed = parseJson(text, around.limits);
  if (parsed.outcome === 'malformed') {
    return refused('not-a-credential', around.place, { found: 'json' });
  }
  return parsed.outcome === 'parsed'
    ? stepIn(around, 'json', (within) => readValue(parsed.value, within))
    : refuseJson(parsed.outcome, around.place);
}

function readJwt(compact: string, around: Surroundings): IntakeResult {
  const classified = classifyJwt(compact, around.limits);
  const payload: CredentialPayload = { kind: 'jws', compact };
  switch (classified.kind) {
    case 'credential':
      return found({
        format: classified.format,
        path: formatPlace(around.place),
        payload,
        ...presented(around),
      });
    case 'presentation':
      return readPresentation(classified.presentation, { ...around, presentation: payload });
    case 'other':
      return refused('not-a-credential', around.place, { found: classified.found });
    case 'malformed':
      return refused('malformed-jwt', around.place);
    case 'refused':
      return refuseJson(classified.why, around.place);
    default:
      return unreachable(classified);
  }
}

function readObject(object: JsonObject, around: Surroundings): IntakeResult {
  const classified = classifyObject(object);
  const payload: CredentialPayload = { kind: 'json', json: object };
  switch (classified.kind) {
    case 'credential':
      return found({
        ...(readTokenInProof(object, around.limits) ?? { format: classified.format, payload }),
        path: formatPlace(around.place),
        ...presented(around),
      });
    case 'presentation': {
      const compact = findTokenInProof(object);
      const signed: CredentialPayload = compact === undefined ? payload : { kind: 'jws', compact };
      return readPresentation(object, { ...around, presentation: signed });
    }
    case 'enveloped': {
      const compact = unwrapEnvelope(object);
      if (compact !== undefined) return readJwt(compact, around);
      return isOtherEnvelope(object)
        ? refused('not-a-credential', around.place, { found: 'other-envelope' })
        : refused('malformed-jwt', around.place);
    }
    case 'other':
      return readOther(object, around, classified.found);
    default:
      return unreachable(classified);
  }
}

/** A token written as JSON, a platform's record of a badge, or something around credentials. */
function readOther(object: JsonObject, around: Surroundings, kind: string): IntakeResult {
  // Known not to be read, whatever it holds.
  if (NOT_READ.has(kind)) return refused('not-a-credential', around.place, { found: kind });
  const compact = compactOfJson(object);
  if (compact !== undefined) return readJwt(compact, around);
  const url = hostedAt(object);
  return url === undefined ? readWrapped(object, around, kind) : readPointer(url, around.place);
}

function presented({ presentation }: Surroundings): { readonly presentation?: CredentialPayload } {
  return presentation === undefined ? {} : { presentation };
}

function readPresentation(presentation: JsonObject, around: Surroundings): IntakeResult {
  const embedded = listEmbedded(presentation);
  if (embedded.length === 0) {
    return refused('not-a-credential', around.place, { found: 'empty-presentation' });
  }
  return readNumbered(embedded, around);
}

function readNumbered(values: readonly JsonValue[], around: Surroundings): IntakeResult {
  return together(
    values.map((value, index) =>
      readValue(value, { ...around, place: inside(around.place, `credential-${index + 1}`) }),
    ),
  );
}

function readSeveral(values: readonly JsonValue[], around: Surroundings): IntakeResult {
  return stepIn(around, 'json', (within) => readNumbered(values, within));
}

function readWrapped(object: JsonObject, around: Surroundings, kind: string): IntakeResult {
  const wrapped = listWrapped(object, around.limits);
  const [only] = wrapped;
  if (only === undefined) return refused('not-a-credential', around.place, { found: kind });
  return stepIn(around, kind, (within) =>
    wrapped.length === 1 ? readValue(only, within) : readNumbered(wrapped, within),
  );
}

/** Reads what a list or a wrapper holds, which may be further ones, down to the limit. */
function stepIn(
  around: Surroundings,
  kind: string,
  readInner: (within: Surroundings) => IntakeResult,
): IntakeResult {
  const refusal = refused('not-a-credential', around.place, { found: kind });
  if (around.wrappers >= around.limits.wrapperDepth) return refusal;
  const result = readInner({ ...around, wrappers: around.wrappers + 1 });
  return hasSomething(result) ? result : refusal;
}

/** Whether anything in there was meant as a credential; else one sentence for the whole does. */
function hasSomething(result: IntakeResult): boolean {
  return (
    result.documents.length > 0 ||
    result.problems.some(
      ({ code, params }) => code !== 'not-a-credential' || NOT_READ.has(params?.['found'] ?? ''),
    )
  );
}

/** Of what was not read nobody can say that it was no credential. */
const NOT_READ: ReadonlySet<string> = new Set([
  'deep-json',
  'large-json',
  'named-twice',
  'open-attestation',
  'clr-1',
  'other-envelope',
  'encrypted-jwt',
]);
