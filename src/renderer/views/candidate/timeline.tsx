import { useState } from 'react';
import type { CredentialView } from '../../../shared/contract/views.ts';
import { describeSpan, TIMELINE } from '../../../shared/messages/ui/timeline.ts';
import { Tip } from '../../components/tip.tsx';
import { VerdictIcon } from '../../components/verdict.tsx';
import { goToCredential } from './go-to-credential.ts';
import { LEAST_SPAN_MS, timeScale } from './time-scale.ts';
import type { TimeScale } from './time-scale.ts';
import styles from './timeline.module.css';

/** A credential with dates that can be drawn. */
interface Dated {
  readonly credential: CredentialView;
  readonly written: { readonly from: string; readonly until: string | undefined };
  readonly from: number;
  readonly until: number | undefined;
}

/** The credentials drawn to scale, the earliest first; nothing where fewer than two are dated. */
export function Timeline({ credentials }: { readonly credentials: readonly CredentialView[] }) {
  const [nowMs] = useState(() => Date.now());
  const dated = credentials.flatMap(readDates).toSorted((one, other) => one.from - other.from);
  if (dated.length < 2) return undefined;
  const scale = timeScale(
    dated.flatMap(({ from, until }) => [from, until ?? from]),
    nowMs,
  );
  const undated = credentials.length - dated.length;
  return (
    <section className={styles.timeline} aria-labelledby="timeline-heading">
      <h2 id="timeline-heading" className={styles.heading}>
        {TIMELINE.title}
      </h2>
      <div className={styles.chart}>
        <div className={styles.years} aria-hidden>
          {scale.years.map(({ year, at }) => (
            <span key={year} className={styles.year} style={{ insetInlineStart: percent(at) }}>
              {year}
            </span>
          ))}
        </div>
        <ol className={styles.spans} aria-labelledby="timeline-heading">
          {dated.map((one) => (
            <Span key={one.credential.id} dated={one} scale={scale} />
          ))}
        </ol>
        <span
          className={styles.today}
          title={TIMELINE.today}
          style={{ insetInlineStart: percent(scale.at(nowMs)) }}
        />
      </div>
      {undated === 0 ? undefined : <p className={styles.undated}>{TIMELINE.undated(undated)}</p>}
    </section>
  );
}

function readDates(credential: CredentialView): Dated[] {
  const { validFrom, validUntil } = credential;
  const from = Date.parse(validFrom ?? '');
  const until = Date.parse(validUntil ?? '');
  if (validFrom === undefined || Number.isNaN(from)) return [];
  const ends = !Number.isNaN(until) && until >= from;
  const written = { from: validFrom, until: ends ? validUntil : undefined };
  return [{ credential, written, from, until: ends ? until : undefined }];
}

function Span({ dated, scale }: { readonly dated: Dated; readonly scale: TimeScale }) {
  const { credential, written, from, until } = dated;
  const start = scale.at(from);
  const end = until === undefined ? 1 : scale.at(Math.max(until, from + LEAST_SPAN_MS));
  const words = describeSpan(credential.title, credential.verdict, written);
  return (
    <li className={styles.line}>
      <Tip text={words}>
        <button
          type="button"
          className={styles.span}
          aria-label={words}
          data-verdict={credential.verdict}
          data-open={until === undefined || undefined}
          style={{ insetInlineStart: percent(start), inlineSize: percent(end - start) }}
          onClick={() => goToCredential(credential.id)}
        >
          <VerdictIcon verdict={credential.verdict} />
          <span className={styles.name} aria-hidden>
            {credential.title}
          </span>
        </button>
      </Tip>
    </li>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
