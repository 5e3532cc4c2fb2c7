import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import { readObjects } from '../credential/text.ts';
import type { Cause } from './explained.ts';
import { shorten } from './walk.ts';

/**
 * How it says whether it was withdrawn: of kinds that some verifiers never ask for, so that to them
 * it holds for ever.
 *
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry
 * @see https://purl.imsglobal.org/spec/vcrl/v1p0 1EdTechRevocationList
 */
export const explainStatusEntries: Cause = ({ json, document }) => {
  const entries = readObjects(json?.['credentialStatus']);
  const found: Difference[] = [];
  const rare = entries.map(typeOf).find((type) => type !== 'BitstringStatusListEntry');
  if (rare !== undefined) {
    const params = { type: shorten(rare) };
    found.push({ code: 'status.rare-type', params, detail: `credentialStatus.type is ${rare}` });
  }
  if (entries.length > 1) {
    const detail = `${entries.length} entries: ${entries.map(describeEntry).join(', ')}`;
    found.push({ code: 'status.several', params: { count: String(entries.length) }, detail });
  }
  const special = entries.find(({ statusPurpose }) => isSpecial(statusPurpose));
  if (special !== undefined) {
    const purpose = shorten(asString(special['statusPurpose']) ?? '');
    const detail = `statusPurpose is ${purpose}, statusSize ${JSON.stringify(special['statusSize'] ?? 1)}`;
    found.push({ code: 'status.purpose', params: { purpose }, detail });
  }
  if (entries.length > 0 && document.payload.kind === 'jws') {
    const detail = 'credentialStatus stands in a token';
    found.push({ code: 'status.in-token', detail });
  }
  return found;
};

function typeOf(entry: JsonObject): string {
  return asString(entry['type']) ?? 'an unnamed type';
}

function describeEntry(entry: JsonObject): string {
  return shorten(`${typeOf(entry)} ${asString(entry['statusPurpose']) ?? ''}`.trim());
}

function isSpecial(purpose: unknown): boolean {
  return typeof purpose === 'string' && purpose !== 'revocation';
}
