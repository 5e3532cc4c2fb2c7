import type { CredentialFacts, KnownIdentity } from '../../shared/model/credential.ts';
import { emailsHashed, plainEmails } from './recipient-email.ts';

/** Who is known by what; one identity may be known of several people, and then tells nobody apart. */
export interface IdentityDirectory {
  /** Everybody known by this subject or holder id; as a rule nobody, or one. */
  peopleWithId(id: string): readonly string[];
  /** Everybody known by this e-mail address, whatever its casing. */
  peopleWithEmail(email: string): readonly string[];
  /** Everybody of whom an e-mail address fits the recipient, written out or hashed. */
  peopleAddressed(facts: CredentialFacts): readonly string[];
}

/** A directory that learns while an import runs. */
export interface GrowingIdentityDirectory extends IdentityDirectory {
  add(candidateId: string, identities: readonly KnownIdentity[]): void;
}

/** Makes a directory of what the store knows (`CandidateStore.listIdentities`). */
export function createIdentityDirectory(
  known: readonly { readonly candidateId: string; readonly identity: KnownIdentity }[],
): GrowingIdentityDirectory {
  const byId = new Map<string, Set<string>>();
  const byEmail = new Map<string, Set<string>>();
  const spellings = new Set<string>();

  const add = (candidateId: string, identities: readonly KnownIdentity[]) => {
    for (const { kind, value } of identities) {
      if (kind === 'subject-id' || kind === 'holder') note(byId, value, candidateId);
      if (kind === 'email') {
        note(byEmail, value.toLowerCase(), candidateId);
        spellings.add(value);
      }
    }
  };
  for (const { candidateId, identity } of known) add(candidateId, [identity]);

  const peopleWithEmail = (email: string) => [...(byEmail.get(email.toLowerCase()) ?? [])];
  return {
    add,
    peopleWithId: (id) => [...(byId.get(id) ?? [])],
    peopleWithEmail,
    // A salt makes every hash its own, so each known address is tried: some microseconds each.
    peopleAddressed: (facts) => [
      ...new Set(
        [...plainEmails(facts.recipient), ...emailsHashed(facts, [...spellings])].flatMap(
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
