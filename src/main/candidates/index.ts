import { CANDIDATE } from '../../shared/messages/ui/candidate.ts';
import type { CredentialFacts, KnownIdentity } from '../../shared/model/credential.ts';
import type { Placement, PlacementReason } from '../../shared/model/placement.ts';
import type { Verdict } from '../../shared/model/verdict.ts';
import { isOfNoPerson } from '../../shared/model/whose.ts';
import { personOfContainer } from './container-name.ts';
import type { NamedPerson } from './container-name.ts';
import type { IdentityDirectory } from './identity-directory.ts';
import { plainEmails } from './recipient-email.ts';

export { personOfContainer } from './container-name.ts';
export { createIdentityDirectory } from './identity-directory.ts';
export type {
  DirectoryIdentity,
  GrowingIdentityDirectory,
  IdentityDirectory,
} from './identity-directory.ts';

export interface PlacementInput {
  readonly facts: CredentialFacts;
  readonly verdict: Verdict;
  /** The folder or zip that the file came in; empty for a loose file. */
  readonly container: string;
  /** The person whose container of this name came in before. */
  readonly containerCandidateId?: string | undefined;
}

/**
 * Finds the person with whom a credential stands.
 *
 * A container that names a person comes first, whatever the credential says of itself: the
 * recruiter was handed it as that person's. If it is somebody else's, it must be seen with the
 * one who handed it in, and the `recipient` check says `mismatch` there; put with its rightful
 * owner it would look in order.
 *
 * Without one, the credential's own statement decides: the subject's id, the recipient's e-mail
 * address (hashed or not) and the holder who signed the presentation. All that are known must point
 * to one and the same person; where they do not, it waits in "Unassigned", since two people are
 * never merged silently. Where none is known, the subject's id founds a new person, unless the
 * credential is `rejected`: what is forged or changed may say anything; or is an endorsement or the like.
 *
 * Depends on nothing but its input; what is unassigned now may find its person once more is known.
 */
export function placeCredential(input: PlacementInput, directory: IdentityDirectory): Placement {
  if (input.containerCandidateId !== undefined) {
    return existing(input.containerCandidateId, 'container');
  }
  const named = personOfContainer(input.container);
  if (named !== undefined) return placeWithNamed(named, directory);
  return placeByOwnStatement(input, directory);
}

// An address in the container's name that is already somebody's makes it that person's container. What
// only a credential taught does not: one that was stolen would draw its owner's folder to the thief.
function placeWithNamed(named: NamedPerson, directory: IdentityDirectory): Placement {
  const people = new Set(named.emails.flatMap((email) => directory.peopleWithFirmEmail(email)));
  const [candidateId] = people;
  if (people.size > 1) return { kind: 'unassigned' };
  if (candidateId !== undefined) return existing(candidateId, 'container');
  const identities = named.emails.map((value) => ({ kind: 'email', value }) as const);
  return { kind: 'new', name: named.name, reason: 'container', identities };
}

function placeByOwnStatement(input: PlacementInput, directory: IdentityDirectory): Placement {
  const { recipient } = input.facts;
  const evidence = [
    { reason: 'subject-id', people: peopleWith(recipient.subjectId, directory) },
    { reason: 'email', people: directory.peopleAddressed(input.facts) },
    { reason: 'holder', people: peopleWith(recipient.provenHolder, directory) },
  ] as const;
  const people = new Set(evidence.flatMap((one) => one.people));
  const [candidateId] = people;
  if (people.size > 1) return { kind: 'unassigned' };
  if (candidateId === undefined) return foundPerson(input);
  const reason = evidence.find((one) => one.people.length > 0)?.reason ?? 'subject-id';
  return existing(candidateId, reason);
}

function foundPerson({ facts, verdict }: PlacementInput): Placement {
  const { subjectId, claimedName } = facts.recipient;
  const isNobodys = verdict === 'rejected' || isOfNoPerson(facts);
  if (isNobodys || subjectId === undefined || subjectId === '') return { kind: 'unassigned' };
  const name = displayName(claimedName) ?? plainEmails(facts.recipient)[0] ?? unnamed(subjectId);
  return {
    kind: 'new',
    name: name.slice(0, NAME_LIMIT),
    reason: 'subject-id',
    identities: [{ kind: 'subject-id', value: subjectId }],
  };
}

/**
 * What a credential teaches about the person with whom it stands: the subject's id, e-mail
 * addresses written out, and the holder who proved to be one. Only a `verified` or `lapsed`
 * credential teaches: of the others nobody knows who wrote them. An endorsement's subject is as a rule an
 * issuer, who is nobody here.
 */
export function learnedIdentities(
  facts: CredentialFacts,
  verdict: Verdict,
): readonly KnownIdentity[] {
  if (verdict !== 'verified' && verdict !== 'lapsed') return [];
  const { subjectId, provenHolder } = facts.recipient;
  const held = isStatedId(provenHolder) ? [{ kind: 'holder', value: provenHolder } as const] : [];
  if (isOfNoPerson(facts)) return held;
  const emails = plainEmails(facts.recipient).map((value) => ({ kind: 'email', value }) as const);
  return [
    ...(isStatedId(subjectId) ? [{ kind: 'subject-id', value: subjectId } as const] : []),
    ...emails,
    ...held,
  ];
}

const NAME_LIMIT = 300;
const ID_SHOWN_WHOLE = 28;

function peopleWith(id: string | undefined, directory: IdentityDirectory): readonly string[] {
  return isStatedId(id) ? directory.peopleWithId(id) : [];
}

function isStatedId(id: string | undefined): id is string {
  return id !== undefined && id !== '';
}

function existing(candidateId: string, reason: PlacementReason): Placement {
  return { kind: 'existing', candidateId, reason };
}

function displayName(name: string | undefined): string | undefined {
  const shown = name
    ?.slice(0, 4 * NAME_LIMIT)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
  return shown === '' ? undefined : shown;
}

// "Unnamed (z6Mk…d8Fw)": enough of both ends to tell two people apart, in what a list has room for.
function unnamed(id: string): string {
  if (id.length <= ID_SHOWN_WHOLE) return CANDIDATE.unnamed(id);
  const own = id.replace(/^did:[^:]+:/u, '');
  return CANDIDATE.unnamed(`${own.slice(0, 4)}…${own.slice(-4)}`);
}
