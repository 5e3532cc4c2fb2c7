import { Archive, ArchiveRestore, Braces, Copy, Download, Ellipsis, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { OpeningDraft, OpeningView } from '../../../shared/contract/openings.ts';
import { COMMON } from '../../../shared/messages/ui/common.ts';
import { OPENINGS } from '../../../shared/messages/ui/openings.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import { Button, IconButton } from '../../components/button.tsx';
import { call, useCommand } from '../../lib/client.ts';
import { copy as copyText } from '../../lib/clipboard.ts';
import { notify, notifyFailure } from '../../lib/notices.ts';
import { navigate } from '../../lib/router.ts';
import { useChange } from '../../lib/use-change.ts';
import { useSaveKey } from '../../lib/use-save-key.ts';
import { ExportDialog } from '../report/export-dialog.tsx';
import { forgetDraft } from './kept-drafts.ts';
import { didMake, didRemove, didSave } from './opening-changes.ts';

const NEW: OpeningDraft = { title: '', note: '', requirements: [] };

/** What can be changed of an opening, as it is saved. */
export function draftOf(saved: OpeningView | undefined): OpeningDraft {
  if (saved === undefined) return NEW;
  const { title, note, requirements } = saved;
  return { title, note, requirements };
}

export interface OpeningActionsProps {
  /** Absent while it was never saved. */
  readonly saved: OpeningView | undefined;
  readonly draft: OpeningDraft;
  /** Goes back to what is saved; absent where the draft says just that. */
  readonly onDiscard: (() => void) | undefined;
}

/** What can be done with an opening: saving first, and what is seldom done in a menu. */
export function OpeningActions({ saved, draft, onDiscard }: OpeningActionsProps) {
  const save = useCommand('openings.save');
  const store = () =>
    save.mutate(
      { opening: draft, ...(saved === undefined ? {} : { openingId: saved.id }) },
      {
        onSuccess: ({ openingId }) => {
          if (saved === undefined) didMake(openingId, OPENINGS.saved);
          else didSave(openingId, draft, draftOf(saved));
          forgetDraft(saved?.id ?? 'new');
          navigate({ screen: 'openings', openingId });
        },
      },
    );
  const unavailable = draft.title.trim() === '' ? OPENINGS.titleMissing : undefined;
  useSaveKey(() => {
    if (save.isPending || (saved !== undefined && onDiscard === undefined)) return;
    if (unavailable === undefined) store();
    else notify(unavailable);
  });
  return (
    <>
      {onDiscard === undefined ? undefined : (
        <Button variant="quiet" onClick={onDiscard}>
          {OPENINGS.discard}
        </Button>
      )}
      {saved === undefined ? undefined : <SavedActions opening={saved} />}
      <Button variant="primary" unavailable={unavailable} onClick={store}>
        {COMMON.save}
      </Button>
    </>
  );
}

function SavedActions({ opening }: { readonly opening: OpeningView }) {
  const { id: openingId } = opening;
  const [reporting, setReporting] = useState(false);
  return (
    <>
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
      <SeldomDone opening={opening} />
    </>
  );
}

function SeldomDone({ opening }: { readonly opening: OpeningView }) {
  const { id: openingId } = opening;
  const remove = useCommand('openings.remove');
  const copy = useCopy(openingId);
  const { isClosed, toggle } = useClosing(opening);
  const exportText = async () => {
    try {
      copyText(await call('openings.export', { openingId }), OPENINGS.exported);
    } catch (cause) {
      notifyFailure(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  return (
    <ActionMenu
      trigger={<IconButton icon={Ellipsis} label={OPENINGS.moreActions} />}
      actions={[
        { label: OPENINGS.copy, icon: Copy, onChoose: copy },
        { label: OPENINGS.exportText, icon: Braces, onChoose: () => void exportText() },
        {
          label: isClosed ? OPENINGS.reopen : OPENINGS.close,
          icon: isClosed ? ArchiveRestore : Archive,
          onChoose: toggle,
        },
        {
          label: OPENINGS.remove,
          icon: Trash2,
          onChoose: () => remove.mutate({ openingId }, { onSuccess: () => didRemove(opening) }),
        },
      ]}
    />
  );
}

function useCopy(openingId: string): () => void {
  const copy = useCommand('openings.copy');
  return () =>
    copy.mutate(
      { openingId },
      {
        onSuccess: ({ openingId: made }) => {
          didMake(made, OPENINGS.copied);
          navigate({ screen: 'openings', openingId: made });
        },
      },
    );
}

/** From when on retention may count. */
function useClosing({ id: openingId, closedAt }: OpeningView) {
  const { change } = useChange('openings.setClosed');
  const isClosed = closedAt !== undefined;
  const toggle = () =>
    change({
      title: isClosed ? OPENINGS.reopened : OPENINGS.closedNow,
      to: { openingId, isClosed: !isClosed },
      from: { openingId, isClosed },
    });
  return { isClosed, toggle };
}
