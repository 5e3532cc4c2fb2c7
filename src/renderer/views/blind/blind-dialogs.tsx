import { useState } from 'react';
import type { BlindView } from '../../../shared/model/blind.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { Checks } from '../../components/checks.tsx';
import { Modal } from '../../components/modal.tsx';
import { useCommand } from '../../lib/client.ts';
import { notify } from '../../lib/notices.ts';
import { NO_FILTER, useScreeningState } from '../../lib/screening-state.tsx';
import { forgetChanges } from '../../lib/undo.ts';
import styles from './blind.module.css';

interface DialogProps {
  readonly onClose: () => void;
}

/** What can be hidden beside who people are, in the order in which it is asked. */
export const HIDES = [
  'hidesPictures',
  'hidesGender',
  'hidesSchools',
  'hidesDates',
] as const satisfies readonly (keyof BlindView)[];

/** Asks what else to hide, and turns the blind view on. */
export function StartDialog({ onClose }: DialogProps) {
  const [chosen, setChosen] = useState<BlindView>({
    hidesDates: false,
    hidesPictures: true,
    hidesGender: false,
    hidesSchools: false,
  });
  const set = useCommand('workspace.setBlind');
  const forget = useForgetNames();
  // A school is known by its badges, so that these go with it.
  const blind = { ...chosen, hidesPictures: chosen.hidesPictures || chosen.hidesSchools };
  const start = () =>
    set.mutate(
      { blind },
      {
        onSuccess: () => {
          forget();
          onClose();
          notify(BLIND.started);
        },
      },
    );
  return (
    <Modal
      title={BLIND.startTitle}
      hint={BLIND.startHint}
      submitLabel={BLIND.start}
      onClose={onClose}
      onSubmit={start}
    >
      <Checks
        label={BLIND.startTitle}
        choices={[
          { value: 'hidesPictures', label: BLIND.hidesPictures },
          { value: 'hidesGender', label: BLIND.hidesGender, hint: BLIND.hidesGenderHint },
          { value: 'hidesSchools', label: BLIND.hidesSchools, hint: BLIND.hidesSchoolsHint },
          { value: 'hidesDates', label: BLIND.hidesDates },
        ]}
        values={HIDES.filter((one) => blind[one])}
        onToggle={(one) => setChosen((before) => ({ ...before, [one]: !before[one] }))}
      />
    </Modal>
  );
}

/** What was selected, searched for and done is told by names, or by codes. */
function useForgetNames(): () => void {
  const { setSelection, setFilter, setViewId } = useScreeningState();
  return () => {
    setSelection(new Map());
    setFilter(NO_FILTER);
    setViewId(undefined);
    forgetChanges();
  };
}

/** Lifts the blind view for who says that they want it. */
export function LiftDialog({ onClose }: DialogProps) {
  const [isSure, setIsSure] = useState(false);
  const set = useCommand('workspace.setBlind');
  const forget = useForgetNames();
  const lift = () => {
    if (!isSure) return;
    set.mutate(
      {},
      {
        onSuccess: () => {
          forget();
          onClose();
          notify(BLIND.lifted);
        },
      },
    );
  };
  return (
    <Modal
      title={BLIND.liftTitle}
      hint={BLIND.liftHint}
      submitLabel={BLIND.lift}
      unavailable={isSure ? undefined : BLIND.liftFirst}
      isDangerous
      onClose={onClose}
      onSubmit={lift}
    >
      <label className={styles.choice}>
        <Checkbox
          checked={isSure}
          aria-label={BLIND.liftSure}
          onToggle={() => setIsSure(!isSure)}
        />
        {BLIND.liftSure}
      </label>
    </Modal>
  );
}
