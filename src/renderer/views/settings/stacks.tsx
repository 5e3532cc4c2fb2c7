import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { StackDefinitionView } from '../../../shared/contract/skill-views.ts';
import { STACK_SETTINGS, describePiece } from '../../../shared/messages/ui/settings-stacks.ts';
import { Button } from '../../components/button.tsx';
import { Failure } from '../../components/status.tsx';
import { call, useCall, useCommand } from '../../lib/client.ts';
import { didChange } from '../../lib/undo.ts';
import styles from './listing.module.css';
import { Section } from './section.tsx';
import { StackDialog } from './stack-dialog.tsx';

/** The stacks of credentials that the employer defines. */
export function Stacks() {
  const listed = useCall('stacks.list', {});
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Section title={STACK_SETTINGS.title} hint={STACK_SETTINGS.hint}>
      <div className={styles.body}>
        {listed.isError ? (
          <Failure error={listed.error} onRetry={() => void listed.refetch()} />
        ) : undefined}
        {listed.data === undefined ? undefined : <Defined list={listed.data.stacks} />}
        <Button icon={Plus} onClick={() => setIsAdding(true)}>
          {STACK_SETTINGS.add}
        </Button>
        {isAdding ? <StackDialog onClose={() => setIsAdding(false)} /> : undefined}
      </div>
    </Section>
  );
}

function Defined({ list }: { readonly list: readonly StackDefinitionView[] }) {
  if (list.length === 0) return <p className={styles.none}>{STACK_SETTINGS.none}</p>;
  return (
    <ul className={styles.list} aria-label={STACK_SETTINGS.title}>
      {list.map((stack) => (
        <DefinedStack key={stack.id} stack={stack} />
      ))}
    </ul>
  );
}

function DefinedStack({ stack }: { readonly stack: StackDefinitionView }) {
  const { id, name, pieces } = stack;
  const [isEditing, setIsEditing] = useState(false);
  const remove = useCommand('stacks.remove');
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <h3 className={styles.name}>{name}</h3>
        <ul className={styles.pieces}>
          {pieces.map((piece, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- two pieces may be the same
            <li key={place} className={styles.meta}>
              {describePiece(piece)}
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.actions}>
        <Button
          small
          icon={Pencil}
          aria-label={STACK_SETTINGS.editNamed(name)}
          onClick={() => setIsEditing(true)}
        >
          {STACK_SETTINGS.edit}
        </Button>
        <Button
          small
          icon={Trash2}
          aria-label={STACK_SETTINGS.removeNamed(name)}
          unavailable={remove.isPending ? STACK_SETTINGS.removing : undefined}
          onClick={() =>
            remove.mutate(
              { id },
              {
                onSuccess: () =>
                  didChange(
                    STACK_SETTINGS.removed(name),
                    () => call('stacks.restore', { id }),
                    () => call('stacks.remove', { id }),
                  ),
              },
            )
          }
        >
          {STACK_SETTINGS.remove}
        </Button>
      </div>
      {isEditing ? <StackDialog stack={stack} onClose={() => setIsEditing(false)} /> : undefined}
    </li>
  );
}
