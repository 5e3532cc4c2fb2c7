import { percentDecoded } from '../../../shared/lib/percent-decoded.ts';
import { parseHttpsUrl } from '../keys/key-document.ts';

/**
 * Whether a list of what was withdrawn means the credential of this `id`. Issuers do not write it there to the
 * letter: ids are compared trimmed and percent-decoded, those that are a UUID in either case and with `urn:uuid:`
 * or without, and those that are an address with `http:` or `https:`.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#credential-equality-and-comparison-algorithm
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-4
 */
export function isListedName(listed: string, id: string): boolean {
  return listed === id || comparable(listed) === comparable(id);
}

const UUID = /^(?:urn:uuid:)?(?<uuid>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/iu;

function comparable(id: string): string {
  const decoded = percentDecoded(id.trim());
  const uuid = UUID.exec(decoded)?.groups?.['uuid'];
  if (uuid !== undefined) return uuid.toLowerCase();
  const address = decoded.replace(/^http:/iu, 'https:');
  return parseHttpsUrl(address)?.href ?? address;
}
