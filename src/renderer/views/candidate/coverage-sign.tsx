import {
  CircleDashed,
  CircleHelp,
  EyeOff,
  Fingerprint,
  PenLine,
  UserRoundCheck,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Coverage } from '../../../shared/model/coverage.ts';
import styles from './coverage-sign.module.css';

const SIGNS: Readonly<Record<Coverage, LucideIcon>> = {
  signed: PenLine,
  holder: UserRoundCheck,
  withheld: EyeOff,
  unsigned: CircleDashed,
  unknown: CircleHelp,
  signature: Fingerprint,
};

/** How a part of a document stands to the signature, as a sign; the words stand beside it. */
export function CoverageSign({ coverage }: { readonly coverage: Coverage }) {
  const Sign = SIGNS[coverage];
  return <Sign className={styles.sign} data-coverage={coverage} aria-hidden />;
}
