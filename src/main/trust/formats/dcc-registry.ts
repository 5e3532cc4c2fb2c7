import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { collectEntries } from './entries.ts';
import type { CollectedEntries } from './entries.ts';

/**
 * Reads the Digital Credentials Consortium's registry: `registry` maps each DID to what its issuer is
 * called, where it is and its home page. The home page is not taken as an id: nobody proves it.
 *
 * @see https://github.com/digitalcredentials/issuer-registry
 */
export function readDccRegistry(registry: JsonObject): CollectedEntries {
  return collectEntries(
    Object.entries(registry).map(([subject, value], index) => {
      const entry = isJsonObject(value) ? value : {};
      return {
        line: index + 1,
        subject,
        name: asString(entry['name']),
        note: [entry['location'], entry['url']].map(asString).filter(isText).join(', '),
      };
    }),
  );
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
