import { Copy, Download, ListChecks, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { OpeningDraft, OpeningView } from '../../../shared/contract/openings.ts';
import { COMMON } from '../../../shared/messages/ui/common.ts';
import { PIPELINE } from '../../../shared/messages/ui/desk.ts';
import { OPENINGS } from '../../../shared/messages/ui/openings.ts';
import { Button } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { TextArea, TextField } from '../../components/field.tsx';
import { PageHeader } from '../../components/page.tsx';
import { Empty, Failure, Skeleton } from '../../components/status.tsx';
import { call, useCall, useCommand } from '../../lib/client.ts';
import { notifyFailure } from '../../lib/notices.ts';
import { copy as copyText } from '../../lib/clipboard.ts';
import { navigate } from '../../lib/router.ts';
import { useChange, useDraftChanges } from '../../lib/use-change.ts';
import { ExportDialog } from '../report/export-dialog.tsx';
import { didMake, didRemove, didSave } from './opening-changes.ts';
import { PasteBox } from './paste-box.tsx';
import { Pipeline } from './pipeline.tsx';
import { RankedPeople } from './ranked-people.tsx';
import { RequirementList } from './requirement-list.tsx';
import styles from './openings.module.css';

const NEW: OpeningDraft = { title: '', note: '', requirements: [] };

/** One opening: what it asks for, and beside it who answers. */
export function OpeningScreen({ openingId }: { readonly openingId: string }) {
  const isNew = openingId === 'new';
  const found = useCall('openings.get', { openingId }, { enabled: !isNew });
  if (isNew) return <Editor saved={undefined} />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  return found.data === undefined ? <Skeleton /> : <Editor saved={found.data} />;
}

function Editor({ saved }: { readonly saved: OpeningView | undefined }) {
  const [draft, setDraft] = useState<OpeningDraft>(() => draftOf(saved));
  const [shown, setShown] = useState<Shown>('ranking');
  const version = JSON.stringify(draftOf(saved));
  const [drawn, setDrawn] = useState(version);
  // Saved, or saved again as it was before: the draft is what is saved.
  if (drawn !== version) {
    setDrawn(version);
    setDraft(draftOf(saved));
  }
  const { requirements } = draft;
  const didChangeHere = useDraftChanges(version);
  const write = (list: OpeningDraft['requirements']) => () =>
    setDraft((now) => ({ ...now, requirements: list }));
  const setRequirements = (next: OpeningDraft['requirements']) => {
    write(next)();
    didChangeHere(OPENINGS.requirementsChanged, write(requirements), write(next));
  };
  return (
    <>
      <PageHeader title={draft.title.trim() === '' ? OPENINGS.untitled : draft.title}>
        <Actions saved={saved} draft={draft} />
      </PageHeader>
      <div className={styles.columns} data-shown={shown}>
        <div className={styles.form} hidden={shown === 'pipeline'}>
          <TextField
            label={OPENINGS.titleField}
            value={draft.title}
            maxLength={300}
            onChange={(event) => setDraft({ ...draft, title: event.target.value })}
          />
          <TextArea
            label={OPENINGS.note}
            value={draft.note}
            maxLength={5000}
            rows={2}
            onChange={(event) => setDraft({ ...draft, note: event.target.value })}
          />
          <RequirementList requirements={requirements} onChange={setRequirements} />
          <PasteBox requirements={requirements} onChange={setRequirements} />
        </div>
        <Answering
          openingId={saved?.id}
          requirements={requirements}
          shown={shown}
          onShow={setShown}
        />
      </div>
    </>
  );
}

/** The shortlist has the screen to itself: six columns want the room. */
type Shown = 'ranking' | 'pipeline';

interface AnsweringProps {
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly openingId: string | undefined;
  readonly requirements: OpeningDraft['requirements'];
}

/** Who answers, in order; or the shortlist by stages. */
function Answering({ openingId, requirements, shown, onShow }: AnsweringProps) {
  return (
    <div className={styles.people}>
      <Choices
        label={PIPELINE.views}
        labelHidden
        across
        value={shown}
        choices={[
          { value: 'ranking', label: PIPELINE.ranking },
          { value: 'pipeline', label: PIPELINE.pipeline },
        ]}
        onChoose={onShow}
      />
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

function draftOf(saved: OpeningView | undefined): OpeningDraft {
  if (saved === undefined) return NEW;
  const { title, note, requirements } = saved;
  return { title, note, requirements };
}

interface ActionsProps {
  readonly saved: OpeningView | undefined;
  readonly draft: OpeningDraft;
}

function Actions({ saved, draft }: ActionsProps) {
  const save = useCommand('openings.save');
  const store = () =>
    save.mutate(
      { opening: draft, ...(saved === undefined ? {} : { openingId: saved.id }) },
      {
        onSuccess: ({ openingId }) => {
          if (saved === undefined) didMake(openingId, OPENINGS.saved);
          else didSave(openingId, draft, draftOf(saved));
          navigate({ screen: 'openings', openingId });
        },
        onError: notifyFailure,
      },
    );
  return (
    <>
      {saved === undefined ? undefined : <SavedActions opening={saved} />}
      <Button
        variant="primary"
        unavailable={draft.title.trim() === '' ? OPENINGS.titleMissing : undefined}
        onClick={store}
      >
        {COMMON.save}
      </Button>
    </>
  );
}

function SavedActions({ opening }: { readonly opening: OpeningView }) {
  const { id: openingId } = opening;
  const copy = useCommand('openings.copy');
  const remove = useCommand('openings.remove');
  const [reporting, setReporting] = useState(false);
  const exportText = async () => {
    try {
      copyText(await call('openings.export', { openingId }), OPENINGS.exported);
    } catch (cause) {
      notifyFailure(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  return (
    <>
      <Button
        icon={Copy}
        variant="quiet"
        onClick={() =>
          copy.mutate(
            { openingId },
            {
              onSuccess: ({ openingId: made }) => {
                didMake(made, OPENINGS.copied);
                navigate({ screen: 'openings', openingId: made });
              },
            },
          )
        }
      >
        {OPENINGS.copy}
      </Button>
      <Button icon={Download} variant="quiet" onClick={() => setReporting(true)}>
        {OPENINGS.report}
      </Button>
      {reporting ? (
        <ExportDialog
          selected={[]}
          all={{
            scope: { kind: 'openings', openingIds: [openingId] },
            count: 0,
            label: OPENINGS.reportScope,
          }}
          onClose={() => setReporting(false)}
        />
      ) : undefined}
      <Button variant="quiet" onClick={() => void exportText()}>
        {OPENINGS.exportText}
      </Button>
      <CloseButton opening={opening} />
      <Button
        icon={Trash2}
        variant="quiet"
        onClick={() => remove.mutate({ openingId }, { onSuccess: () => didRemove(opening) })}
      >
        {OPENINGS.remove}
      </Button>
    </>
  );
}

/** From when on retention may count. */
function CloseButton({ opening }: { readonly opening: OpeningView }) {
  const { change } = useChange('openings.setClosed');
  const { id: openingId } = opening;
  const isClosed = opening.closedAt !== undefined;
  return (
    <Button
      variant="quiet"
      onClick={() =>
        change({
          title: isClosed ? OPENINGS.reopened : OPENINGS.closedNow,
          to: { openingId, isClosed: !isClosed },
          from: { openingId, isClosed },
        })
      }
    >
      {isClosed ? OPENINGS.reopen : OPENINGS.close}
    </Button>
  );
}
