import type { CallOutput } from '../../../shared/contract/contract.ts';
import { describeRegistryFlaw } from '../../../shared/messages/registry.ts';
import { REGISTRIES } from '../../../shared/messages/ui/issuers.ts';
import { useCommand } from '../../lib/client.ts';
import { notify } from '../../lib/notices.ts';

/** Asks for a registry's file and adds it: as one that is known, until the employer accepts it. */
export function useAddRegistry(): () => void {
  const choose = useCommand('dialogs.openRegistry');
  const add = useCommand('registries.import');
  return () =>
    choose.mutate(
      {},
      {
        onSuccess: ({ file }) => {
          if (file !== undefined) add.mutate({ file, level: 'known' }, { onSuccess: tellAdded });
        },
      },
    );
}

function tellAdded({ registries, flaws }: CallOutput<'registries.import'>): void {
  const names = registries.map(({ name }) => name);
  // What was left out is listed with the registry; whom it takes in unasked is said at once.
  const many = registries.flatMap((one) => one.flaws).filter(({ code }) => code === 'host-of-many');
  const left = [...flaws, ...many].map(describeRegistryFlaw).join(' ');
  const title = names.length === 0 ? REGISTRIES.nothingAdded : REGISTRIES.added(names);
  notify(title, left === '' ? undefined : left);
}
