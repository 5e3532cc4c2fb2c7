import { deflateSync } from 'node:zlib';
import { createList } from '@digitalbazaar/vc-bitstring-status-list';
import type { JsonObject } from '../../../src/shared/lib/json.ts';
import type { GatheredDocuments } from '../../../src/main/verify/index.ts';
import { unavailable } from '../../main/verify/open-badges-2/badges.ts';
import { makeIssuer, sign } from '../../main/verify/proofs/data-integrity/signing.ts';
import {
  found,
  makeBadge,
  makeJwtSigner,
  makeSigner,
} from '../../main/verify/signed-credentials.ts';
import { sign as signWeb } from '../../main/verify/signed-credentials.ts';
import { asFile, refusal, shownRefusal } from './row.ts';
import type { FormatRow, Handed, Refusal } from './row.ts';

/** Where keys are found, and whether a credential still holds. */

const LIST = 'https://issuer.example/status/1';

/** What may be the matter with a list; the rest of it is as it must be. */
interface Listed {
  readonly isRevoked?: boolean;
  readonly isForeign?: boolean;
  readonly isOver?: boolean;
  /** What the list says of the credential in a message of its own. */
  readonly says?: string;
}

type MakeListed = (listed: Listed) => Promise<Handed>;

function listRow(format: string, signer: string, make: MakeListed, more: Refusals = {}): FormatRow {
  return {
    format,
    signer,
    make: () => make({}),
    refusals: {
      'its place on the list set': refusal('status.revoked', () => make({ isRevoked: true })),
      'a list by somebody else': refusal('status.list-invalid', () => make({ isForeign: true })),
      'no list': shownRefusal('status.unavailable', () => ({ [LIST]: unavailable('not-found') })),
      ...more,
    },
  };
}

type Refusals = Readonly<Record<string, Refusal>>;

const expiring = (make: MakeListed): Refusals => ({
  'a list whose time is over': refusal('status.list-expired', () => make({ isOver: true })),
});

/** What the list of 2025 and its forerunner of 2021, which was of version 1.1, call things. */
const BITSTRING = {
  context: ['https://www.w3.org/ns/credentials/v2'] as readonly string[],
  openBadges: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  from: 'validFrom',
  until: 'validUntil',
  entry: 'BitstringStatusListEntry',
  list: 'BitstringStatusList',
  prefix: '',
};

const OF_2021: typeof BITSTRING = {
  context: [
    'https://www.w3.org/2018/credentials/v1',
    'https://w3id.org/vc/status-list/2021/v1',
    'https://w3id.org/security/data-integrity/v2',
  ],
  openBadges: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
  from: 'issuanceDate',
  until: 'expirationDate',
  entry: 'StatusList2021Entry',
  list: 'StatusList2021',
  prefix: 'u',
};

function bitstring(kind: typeof BITSTRING): MakeListed {
  const { context, openBadges, from, until, entry, list, prefix } = kind;
  return async ({ isRevoked = false, isForeign = false, isOver = false, says }) => {
    const [issuer, other] = [await makeIssuer(), await makeIssuer()];
    const statusPurpose = says === undefined ? 'revocation' : 'message';
    const bits = await createList({ length: 131_072 });
    bits.setStatus(9, isRevoked || says !== undefined);
    const by = isForeign ? other : issuer;
    const whole: JsonObject = {
      '@context': context,
      id: LIST,
      type: ['VerifiableCredential', `${list}Credential`],
      issuer: by.id,
      [from]: '2026-01-01T00:00:00Z',
      [until]: isOver ? '2026-02-01T00:00:00Z' : '2027-01-01T00:00:00Z',
      credentialSubject: {
        id: `${LIST}#list`,
        type: list,
        statusPurpose,
        encodedList: (await bits.encode()).slice(prefix.length),
      },
    };
    const { validFrom: _, validUntil: __, ...badge } = makeBadge(issuer.id);
    const [core = '', ...others] = context;
    const signed = await sign(
      {
        ...badge,
        '@context': [core, openBadges, ...others],
        [from]: '2026-01-01T00:00:00Z',
        credentialStatus: {
          id: `${LIST}#9`,
          type: entry,
          statusPurpose,
          statusListIndex: '9',
          statusListCredential: LIST,
          ...(says === undefined ? {} : { statusMessage: messagesOf(says) }),
        },
      },
      issuer,
    );
    return { ...asFile(signed), documents: { [LIST]: found(await sign(whole, by)) } };
  };
}

