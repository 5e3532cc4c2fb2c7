import {
  controllerDocumentOf,
  didKeyOf,
  didWebAt,
  placeOfDidWeb,
  signTrial,
} from '../../report/index.ts';
import type { SettingStore } from '../../store/index.ts';
import type { DocumentSource } from '../../verify/index.ts';
import type { SigningIdentity } from '../../../shared/contract/identity-calls.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { askDomain } from './find-signer.ts';
import type { DomainAnswer } from './find-signer.ts';
import type { WithVerifier } from '../verifying/lend-verifier.ts';
import type { KeyVault } from './signing-key.ts';

const KEY = 'signing-did';
const OWN_KEY = 'did:key';

export interface IdentityServices {
  readonly settings: SettingStore;
  readonly signingKey: KeyVault;
}

/** The did:web under which reports are signed; `undefined`: the key's own did:key. */
export async function readSigningDid(settings: SettingStore): Promise<string | undefined> {
  const kept = await settings.get(KEY);
  return kept === undefined || kept === OWN_KEY ? undefined : kept;
}

const AUTHORITY_KEY = 'time-stamp-authority';
const NOBODY = '';

/** The address of the authority that is asked for time stamps; `undefined` where none is. */
export async function readAuthority(settings: SettingStore): Promise<string | undefined> {
  return (await settings.get(AUTHORITY_KEY)) || undefined;
}

export function writeAuthority(settings: SettingStore, address: string | undefined): Promise<void> {
  return settings.set(AUTHORITY_KEY, address ?? NOBODY);
}

/** Under which name reports are signed, and what its domain is to publish for that. */
export async function readIdentity(services: IdentityServices): Promise<SigningIdentity> {
  const authority = await readAuthority(services.settings);
  return { ...(await readName(services)), ...(authority === undefined ? {} : { authority }) };
}

async function readName({ settings, signingKey }: IdentityServices): Promise<SigningIdentity> {
  const did = await readSigningDid(settings);
  if (did === undefined) {
    const key = await signingKey.find();
    return key === undefined ? {} : { key: didKeyOf(key) };
  }
  const key = await signingKey.get();
  const web = didWebAt(placeOfDidWeb(did));
  const document = `${JSON.stringify(controllerDocumentOf(did, key), undefined, 2)}\n`;
  return {
    key: didKeyOf(key),
    web: { did, place: placeOfDidWeb(did), url: web?.url ?? '', document },
  };
}

/**
 * Has reports signed in the name of a domain from now on, or of the bare key again.
 *
 * @param place `acme.example` or `acme.example/hiring`; `undefined` for the bare key.
 * @returns Whether something can be published there.
 */
export async function writeIdentity(
  { settings }: IdentityServices,
  place: string | undefined,
): Promise<boolean> {
  const web = place === undefined ? undefined : didWebAt(place);
  if (place !== undefined && web === undefined) return false;
  await settings.set(KEY, web?.did ?? OWN_KEY);
  return true;
}

export interface AskDomain extends IdentityServices {
  readonly withVerifier: WithVerifier;
  /** As the workspace's setting allows. */
  readonly outside: DocumentSource;
  readonly clock: () => Instant;
}

/** Asks the domain whether it lists the key; `undefined` where none is set. */
export async function checkIdentity(asking: AskDomain): Promise<DomainAnswer | undefined> {
  const { settings, signingKey, clock, outside } = asking;
  const did = await readSigningDid(settings);
  if (did === undefined) return undefined;
  const signature = await signTrial(formatInstant(clock()), { key: await signingKey.get(), did });
  return asking.withVerifier((verifier) =>
    askDomain({ did, signature }, { verifier, clock, outside }),
  );
}
