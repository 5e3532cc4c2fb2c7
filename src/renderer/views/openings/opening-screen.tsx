import { ListChecks } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { OpeningDraft, OpeningView } from '../../../shared/contract/openings.ts';
import { PIPELINE } from '../../../shared/messages/ui/desk.ts';
import { OPENINGS } from '../../../shared/messages/ui/openings.ts';
import { Choices } from '../../components/choices.tsx';
import { TextArea, TextField } from '../../components/field.tsx';
import { PageHeader } from '../../components/page.tsx';
import { Empty, Failure, Skeleton } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { peopleShownAt, wasCompared } from '../../lib/people-walk.ts';
import { hrefOf } from '../../lib/router.ts';
import { useDraftChanges } from '../../lib/use-change.ts';
import { useMedia } from '../../lib/use-media.ts';
import { keepDraft, keptDraft } from './kept-drafts.ts';
import { OpeningActions, draftOf } from './opening-actions.tsx';
import { PasteBox } from './paste-box.tsx';
import { Pipeline } from './pipeline.tsx';
import { RankedPeople } from './ranked-people.tsx';
import { RequirementList } from './requirement-list.tsx';
import styles from './openings.module.css';

/** One opening: what it asks for, and beside it who answers. */
export function OpeningScreen({ openingId }: { readonly openingId: string }) {
  const isNew = openingId === 'new';
  const found = useCall('openings.get', { openingId }, { enabled: !isNew });
  if (isNew) return <Editor saved={undefined} />;
  if (found.isError)
    return <Failure isTitle error={found.error} onRetry={() => void found.refetch()} />;
  return found.data === undefined ? <Skeleton /> : <Editor saved={found.data} />;
}

function Editor({ saved }: { readonly saved: OpeningView | undefined }) {
  const key = saved?.id ?? 'new';
  const version = JSON.stringify(draftOf(saved));
  const [draft, setDraft] = useState(() => keptDraft(key, version) ?? draftOf(saved));
  const { isNarrow, shown, setShown } = useShown(key, draft);
  const [drawn, setDrawn] = useState(version);
  // Saved, or saved again as it was before: the draft is what is saved.
  if (drawn !== version) {
    setDrawn(version);
    setDraft(draftOf(saved));
  }
  // Whoever looks at somebody in between finds what was written as it was left.
  useEffect(() => keepDraft(key, version, draft), [key, version, draft]);
  const { requirements } = draft;
  const isDirty = JSON.stringify(draft) !== version;
  const didChangeHere = useDraftChanges(version);
  const write = (list: OpeningDraft['requirements']) => () =>
    setDraft((now) => ({ ...now, requirements: list }));
  const setRequirements = (next: OpeningDraft['requirements']) => {
    write(next)();
    didChangeHere(OPENINGS.requirementsChanged, write(requirements), write(next));
  };
  return (
    <>
      <PageHeader
        title={draft.title.trim() === '' ? OPENINGS.untitled : draft.title}
        within={{ label: OPENINGS.title, href: hrefOf({ screen: 'openings' }) }}
        note={isDirty ? OPENINGS.unsaved : undefined}
      >
        <OpeningActions
          saved={saved}
          draft={draft}
          onDiscard={isDirty ? () => setDraft(draftOf(saved)) : undefined}
        />
      </PageHeader>
      <div className={styles.columns} data-shown={shown}>
        {isNarrow ? (
          <div className={styles.parts}>
            <ShownChoice shown={shown} parts={PARTS} onShow={setShown} />
          </div>
        ) : undefined}
        <Form
          draft={draft}
          hidden={isNarrow ? shown !== 'form' : shown === 'pipeline'}
          onChange={setDraft}
          onRequirements={setRequirements}
        />
        {shown === 'form' ? undefined : (
          <Answering openingId={saved?.id} requirements={requirements} shown={shown}>
            {isNarrow ? undefined : (
              <ShownChoice shown={shown} parts={BESIDE_FORM} onShow={setShown} />
            )}
          </Answering>
        )}
      </div>
    </>
  );
}

