import { parseInstant } from '../../../../shared/lib/instant.ts';
import type { Instant } from '../../../../shared/lib/instant.ts';
import { asString } from '../../../../shared/lib/json.ts';
import { err, ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import type { DocumentReader } from '../../documents/reader.ts';
import { parseJsonObject } from '../../keys/json-object.ts';

/** What a blockchain says of one transaction. */
export interface ChainRecord {
  readonly merkleRoot: string;
  /** When it was recorded; `undefined` where that is not said. */
  readonly time: Instant | undefined;
  /** The address that paid for the record, and so vouches for it. */
  readonly issuingAddress: string | undefined;
  /** For `Check.source`. */
  readonly source: string;
}

const HASH = /^(?:0x)?(?<hex>[0-9a-f]{64})$/iu;

/**
 * Reads a blockchain's record of the transaction that `id`, a `blink:` URI, names: a JSON object with
 * `merkleRoot`, `time` and `issuingAddress`.
 *
 * @returns An error, for an engineer, when the record cannot be had or does not say what it records.
 */
export function readChainRecord(id: string, reader: DocumentReader): Result<ChainRecord, string> {
  const answer = reader.read({ id, purpose: 'chain-record' });
  if (answer === undefined) return err('the record was not gathered');
  if (answer.outcome === 'unavailable') return err(`${answer.reason}: ${answer.detail}`);
  const json = parseJsonObject(answer.text);
  const merkleRoot = HASH.exec(asString(json?.['merkleRoot']) ?? '')?.groups?.['hex'];
  if (merkleRoot === undefined) return err('the record has no merkleRoot');
  const address = asString(json?.['issuingAddress']);
  return ok({
    merkleRoot: merkleRoot.toLowerCase(),
    time: parseInstant(asString(json?.['time']) ?? ''),
    issuingAddress: address === '' ? undefined : address,
    source: `${answer.source} ${id}`,
  });
}
