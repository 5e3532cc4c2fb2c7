import { Progress } from '@base-ui/react/progress';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  /** How far it is, in words. */
  readonly words?: string;
  readonly done?: number;
  /** 0 where it is not known. */
  readonly total?: number;
}

/** How far something is; where that is not known, that it goes on. */
export function ProgressBar({ label, words, done = 0, total = 0 }: ProgressBarProps) {
  return (
    <Progress.Root
      value={total === 0 ? null : done}
      max={Math.max(total, 1)}
      aria-label={label}
      {...(words === undefined ? {} : { 'aria-valuetext': words })}
    >
      <Progress.Track className={styles.track}>
        <Progress.Indicator className={styles.indicator} />
      </Progress.Track>
    </Progress.Root>
  );
}