interface FormProps {
  readonly draft: OpeningDraft;
  readonly hidden: boolean;
  readonly onChange: (draft: OpeningDraft) => void;
  readonly onRequirements: (requirements: OpeningDraft['requirements']) => void;
}

/** What the opening is called and what it asks for. */
function Form({ draft, hidden, onChange, onRequirements }: FormProps) {
  return (
    <div className={styles.form} hidden={hidden} ref={useBeginning(draft)}>
      <TextField
        label={OPENINGS.titleField}
        value={draft.title}
        maxLength={300}
        onChange={(event) => onChange({ ...draft, title: event.target.value })}
      />
      <TextArea
        label={OPENINGS.note}
        value={draft.note}
        maxLength={5000}
        rows={2}
        onChange={(event) => onChange({ ...draft, note: event.target.value })}
      />
      <RequirementList requirements={draft.requirements} onChange={onRequirements} />
      <PasteBox requirements={draft.requirements} onChange={onRequirements} />
    </div>
  );
}

/** A new opening begins with its title: whoever asked for one writes on. */
function useBeginning(draft: OpeningDraft) {
  const form = useRef<HTMLDivElement>(null);
  const isBlank = JSON.stringify(draft) === JSON.stringify(draftOf(undefined));
  const [begins] = useState(isBlank);
  useEffect(() => {
    if (begins) form.current?.querySelector('input')?.focus();
  }, [begins]);
  return form;
}

/** As in openings.module.css: there each has the screen to itself. The shortlist always has: six columns want the room. */
const NARROW = '(width < 68rem)';

type Shown = 'form' | 'ranking' | 'pipeline';

const BESIDE_FORM = ['ranking', 'pipeline'] as const satisfies readonly Shown[];
const PARTS = ['form', ...BESIDE_FORM] as const satisfies readonly Shown[];

function labelOf(part: Shown): string {
  return part === 'form' ? OPENINGS.requirements : PIPELINE[part];
}

function useShown(openingId: string, draft: OpeningDraft) {
  const isNarrow = useMedia(NARROW);
  const [chosen, setShown] = useState(() => shownAt(openingId, draft));
  // What is asked for stands beside who answers, where there is room.
  const shown = chosen === 'form' && !isNarrow ? 'ranking' : chosen;
  return { isNarrow, shown, setShown };
}

/** Whoever comes back from somebody on the shortlist comes back to that; and who answers nothing is first asked. */
function shownAt(openingId: string, { requirements }: OpeningDraft): Shown {
  const people = peopleShownAt({ screen: 'openings', openingId });
  const isShortlist = people === undefined ? wasCompared(openingId) : people.ranking === undefined;
  if (isShortlist) return 'pipeline';
  return openingId === 'new' || requirements.length === 0 ? 'form' : 'ranking';
}

interface ShownChoiceProps {
  readonly shown: Shown;
  readonly parts: readonly Shown[];
  readonly onShow: (shown: Shown) => void;
}

function ShownChoice({ shown, parts, onShow }: ShownChoiceProps) {
  return (
    <Choices
      label={PIPELINE.views}
      labelHidden
      across
      value={shown}
      choices={parts.map((part) => ({ value: part, label: labelOf(part) }))}
      onChoose={onShow}
    />
  );
}

interface AnsweringProps {
  readonly shown: 'ranking' | 'pipeline';
  readonly openingId: string | undefined;
  readonly requirements: OpeningDraft['requirements'];
  /** Which of the two is shown, to be chosen. */
  readonly children: ReactNode;
}

/** Who answers, in order; or the shortlist by stages. */
function Answering({ openingId, requirements, shown, children }: AnsweringProps) {
  return (
    <div className={styles.people}>
      {children}
      {shown === 'ranking' ? (
        <RankedPeople openingId={openingId} requirements={requirements} />
      ) : undefined}
      {shown === 'pipeline' && openingId !== undefined ? (
        <Pipeline openingId={openingId} />
      ) : undefined}
      {shown === 'pipeline' && openingId === undefined ? (
        <Empty icon={ListChecks} title={PIPELINE.saveFirst} hint={PIPELINE.saveFirstHint} />
      ) : undefined}
    </div>
  );
}
