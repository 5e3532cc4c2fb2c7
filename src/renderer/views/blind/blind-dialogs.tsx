import { useState } from 'react';
import type { BlindView } from '../../../shared/model/blind.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { Checks } from '../../components/checks.tsx';
import { Modal } from '../../components/modal.tsx';
import { useCommand } from '../../lib/client.ts';
import { useForgetTold } from '../../lib/forget-told.ts';
import { notify } from '../../lib/notices.ts';
import { NO_FILTER, useScreeningState } from '../../lib/screening-state.tsx';
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

/** The dialog that turns the blind view on or lifts it. @returns What opens it, and itself while it is open. */
export function useBlindDialog(blind: BlindView | undefined) {
  // What was asked stays asked until it is answered, whatever the workspace says meanwhile.
  const [asking, setAsking] = useState<'start' | 'lift'>();
  const Dialog = asking === 'start' ? StartDialog : LiftDialog;
  return {
    ask: () => setAsking(blind === undefined ? 'start' : 'lift'),
    dialog: asking === undefined ? undefined : <Dialog onClose={() => setAsking(undefined)} />,
  };
}

/** Asks what else to hide, and turns the blind view on. */
function StartDialog({ onClose }: DialogProps) {
  const [chosen, setChosen] = useState<BlindView>({
    hidesDates: false,
    hidesPictures: true,
    hidesGender: false,
    hidesSchools: false,
  });
  const set = useSetBlind(onClose);
  // A school is known by its badges, so that these go with it.
  const blind = { ...chosen, hidesPictures: chosen.hidesPictures || chosen.hidesSchools };
  return (
    <Modal
      title={BLIND.startTitle}
      hint={BLIND.startHint}
      submitLabel={BLIND.start}
      onClose={onClose}
      onSubmit={() => set(blind, BLIND.started)}
    >
      <Checks
        label={BLIND.startTitle}
        choices={[
          {
            value: 'hidesPictures',
            label: BLIND.hidesPictures,
            settled: chosen.hidesSchools ? BLIND.picturesWithSchools : undefined,
          },
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

/** Lifts the blind view for who says that they want it. */
function LiftDialog({ onClose }: DialogProps) {
  const [isSure, setIsSure] = useState(false);
  const set = useSetBlind(onClose);
  return (
    <Modal
      title={BLIND.liftTitle}
      hint={BLIND.liftHint}
      submitLabel={BLIND.lift}
      unavailable={isSure ? undefined : BLIND.liftFirst}
      isDangerous
      onClose={onClose}
      onSubmit={() => (isSure ? set(undefined, BLIND.lifted) : undefined)}
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

/** Sets what is hidden, and says so. What was selected, searched for and done is told by names, or by codes. */
function useSetBlind(onDone: () => void): (blind: BlindView | undefined, said: string) => void {
  const set = useCommand('workspace.setBlind');
  const forgetTold = useForgetTold();
  const { setSelection, setFilter, setViewId } = useScreeningState();
  return (blind, said) =>
    set.mutate(blind === undefined ? {} : { blind }, {
      onSuccess: () => {
        setSelection(new Set());
        setFilter(NO_FILTER);
        setViewId(undefined);
        forgetTold();
        onDone();
        notify(said);
      },
    });
}
