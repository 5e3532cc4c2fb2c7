import { DESK, STAGE_WORDS } from '../../shared/messages/ui/desk.ts';
import { STAGES } from '../../shared/model/stage.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { Select } from './select.tsx';

export interface StageSelectProps {
  readonly label: string;
  readonly stage: Stage | undefined;
  readonly onChoose: (stage: Stage | undefined) => void;
}

const NONE = 'none';
const listOptions = () =>
  [
    { value: NONE, label: DESK.notShortlisted },
    ...STAGES.map((value) => ({ value, label: STAGE_WORDS[value] })),
  ] as const;

/** The stage that somebody has reached, or none. */
export function StageSelect({ label, stage, onChoose }: StageSelectProps) {
  return (
    <Select<Stage | typeof NONE>
      label={label}
      value={stage ?? NONE}
      options={listOptions()}
      onChoose={(value) => onChoose(value === NONE ? undefined : value)}
    />
  );
}
