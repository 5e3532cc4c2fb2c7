import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { UNASSIGNED } from '../../../shared/messages/ui/unassigned.ts';
import { call } from '../../lib/client.ts';
import { renewAnswers } from '../../lib/query-client.ts';
import { didChange } from '../../lib/undo.ts';

/** Somebody already here, or somebody new of that name. */
export type Person = { readonly id: string; readonly name: string } | { readonly newName: string };

export interface Assignment {
  readonly credentialIds: readonly string[];
  readonly person: Person;
  /** With whom they were; absent: with nobody. */
  readonly from?: string | undefined;
}

/** Puts credentials with a person, who is made first when new. */
export function useAssign(): UseMutationResult<string, Error, Assignment> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: assign,
    onSuccess: async (candidateId, { credentialIds, person, from }) => {
      const to = (id: string | undefined) => () =>
        call('credentials.assign', {
          credentialIds: [...credentialIds],
          ...(id !== undefined && { candidateId: id }),
        });
      const title = UNASSIGNED.assigned(credentialIds.length, nameOf(person));
      didChange(title, to(from), to(candidateId));
      await renewAnswers(queryClient);
    },
  });
}

/** @returns With whom they are now. */
async function assign({ credentialIds, person }: Assignment): Promise<string> {
  const candidateId =
    'id' in person
      ? person.id
      : (await call('candidates.create', { name: person.newName })).candidateId;
  await call('credentials.assign', { credentialIds: [...credentialIds], candidateId });
  return candidateId;
}

function nameOf(person: Person): string {
  return 'id' in person ? person.name : person.newName;
}
