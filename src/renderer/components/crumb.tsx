import { ChevronRight } from 'lucide-react';
import styles from './crumb.module.css';

export interface CrumbProps {
  readonly label: string;
  readonly href: string;
}

/** The way to the screen that this one belongs to, before its own title. */
export function Crumb({ label, href }: CrumbProps) {
  return (
    <>
      <a className={styles.link} href={href}>
        <bdi>{label}</bdi>
      </a>
      <ChevronRight className={styles.icon} aria-hidden />
    </>
  );
}
