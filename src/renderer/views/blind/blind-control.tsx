import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { BlindView } from '../../../shared/model/blind.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { Modal } from '../../components/modal.tsx';
import { Tip } from '../../components/tip.tsx';
import { useCommand } from '../../lib/client.ts';
import { useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notices.ts';
import { useScreeningState } from '../../lib/screening-state.tsx';
import { forgetChanges } from '../../lib/undo.ts';
import styles from './blind.module.css';

export interface BlindControlProps {
  readonly blind: BlindView | undefined;
  /** Of the place in the navigation. */
  readonly className: string | undefined;
  readonly labelClassName: string | undefined;
  readonly iconClassName: string | undefined;
}

/** Says whether people are shown by codes, and leads to the dialog that changes it. */
export function BlindControl(props: BlindControlProps) {
  const { blind, className, labelClassName, iconClassName } = props;
  // What was asked stays asked until it is answered, whatever the workspace says meanwhile.
  const [asking, setAsking] = useState<'start' | 'lift'>();
  const label = blind === undefined ? BLIND.turnOn : BLIND.isOn;
  useCommands([{ label: blind === undefined ? BLIND.turnOn : BLIND.lift, run: ask }]);
  function ask() {
    setAsking(blind === undefined ? 'start' : 'lift');
  }
  const Icon = blind === undefined ? Eye : EyeOff;
  const button = (
    <button type="button" className={className} onClick={ask}>
      <Icon className={iconClassName} aria-hidden />
      <span className={labelClassName}>{label}</span>
    </button>
  );
  const close = () => setAsking(undefined);
  return (
    <>
      <Tip text={blind === undefined ? BLIND.startHint : BLIND.isOnMeaning} describes>
        {button}
      </Tip>
      {asking === 'start' ? <StartDialog onClose={close} /> : undefined}
      {asking === 'lift' ? <LiftDialog onClose={close} /> : undefined}
    </>
  );
}

interface DialogProps {
  readonly onClose: () => void;
}

function StartDialog({ onClose }: DialogProps) {
  const [hidesDates, setHidesDates] = useState(false);
  const [hidesPictures, setHidesPictures] = useState(true);
  const set = useCommand('workspace.setBlind');
  const { setSelection } = useScreeningState();
  const start = () =>
    set.mutate(
      { blind: { hidesDates, hidesPictures } },
      {
        onSuccess: () => {
          // Both hold names.
          setSelection(new Map());
          forgetChanges();
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
      <Choice label={BLIND.hidesPictures} checked={hidesPictures} onToggle={setHidesPictures} />
      <Choice label={BLIND.hidesDates} checked={hidesDates} onToggle={setHidesDates} />
    </Modal>
  );
}

function LiftDialog({ onClose }: DialogProps) {
  const [isSure, setIsSure] = useState(false);
  const set = useCommand('workspace.setBlind');
  const lift = () => {
    if (!isSure) return;
    set.mutate(
      {},
      {
        onSuccess: () => {
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
      <Choice label={BLIND.liftSure} checked={isSure} onToggle={setIsSure} />
    </Modal>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onToggle: (checked: boolean) => void;
}

function Choice({ label, checked, onToggle }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <Checkbox checked={checked} aria-label={label} onToggle={() => onToggle(!checked)} />
      {label}
    </label>
  );
}
