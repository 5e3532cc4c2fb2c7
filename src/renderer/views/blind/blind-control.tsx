import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { BlindView } from '../../../shared/model/blind.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { Tip } from '../../components/tip.tsx';
import { useCommands } from '../../lib/commands.ts';
import { LiftDialog, StartDialog } from './blind-dialogs.tsx';

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
