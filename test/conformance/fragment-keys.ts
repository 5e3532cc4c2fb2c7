import { bindIssuer } from '../../src/main/verify/keys/bind-issuer.ts';
import { parseMultikey } from '../../src/main/verify/keys/multikey.ts';
import { resolveKey } from '../../src/main/verify/keys/resolve-key.ts';
import type { KeyServices } from '../../src/main/verify/keys/resolution.ts';

/** As the vectors' own basis has it: a key in the fragment of an id, or a bare did:key, is that key. */
export const fragmentKeys: KeyServices = {
  resolveKey(method, purpose, source) {
    if (/^did:key:.*#/u.test(method)) return resolveKey(method, purpose, source);
    const parsed = parseMultikey(
      /(?:#|^did:key:)(?<key>\w+)$/u.exec(method)?.groups?.['key'] ?? '',
    );
    if (!parsed.ok) {
      return {
        key: undefined,
        finding: { id: 'key-resolution', outcome: 'fail', code: 'key.malformed' },
      };
    }
    const controller = method.split('#')[0] ?? method;
    return {
      key: { ...parsed.value, id: method, controller, assurance: 'key', source: undefined },
      finding: { id: 'key-resolution', outcome: 'pass', code: 'key.found' },
    };
  },
  bindIssuer,
};
