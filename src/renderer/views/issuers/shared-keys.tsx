import type { SharedKeyView } from '../../../shared/contract/views.ts';
import { describeCheck } from '../../../shared/messages/checks/index.ts';
import { CREDENTIAL } from '../../../shared/messages/ui/candidate.ts';
import { ISSUERS } from '../../../shared/messages/ui/issuers.ts';
import { CHECK_NAMES } from '../../../shared/messages/words.ts';
import { OutcomeMark } from '../../components/answer.tsx';
import { Button } from '../../components/button.tsx';
import { useCall } from '../../lib/client.ts';
import { useChange } from '../../lib/use-change.ts';
import styles from './issuers.module.css';

/** Keys that sign for issuers who seem to be different ones; nothing where there is none. */
export function SharedKeys() {
  const { data } = useCall('issuers.sharedKeys', {});
  if (data === undefined || data.keys.length === 0) return undefined;
  return (
    <section className={styles.section} aria-labelledby="shared-keys">
      <div className={styles.intro}>
        <h2 id="shared-keys" className={styles.title}>
          {ISSUERS.sharedKeys}
        </h2>
        <p className={styles.hint}>{ISSUERS.sharedKeysHint}</p>
      </div>
      <ul className={styles.registries} aria-labelledby="shared-keys">
        {data.keys.map((key) => (
          <SharedKey key={key.thumbprint} shared={key} />
        ))}
      </ul>
    </section>
  );
}

function SharedKey({ shared }: { readonly shared: SharedKeyView }) {
  const { thumbprint, issuers, check } = shared;
  const { change } = useChange('issuers.decideKey');
  const isOpen = check.judged === 'open';
  const names = [...new Set(issuers.map(({ name, id }) => name || id))].join(', ');
  return (
    <li className={styles.sharedKey}>
      <div className={styles.registryWords}>
        <OutcomeMark outcome={check.outcome} label={isOpen ? CREDENTIAL.judgeIssuer : undefined} />
        <p>{describeCheck(check)}</p>
        <ul className={styles.keyIssuers} aria-label={ISSUERS.sharedKey(names)}>
          {issuers.map(({ id, name }) => (
            <li key={`${id} ${name}`}>
              <span className={styles.name}>{name || ISSUERS.nameless}</span>
              <span className={styles.id}>{id}</span>
            </li>
          ))}
        </ul>
        <p className={styles.id}>{thumbprint}</p>
      </div>
      <Button
        small
        aria-label={(isOpen ? ISSUERS.keyInOrder : ISSUERS.keyUndo)(names)}
        onClick={() =>
          change({
            title: CREDENTIAL.judged(CHECK_NAMES[check.id]),
            to: { thumbprint, isInOrder: isOpen },
            from: { thumbprint, isInOrder: !isOpen },
          })
        }
      >
        {isOpen ? CREDENTIAL.findInOrder : CREDENTIAL.undo}
      </Button>
    </li>
  );
}
