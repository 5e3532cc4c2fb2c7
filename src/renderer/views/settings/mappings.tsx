import { Undo2 } from 'lucide-react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { shownDay } from '../../../shared/messages/ui/date.ts';
import { MAPPINGS } from '../../../shared/messages/ui/mapping.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';
import { Button } from '../../components/button.tsx';
import { Failure } from '../../components/status.tsx';
import { call, useCall, useCommand } from '../../lib/client.ts';
import { useShownSkill } from '../../lib/skill-names.ts';
import { didChange } from '../../lib/undo.ts';
import styles from './listing.module.css';
import { Section } from './section.tsx';

type Mapping = CallOutput<'skills.listMappings'>['mappings'][number];

/** What the employer accepted as proof of skills, with what undoes it. */
export function Mappings() {
  const listed = useCall('skills.listMappings', {});
  return (
    <Section title={MAPPINGS.title} hint={MAPPINGS.hint}>
      {listed.isError ? (
        <Failure error={listed.error} onRetry={() => void listed.refetch()} />
      ) : undefined}
      {listed.data?.mappings.length === 0 ? (
        <p className={styles.none}>{MAPPINGS.none}</p>
      ) : undefined}
      <ul className={styles.list} aria-label={MAPPINGS.title}>
        {listed.data?.mappings.map((mapping) => (
          <Accepted key={mapping.id} mapping={mapping} />
        ))}
      </ul>
    </Section>
  );
}

function Accepted({ mapping }: { readonly mapping: Mapping }) {
  const { wording, fromKey, isStated, acceptedAt } = mapping;
  const skillKey = normaliseSkillName(mapping.skillName);
  const skillName = useShownSkill()(skillKey, mapping.skillName);
  const undo = useCommand('skills.undoMapping');
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <h3 className={styles.name}>{`“${wording}” → ${skillName}`}</h3>
        <p className={styles.meta}>
          {`${isStated ? MAPPINGS.inAlignments : MAPPINGS.inTags}, ${shownDay(acceptedAt)}`}
        </p>
      </div>
      <Button
        small
        icon={Undo2}
        aria-label={MAPPINGS.undoNamed(wording, skillName)}
        unavailable={undo.isPending ? MAPPINGS.undo : undefined}
        onClick={() =>
          undo.mutate(
            { fromKey, isStated },
            {
              onSuccess: () =>
                didChange(
                  MAPPINGS.undone(wording, skillName),
                  () => call('skills.acceptMapping', { fromKey, isStated, skillKey }),
                  () => call('skills.undoMapping', { fromKey, isStated }),
                ),
            },
          )
        }
      >
        {MAPPINGS.undo}
      </Button>
    </li>
  );
}
