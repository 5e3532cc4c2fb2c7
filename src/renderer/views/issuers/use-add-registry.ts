import type { CallOutput } from '../../../shared/contract/contract.ts';
import { describeRegistryFlaw } from '../../../shared/messages/registry.ts';
import { REGISTRIES } from '../../../shared/messages/ui/issuers.ts';
import { call, useCall, useCommand } from '../../lib/client.ts';
import { notify } from '../../lib/notices.ts';
import { didChange } from '../../lib/undo.ts';

type Added = CallOutput<'registries.import'>;

/** Asks for a registry's file and adds it: as one that is known, until the employer accepts it. */
export function useAddRegistry(): () => void {
  const choose = useCommand('dialogs.openRegistry');
  const add = useCommand('registries.import');
  const held = new Set(useCall('registries.list', {}).data?.registries.map(({ id }) => id));
  const tell = (added: Added) => tellAdded(added, held);
  return () =>
    choose.mutate(
      {},
      {
        onSuccess: ({ file }) => {
          if (file !== undefined) add.mutate({ file, level: 'known' }, { onSuccess: tell });
        },
      },
    );
}

function tellAdded({ registries, flaws }: Added, held: ReadonlySet<string>): void {
  const names = registries.map(({ name }) => name);
  // What was left out is listed with the registry; whom it takes in unasked is said at once.
  const many = registries.flatMap((one) => one.flaws).filter(({ code }) => code === 'host-of-many');
  const left = [...flaws, ...many].map(describeRegistryFlaw).join(' ');
  const title = names.length === 0 ? REGISTRIES.nothingAdded : REGISTRIES.added(names);
  // One that was read anew has taken the place of what it was, which is gone.
  const isNew = names.length > 0 && registries.every(({ id }) => !held.has(id));
  if (!isNew) {
    notify(title, left === '' ? undefined : left);
    return;
  }
  const each = (name: 'registries.remove' | 'registries.restore') => () =>
    Promise.all(registries.map(({ id }) => call(name, { registryId: id })));
  didChange(title, each('registries.remove'), each('registries.restore'), left);
}
