import { DESK } from '../../../shared/messages/ui/desk.ts';
import { StageSelect } from '../../components/stage-select.tsx';
import { useCall } from '../../lib/client.ts';
import { hrefOf } from '../../lib/router.ts';
import { useSetStage } from '../../lib/use-set-stage.ts';
import styles from './desk.module.css';

/** How far the person has come in each opening; nothing where there is no opening. */
export function StageList(props: { readonly candidateId: string; readonly name: string }) {
  const { candidateId, name } = props;
  const openings = useCall('stages.ofCandidate', { candidateId }).data?.openings ?? [];
  const setStage = useSetStage();
  if (openings.length === 0) return undefined;
  return (
    <section className={styles.section} aria-labelledby="stages-heading">
      <h2 id="stages-heading" className={styles.heading}>
        {DESK.stages}
      </h2>
      <ul className={styles.stages}>
        {openings.map(({ openingId, title, stage }) => (
          <li key={openingId} className={styles.stage}>
            <a className={styles.opening} href={hrefOf({ screen: 'openings', openingId })}>
              {title}
            </a>
            <StageSelect
              label={DESK.stageIn(title)}
              stage={stage}
              onChoose={(to) => setStage({ openingId, candidateId, name, from: stage, to })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