const messagesOf = (message: string) => [
  { status: '0x0', message: 'current' },
  { status: '0x1', message },
];

const listOfIds: MakeListed = async ({ isRevoked = false, isForeign = false }) => {
  const issuer = await makeJwtSigner();
  const credentialStatus = { id: LIST, type: '1EdTechRevocationList' };
  const badge = makeBadge(issuer.id, { credentialStatus });
  const by = isForeign ? 'did:example:other' : issuer.id;
  const revokedCredential = isRevoked ? [{ id: badge['id'] ?? '', revoked: true }] : [];
  const list = found({ id: LIST, issuer: by, revokedCredential });
  return { file: await issuer.signClaims(badge), documents: { [LIST]: list } };
};

const tokenList: MakeListed = async ({ isRevoked = false, isForeign = false, isOver = false }) => {
  const [issuer, other] = [await makeJwtSigner(), await makeJwtSigner()];
  const lst = deflateSync(Buffer.from([isRevoked ? 1 : 0, 0])).toString('base64url');
  const claims = {
    sub: LIST,
    iat: 1_767_225_600,
    exp: isOver ? 1_769_904_000 : 1_798_761_600,
    status_list: { bits: 1, lst },
  };
  const token = await (isForeign ? other : issuer).signClaims(claims, { typ: 'statuslist+jwt' });
  const status = { status_list: { idx: 0, uri: LIST } };
  const file = await issuer.signClaims({ ...makeBadge(issuer.id), iss: issuer.id, status });
  return { file, documents: { [LIST]: found(token) } };
};

const saying = (code: string, says: string) => refusal(code, () => bitstring(BITSTRING)({ says }));

const LISTS = [
  listRow('Bitstring Status List', '@digitalbazaar', bitstring(BITSTRING), {
    ...expiring(bitstring(BITSTRING)),
    'a message that it is suspended': saying('status.suspended', 'Credential has been suspended'),
    'a message that it is invalid': saying('status.message', 'INVALID'),
  }),
  listRow('Status List 2021', '@digitalbazaar', bitstring(OF_2021), expiring(bitstring(OF_2021))),
  listRow('1EdTech’s revocation list', 'jose', listOfIds),
  listRow('Token Status List', 'jose', tokenList, expiring(tokenList)),
];

const DID = 'did:web:issuer.example';

type Change = (document: JsonObject) => object | string;

function answering(code: string, change: Change): Refusal {
  return shownRefusal(code, (shown) => {
    const answer = shown[DID];
    const document = JSON.parse(answer?.outcome === 'found' ? answer.text : '') as JsonObject;
    return { [DID]: found(change(document)) };
  });
}

function silent(...[reason]: Parameters<typeof unavailable>): Refusal {
  const documents: GatheredDocuments = { [DID]: unavailable(reason) };
  return shownRefusal('key.unavailable', () => documents);
}

const DID_WEB: FormatRow = {
  format: 'a key by did:web',
  signer: '@digitalbazaar',
  make: async () => {
    const signer = await makeSigner(DID);
    const badge = await signWeb(makeBadge(signer.id), signer);
    return { ...asFile(badge), documents: { [DID]: found(signer.didDocument) } };
  },
  refusals: {
    'a document of another DID': answering('key.malformed', (document) => ({
      ...document,
      id: 'did:web:other.example',
    })),
    'a page for people': answering('key.unavailable', () => '<!doctype html><p>Welcome</p>'),
    'no document (404)': silent('not-found'),
    'a document that was taken away (410)': silent('gone'),
    'a redirection to another host, which is not followed': shownRefusal('key.unavailable', () => ({
      [DID]: { outcome: 'unavailable', reason: 'refused', detail: 'leads elsewhere' },
    })),
    'a document without the key': answering('key.absent', (document) => ({
      ...document,
      verificationMethod: [],
      assertionMethod: [],
    })),
    'a key that is not for credentials': answering('key.not-authorised', (document) => ({
      ...document,
      assertionMethod: [],
    })),
    'a key that was withdrawn': answering('key.revoked', (document) => ({
      ...document,
      verificationMethod: (document['verificationMethod'] as readonly JsonObject[]).map(
        (method) => ({ ...method, revoked: '2026-01-01T00:00:00Z' }),
      ),
    })),
  },
};

export const STATUSES: readonly FormatRow[] = [...LISTS, DID_WEB];
