import { foldAddress } from '../../shared/lib/mail-address.ts';
import type { CredentialFacts, KnownIdentity } from '../../shared/model/credential.ts';
import { emailsHashed, plainEmails } from './recipient-email.ts';

/** An identity and from whom it is known. */
export interface DirectoryIdentity extends KnownIdentity {
  readonly origin: 'person' | 'credential' | 'container';
}

/** Who is known by what; one identity may be known of several people, and then tells nobody apart. */
export interface IdentityDirectory {
  /** Everybody known by this subject or holder id; as a rule nobody, or one. */
  peopleWithId(id: string): readonly string[];
  /**
   * Everybody of whom a person entered this e-mail address, or a folder's name said it; whatever its
   * casing. Not whom only a credential taught it: that may be another's.
   */
  peopleWithFirmEmail(email: string): readonly string[];
  /**
   * Everybody of whom an e-mail address fits the recipient, written out or hashed. An address that is
   * firmly somebody's is nobody else's, whatever credentials have taught.
   */
  peopleAddressed(facts: CredentialFacts): readonly string[];
}

/** A directory that learns while an import runs. */
export interface GrowingIdentityDirectory extends IdentityDirectory {
  add(candidateId: string, identities: readonly DirectoryIdentity[]): void;
}

/** Makes a directory of what the store knows (`CandidateStore.listIdentities`). */
export function createIdentityDirectory(
  known: readonly { readonly candidateId: string; readonly identity: DirectoryIdentity }[],
): GrowingIdentityDirectory {
  const byId = new Map<string, Set<string>>();
  const byEmail = new Map<string, Set<string>>();
  const byFirmEmail = new Map<string, Set<string>>();
  const spellings = new Set<string>();

  const add = (candidateId: string, identities: readonly DirectoryIdentity[]) => {
    for (const { kind, value, origin } of identities) {
      if (kind === 'subject-id' || kind === 'holder') note(byId, value, candidateId);
      if (kind === 'email') {
        note(byEmail, foldAddress(value), candidateId);
        if (origin !== 'credential') note(byFirmEmail, foldAddress(value), candidateId);
        spellings.add(value);
      }
    }
  };
  for (const { candidateId, identity } of known) add(candidateId, [identity]);

  const peopleWithFirmEmail = (email: string) => [...(byFirmEmail.get(foldAddress(email)) ?? [])];
  const peopleWithEmail = (email: string) => {
    const firm = peopleWithFirmEmail(email);
    return firm.length > 0 ? firm : [...(byEmail.get(foldAddress(email)) ?? [])];
  };
  return {
    add,
    peopleWithId: (id) => [...(byId.get(id) ?? [])],
    peopleWithFirmEmail,
    // A salt makes every hash its own, so each known address is tried: some microseconds each.
    peopleAddressed: (facts) => [
      ...new Set(
        [...plainEmails(facts.recipient), ...emailsHashed(facts, spellings)].flatMap(
          peopleWithEmail,
        ),
      ),
    ],
  };
}

function note(map: Map<string, Set<string>>, key: string, candidateId: string): void {
  const people = map.get(key);
  if (people === undefined) map.set(key, new Set([candidateId]));
  else people.add(candidateId);
}
