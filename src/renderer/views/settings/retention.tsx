import { useEffect, useRef, useState } from 'react';
import type { DueCandidate, RetentionRule } from '../../../shared/model/retention.ts';
import type { RetentionView } from '../../../shared/contract/keeping-calls.ts';
import { shownDay } from '../../../shared/messages/ui/date.ts';
import {
  describeLeft,
  describeRule,
  ERASURE,
  RETENTION,
} from '../../../shared/messages/ui/keeping.ts';
import { Button } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { TextField } from '../../components/field.tsx';
import { Failure } from '../../components/status.tsx';
import { useCall, useCommand } from '../../lib/client.ts';
import { useForgetTold } from '../../lib/forget-told.ts';
import { notify } from '../../lib/notices.ts';
import { hrefOf } from '../../lib/router.ts';
import styles from './listing.module.css';
import { Section } from './section.tsx';

/** How long people are kept. */
export function Retention() {
  const retention = useCall('retention.get', {});
  return (
    <Section title={RETENTION.title} hint={RETENTION.hint}>
      {retention.isError ? (
        <Failure error={retention.error} onRetry={() => void retention.refetch()} />
      ) : undefined}
      {retention.data === undefined ? undefined : <RuleForm retention={retention.data} />}
    </Section>
  );
}

const KINDS = ['never', 'import', 'closing'] as const;
const USUAL_DAYS = 180;
const MOST_DAYS = 3660;

function RuleForm({ retention }: { readonly retention: RetentionView }) {
  const { rule, isPaused, erased } = retention;
  const [kind, setKind] = useState<(typeof KINDS)[number]>(rule?.from ?? 'never');
  const [typed, setTyped] = useState(String(rule?.days ?? USUAL_DAYS));
  const days = Number(typed);
  const isDays = Number.isInteger(days) && days >= 1 && days <= MOST_DAYS;
  const draft: RetentionRule | undefined =
    kind === 'never' || !isDays ? undefined : { from: kind, days };
  return (
    <div className={styles.body}>
      {rule === undefined ? undefined : <p className={styles.name}>{describeRule(rule)}</p>}
      {isPaused ? <p className={styles.warning}>{RETENTION.paused}</p> : undefined}
      <Choices
        label={RETENTION.rule}
        labelHidden
        choices={KINDS.map((value) => ({ value, ...RETENTION.choices[value] }))}
        value={kind}
        onChoose={setKind}
      />
      {kind === 'never' ? undefined : (
        <div className={styles.days}>
          <TextField
            label={RETENTION.days}
            type="number"
            min={1}
            max={MOST_DAYS}
            value={typed}
            problem={isDays ? undefined : RETENTION.daysProblem(MOST_DAYS)}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      )}
      {draft === undefined ? undefined : (
        <Preview key={`${draft.from} ${draft.days}`} rule={draft} />
      )}
      {kind === 'never' && rule !== undefined ? <StopButton /> : undefined}
      {erased === 0 ? undefined : <p className={styles.meta}>{RETENTION.soFar(erased)}</p>}
    </div>
  );
}

function StopButton() {
  const set = useCommand('retention.set');
  return (
    <Button onClick={() => set.mutate({}, { onSuccess: () => notify(RETENTION.stopped) })}>
      {RETENTION.stop}
    </Button>
  );
}

// A rule can be confirmed only below the list of those whom it would delete.
function Preview({ rule }: { readonly rule: RetentionRule }) {
  const [isAsked, setAsked] = useState(false);
  const preview = useCall('retention.preview', { rule }, { enabled: isAsked });
  const set = useCommand('retention.set');
  const forgetTold = useForgetTold();
  if (!isAsked) return <Button onClick={() => setAsked(true)}>{RETENTION.preview}</Button>;
  if (preview.data === undefined) return undefined;
  const { total, due, isPurgeable } = preview.data;
  return (
    <>
      <Found>{total === 0 ? RETENTION.nobody : RETENTION.total(total)}</Found>
      <DueList total={total} due={due} />
      {total === 0 || isPurgeable ? undefined : (
        <div>
          <p className={styles.meta}>{ERASURE.stays}</p>
          <p className={styles.warning}>{ERASURE.unpurgeable}</p>
        </div>
      )}
      <Button
        variant={total > 0 ? 'danger' : 'primary'}
        unavailable={set.isPending ? ERASURE.deleting : undefined}
        onClick={() =>
          set.mutate(
            { rule },
            {
              onSuccess: (done) => {
                if (done.erased > 0) forgetTold();
                notify(RETENTION.followed(done.erased), describeLeft(done));
                setAsked(false);
              },
            },
          )
        }
      >
        {RETENTION.confirm}
      </Button>
    </>
  );
}

/** What was asked for; the button that asked is gone, so whoever pressed it goes on from here. */
function Found({ children }: { readonly children: string }) {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => text.current?.focus(), []);
  return (
    <p ref={text} tabIndex={-1} className={styles.meta}>
      {children}
    </p>
  );
}

/** Each leads to the person, who can be protected there. */
function DueList(props: { readonly total: number; readonly due: readonly DueCandidate[] }) {
  const { total, due } = props;
  if (total === 0) return undefined;
  return (
    <div className={styles.dues}>
      <ul className={styles.list}>
        {due.map(({ id, name, dueOn }) => (
          <li key={id} className={styles.due}>
            <a href={hrefOf({ screen: 'candidate', candidateId: id })}>{name}</a>
            <span className={styles.meta}>{RETENTION.due(shownDay(dueOn))}</span>
          </li>
        ))}
      </ul>
      {total > due.length ? (
        <p className={styles.meta}>{RETENTION.more(total - due.length)}</p>
      ) : undefined}
    </div>
  );
}
