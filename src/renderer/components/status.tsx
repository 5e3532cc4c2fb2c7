import type { LucideIcon } from 'lucide-react';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { COMMON } from '../../shared/messages/ui/common.ts';
import { hrefOf } from '../lib/router.ts';
import { Button } from './button.tsx';
import styles from './status.module.css';

export interface EmptyProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly hint?: string;
  /** Whether nothing else is the screen's title. */
  readonly isTitle?: boolean;
  readonly children?: ReactNode;
}

/** Stands where something would be, and says what to do. */
export function Empty({ icon: Icon, title, hint, isTitle = false, children }: EmptyProps) {
  const Title = isTitle ? 'h1' : 'h2';
  return (
    <div className={styles.status}>
      <Icon className={styles.icon} aria-hidden />
      <Title className={styles.title}>{title}</Title>
      {hint === undefined ? undefined : <p className={styles.hint}>{hint}</p>}
      {children === undefined ? undefined : <div className={styles.actions}>{children}</div>}
    </div>
  );
}

export interface FailureProps extends Pick<EmptyProps, 'isTitle'> {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** Says what went wrong, and offers to try again. */
export function Failure({ error, onRetry, isTitle = false }: FailureProps) {
  return (
    <div role="alert">
      <Empty icon={TriangleAlert} title={COMMON.failed} hint={error.message} isTitle={isTitle}>
        <Button onClick={onRetry}>{COMMON.tryAgain}</Button>
        {isDamage(error) ? (
          <a className={styles.link} href={hrefOf({ screen: 'settings', section: 'backups' })}>
            {COMMON.toBackups}
          </a>
        ) : undefined}
      </Empty>
    </div>
  );
}

/** Whether it is the workspace's file that is damaged, which can be mended in one place only. */
function isDamage({ cause }: Error): boolean {
  return typeof cause === 'object' && cause !== null && Object(cause).code === 'workspace-damaged';
}

/** Grey lines in the place of what is on its way. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{COMMON.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.ghost} aria-hidden />
      ))}
    </div>
  );
}
