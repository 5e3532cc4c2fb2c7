import { Eye, EyeOff } from 'lucide-react';
import type { BlindView } from '../../../shared/model/blind.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { Tip } from '../../components/tip.tsx';
import { useCommands } from '../../lib/commands.ts';
import { useBlindDialog } from './blind-dialogs.tsx';

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
  const { ask, dialog } = useBlindDialog(blind);
  const label = blind === undefined ? BLIND.turnOn : BLIND.isOn;
  useCommands([{ label: blind === undefined ? BLIND.turnOn : BLIND.lift, run: ask }]);
  const Icon = blind === undefined ? Eye : EyeOff;
  const button = (
    <button type="button" className={className} onClick={ask}>
      <Icon className={iconClassName} aria-hidden />
      <span className={labelClassName}>{label}</span>
    </button>
  );
  return (
    <>
      <Tip text={blind === undefined ? BLIND.startHint : BLIND.isOnMeaning} describes>
        {button}
      </Tip>
      {dialog}
    </>
  );
}
