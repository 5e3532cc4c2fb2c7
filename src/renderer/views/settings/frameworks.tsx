import { FilePlus, Trash2 } from 'lucide-react';
import type { FrameworkView } from '../../../shared/contract/views.ts';
import { attributionsOf } from '../../../shared/messages/framework.ts';
import { FRAMEWORKS, describeFramework } from '../../../shared/messages/ui/frameworks.ts';
import { Button } from '../../components/button.tsx';
import { Failure } from '../../components/status.tsx';
import { call, useCall, useCommand } from '../../lib/client.ts';
import { notifyFailure } from '../../lib/notices.ts';
import { didChange } from '../../lib/undo.ts';
import styles from './listing.module.css';
import { Section } from './section.tsx';

/** The imported frameworks of skills, with the sentences that their owners demand. */
export function Frameworks() {
  const listed = useCall('frameworks.list', {});
  return (
    <Section title={FRAMEWORKS.title} hint={FRAMEWORKS.hint}>
      <div className={styles.body}>
        {listed.isError ? (
          <Failure error={listed.error} onRetry={() => void listed.refetch()} />
        ) : undefined}
        {listed.data === undefined ? undefined : <Imported list={listed.data.frameworks} />}
        <ImportButton />
      </div>
    </Section>
  );
}

const each = (name: 'frameworks.remove' | 'frameworks.restore', frameworkId: string) => () =>
  call(name, { frameworkId });

function ImportButton() {
  const add = useCommand('frameworks.import');
  const choose = async () => {
    const { file } = await call('dialogs.openFramework', {});
    if (file === undefined) return;
    add.mutate(
      { file },
      {
        onSuccess: ({ framework: { id, name, skills }, replaced }) =>
          didChange(
            FRAMEWORKS.imported(name, skills),
            replaced === undefined
              ? each('frameworks.remove', id)
              : each('frameworks.restore', replaced),
            each('frameworks.restore', id),
          ),
      },
    );
  };
  return (
    <Button
      icon={FilePlus}
      unavailable={add.isPending ? FRAMEWORKS.importing : undefined}
      onClick={() => void choose().catch(notifyFailure)}
    >
      {FRAMEWORKS.import}
    </Button>
  );
}

function Imported({ list }: { readonly list: readonly FrameworkView[] }) {
  if (list.length === 0) return <p className={styles.none}>{FRAMEWORKS.none}</p>;
  return (
    <>
      <ul className={styles.list} aria-label={FRAMEWORKS.title}>
        {list.map((framework) => (
          <ImportedFramework key={framework.id} framework={framework} />
        ))}
      </ul>
      {attributionsOf(list.map(({ kind }) => kind)).map((sentence) => (
        <p key={sentence} className={styles.meta}>
          {sentence}
        </p>
      ))}
    </>
  );
}

function ImportedFramework({ framework }: { readonly framework: FrameworkView }) {
  const { id, name } = framework;
  const remove = useCommand('frameworks.remove');
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.meta}>{describeFramework(framework)}</p>
      </div>
      <Button
        small
        icon={Trash2}
        aria-label={FRAMEWORKS.removeNamed(name)}
        unavailable={remove.isPending ? FRAMEWORKS.importing : undefined}
        onClick={() =>
          remove.mutate(
            { frameworkId: id },
            {
              onSuccess: () =>
                didChange(
                  FRAMEWORKS.removed(name),
                  each('frameworks.restore', id),
                  each('frameworks.remove', id),
                ),
            },
          )
        }
      >
        {FRAMEWORKS.remove}
      </Button>
    </li>
  );
}
