import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { RegistryView } from '../../../shared/contract/registry-views.ts';
import { describeRegistryFlaw } from '../../../shared/messages/registry.ts';
import { describeLevel, describeMembers, REGISTRIES } from '../../../shared/messages/ui/issuers.ts';
import { REGISTRY_LEVELS } from '../../../shared/model/registry.ts';
import type { RegistryLevel } from '../../../shared/model/registry.ts';
import { IconButton } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Failure } from '../../components/status.tsx';
import { call, useCall, useCommand } from '../../lib/client.ts';
import { didChange } from '../../lib/undo.ts';
import { useChange } from '../../lib/use-change.ts';
import styles from './issuers.module.css';

/** The registries that the employer has added, and what each means. */
export function RegistryList() {
  const id = useId();
  const found = useCall('registries.list', {});
  const registries = found.data?.registries ?? [];
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.intro}>
        <h2 id={id} className={styles.title}>
          {REGISTRIES.title}
        </h2>
        <p className={styles.hint}>{REGISTRIES.hint}</p>
      </div>
      {found.isError ? (
        <Failure error={found.error} onRetry={() => void found.refetch()} />
      ) : undefined}
      {found.isSuccess && registries.length === 0 ? (
        <p className={styles.hint}>{`${REGISTRIES.none} ${REGISTRIES.formats}`}</p>
      ) : undefined}
      {registries.length === 0 ? undefined : (
        <ul className={styles.registries} aria-label={REGISTRIES.list}>
          {registries.map((registry) => (
            <RegistryItem key={registry.id} registry={registry} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What can be done with a registry that was added. */
function useRegistryChanges({ id, name, level }: RegistryView) {
  const { change } = useChange('registries.setLevel');
  const remove = useCommand('registries.remove');
  const choose = (chosen: RegistryLevel) =>
    change({
      title: REGISTRIES.levelSet(name, describeLevel(chosen)),
      to: { registryId: id, level: chosen },
      from: { registryId: id, level },
    });
  const takeAway = () =>
    remove.mutate(
      { registryId: id },
      {
        onSuccess: () =>
          didChange(
            REGISTRIES.removed(name),
            () => call('registries.restore', { registryId: id }),
            () => call('registries.remove', { registryId: id }),
          ),
      },
    );
  return { choose, takeAway };
}

function RegistryItem({ registry }: { readonly registry: RegistryView }) {
  const { name, kind, flaws, level, source, anchorKeys = [] } = registry;
  const { choose, takeAway } = useRegistryChanges(registry);
  return (
    <li className={styles.registry}>
      <div className={styles.registryWords}>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.hint}>
          {[REGISTRIES.kinds[kind], describeMembers(registry)].filter(Boolean).join(' · ')}
        </p>
        <p className={styles.id}>{source}</p>
      </div>
      <div className={styles.level}>
        <Choices
          label={REGISTRIES.level(name)}
          labelHidden
          across
          choices={REGISTRY_LEVELS.map((value) => ({ value, label: REGISTRIES.levels[value] }))}
          value={level}
          onChoose={choose}
        />
      </div>
      <IconButton icon={Trash2} label={REGISTRIES.removeNamed(name)} onClick={takeAway} />
      {anchorKeys.length === 0 ? undefined : (
        <div className={styles.flaws}>
          <Disclosure label={REGISTRIES.anchorKeys(anchorKeys.length)} quiet>
            <p className={styles.hint}>{REGISTRIES.anchorHint}</p>
            <ul>
              {anchorKeys.map((key) => (
                <li key={key} className={styles.id}>
                  {key}
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
      {flaws.length === 0 ? undefined : (
        <div className={styles.flaws}>
          <Disclosure label={REGISTRIES.remarks(flaws.length)} quiet>
            <ul>
              {flaws.map((flaw) => (
                <li key={`${flaw.code} ${String(flaw.line)}`}>{describeRegistryFlaw(flaw)}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </li>
  );
}
