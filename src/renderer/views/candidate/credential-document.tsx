import { ChevronDown, ChevronUp, Copy } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { DocumentView } from '../../../shared/contract/credential-calls.ts';
import type { CredentialView } from '../../../shared/contract/views.ts';
import { COMMON } from '../../../shared/messages/ui/common.ts';
import { DOCUMENT } from '../../../shared/messages/ui/document.ts';
import { COVERAGES } from '../../../shared/model/coverage.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { useCall } from '../../lib/client.ts';
import { copy } from '../../lib/clipboard.ts';
import { CoverageSign } from './coverage-sign.tsx';
import { textOf } from './document-text.ts';
import type { Piece, Run } from './document-text.ts';
import { useDocumentSearch } from './use-document-search.ts';
import styles from './credential-document.module.css';

/** A credential's document as it is, with what of it is signed marked; asked for when it is opened. */
export function CredentialDocument({ credential }: { readonly credential: CredentialView }) {
  const { id: credentialId, title } = credential;
  const shown = useCall('credentials.document', { credentialId });
  if (shown.isError) {
    return (
      <div role="alert" className={styles.document}>
        <p className={styles.state}>{shown.error.message}</p>
        <Button small onClick={() => void shown.refetch()}>
          {COMMON.tryAgain}
        </Button>
      </div>
    );
  }
  if (shown.data === undefined) return <p role="status">{COMMON.loading}</p>;
  if (shown.data.parts.length === 0) return <p className={styles.state}>{DOCUMENT.unread}</p>;
  return <Shown view={shown.data} title={title} />;
}

interface ShownProps {
  readonly view: DocumentView;
  readonly title: string;
}

function Shown({ view, title }: ShownProps) {
  const { wanted, look, current, parts, go, said } = useDocumentSearch(view);
  return (
    <div className={styles.document}>
      <p className={styles.state} data-state={view.signature}>
        {DOCUMENT.states[view.signature]}
      </p>
      <Legend view={view} />
      <div className={styles.tools}>
        <input
          type="search"
          className={styles.search}
          aria-label={DOCUMENT.search}
          placeholder={DOCUMENT.search}
          value={wanted}
          onChange={(event) => look(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
          }}
        />
        <span role="status" className={styles.found}>
          {said}
        </span>
        <IconButton icon={ChevronUp} label={DOCUMENT.previous} onClick={() => go(-1)} />
        <IconButton icon={ChevronDown} label={DOCUMENT.next} onClick={() => go(1)} />
        <IconButton
          icon={Copy}
          label={COMMON.copy(DOCUMENT.text)}
          onClick={() => copy({ text: textOf(view) }, COMMON.copied(DOCUMENT.text))}
        />
      </div>
      <Text parts={parts} current={current} title={title} />
      {view.leftOut === 0 ? undefined : (
        <p className={styles.state}>{DOCUMENT.leftOut(view.leftOut)}</p>
      )}
    </div>
  );
}

interface TextProps extends Pick<ReturnType<typeof useDocumentSearch>, 'parts' | 'current'> {
  readonly title: string;
}

function Text({ parts, current, title }: TextProps) {
  return (
    <div
      role="region"
      aria-label={DOCUMENT.named(title)}
      className={styles.scroller}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
      tabIndex={0}
      dir="ltr"
    >
      {parts.map(({ kind, place, runs, pieces }) => (
        <section key={place} className={styles.part}>
          <h4 className={styles.name} dir="auto">
            {DOCUMENT.parts[kind]}
          </h4>
          {runs.map((run, at) => (
            <RunText
              // oxlint-disable-next-line react/no-array-index-key -- they never change their order
              key={at}
              run={run}
              pieces={pieces[at] ?? []}
              current={current}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

/** Only the marks that are in this document. */
function Legend({ view }: { readonly view: DocumentView }) {
  const there = new Set(view.parts.flatMap(({ lines }) => lines.map(({ coverage }) => coverage)));
  return (
    <ul className={styles.legend} aria-label={DOCUMENT.legend}>
      {COVERAGES.filter((coverage) => there.has(coverage)).map((coverage) => (
        <li key={coverage} className={styles.mark} data-coverage={coverage}>
          <CoverageSign coverage={coverage} />
          {DOCUMENT.coverage[coverage]}
        </li>
      ))}
    </ul>
  );
}

interface RunTextProps {
  readonly run: Run;
  readonly pieces: readonly Piece[];
  readonly current: number;
}

function RunText({ run: { coverage }, pieces, current }: RunTextProps) {
  return (
    <div className={styles.run} data-coverage={coverage}>
      <CoverageSign coverage={coverage} />
      <span className="visually-hidden">{DOCUMENT.coverage[coverage]}: </span>
      <pre className={styles.text}>
        {pieces.map(({ text, match }, at) =>
          match === undefined ? (
            text
          ) : (
            // Another text that is looked for makes other pieces.
            <Match key={`${at} ${text}`} text={text} isCurrent={match === current} />
          ),
        )}
      </pre>
    </div>
  );
}

function Match({ text, isCurrent }: { readonly text: string; readonly isCurrent: boolean }) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCurrent) mark.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <mark ref={mark} className={styles.match} data-current={isCurrent || undefined}>
      {text}
    </mark>
  );
}
