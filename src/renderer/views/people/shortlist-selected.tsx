import { useState } from 'react';
import type { OpeningView } from '../../../shared/contract/openings.ts';
import { DESK, STAGE_WORDS } from '../../../shared/messages/ui/desk.ts';
import { STAGES } from '../../../shared/model/stage.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { SelectField } from '../../components/field.tsx';
import { Modal } from '../../components/modal.tsx';
import { useCall } from '../../lib/client.ts';
import { notifyFailure } from '../../lib/notices.ts';
import { shortlist } from './shortlisting.ts';
import styles from './people.module.css';

export interface ShortlistSelectedProps {
  readonly ids: readonly string[];
  /** Those that are open; at least one. */
  readonly openings: readonly [OpeningView, ...OpeningView[]];
  readonly onClose: () => void;
}

/** Brings all who are selected to a stage of an opening at once. */
export function ShortlistSelected({ ids, openings, onClose }: ShortlistSelectedProps) {
  const [openingId, setOpeningId] = useState(openings[0].id);
  const [stage, setStage] = useState<Stage>(STAGES[0]);
  const [isSent, setSent] = useState(false);
  const opening = openings.find(({ id }) => id === openingId) ?? openings[0];
  const on = useCall('stages.ofOpening', { openingId: opening.id }).data?.people ?? [];
  const already = on.filter((person) => ids.includes(person.candidateId));
  const send = async () => {
    if (isSent) return;
    setSent(true);
    try {
      await shortlist({ ids, opening, stage });
      onClose();
    } catch (cause) {
      setSent(false);
      if (cause instanceof Error) notifyFailure(cause);
    }
  };
  return (
    <Modal
      title={DESK.shortlistTitle(ids.length)}
      submitLabel={DESK.shortlistSubmit}
      onClose={onClose}
      onSubmit={() => void send()}
    >
      <SelectField
        label={DESK.shortlistOf}
        value={opening.id}
        options={openings.map(({ id, title }) => ({ value: id, label: title }))}
        onChoose={setOpeningId}
      />
      <SelectField<Stage>
        label={DESK.shortlistAt}
        value={stage}
        options={STAGES.map((value) => ({ value, label: STAGE_WORDS[value] }))}
        onChoose={setStage}
      />
      {already.length === 0 ? undefined : (
        <p className={styles.hint} role="status">
          {DESK.alreadyOn(already.length)}
        </p>
      )}
    </Modal>
  );
}
