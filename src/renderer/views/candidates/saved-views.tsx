import { Bookmark, BookmarkPlus, BookmarkX, Columns3Cog } from 'lucide-react';
import { useState } from 'react';
import { LIST_COLUMNS } from '../../../shared/contract/saved-views.ts';
import type { SavedView } from '../../../shared/contract/saved-views.ts';
import { CANDIDATES, LIST_VIEWS } from '../../../shared/messages/ui/candidates.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import { Button } from '../../components/button.tsx';
import { CheckMenu } from '../../components/check-menu.tsx';
import { NameDialog } from '../../components/name-dialog.tsx';
import { call, useCall, useCommand } from '../../lib/client.ts';
import { FIRST_COLUMNS, setListLook, useListLook } from '../../lib/list-look.ts';
import { forContract, labelsOf, openView, useScreeningState } from '../../lib/screening-state.tsx';
import { didChange } from '../../lib/undo.ts';

type KeptView = SavedView & { readonly id: string };

/** Which columns there are. */
export function ColumnsMenu() {
  const look = useListLook();
  return (
    <CheckMenu
      label={LIST_VIEWS.shownColumns}
      trigger={
        <Button variant="quiet" icon={Columns3Cog}>
          {LIST_VIEWS.columns}
        </Button>
      }
      options={LIST_COLUMNS.map((value) => ({ value, label: CANDIDATES.columns[value] }))}
      chosen={look.columns ?? FIRST_COLUMNS}
      onChange={(columns) => setListLook({ columns: [...columns] })}
    />
  );
}

/** Views that are kept: to open one, keep this one, or take the one away that is open. */
export function ViewsMenu() {
  const state = useScreeningState();
  const views = useCall('views.list', {}).data?.views ?? [];
  const [saving, setSaving] = useState(false);
  const open = views.find(({ id }) => id === state.viewId);
  return (
    <>
      <ActionMenu
        trigger={
          <Button variant="quiet" icon={Bookmark}>
            {open?.name ?? LIST_VIEWS.views}
          </Button>
        }
        actions={[
          ...views.map((view) => ({
            label: view.name,
            icon: Bookmark,
            onChoose: () => openView(state, view),
          })),
          { label: LIST_VIEWS.save, icon: BookmarkPlus, onChoose: () => setSaving(true) },
          ...(open === undefined
            ? []
            : [
                {
                  label: LIST_VIEWS.remove(open.name),
                  icon: BookmarkX,
                  onChoose: () => void remove(open),
                },
              ]),
        ]}
      />
      {saving ? <SaveDialog name={open?.name ?? ''} onClose={() => setSaving(false)} /> : undefined}
    </>
  );
}

async function remove({ id: viewId, ...kept }: KeptView): Promise<void> {
  await call('views.remove', { viewId });
  didChange(
    LIST_VIEWS.removed(kept.name),
    () => call('views.restore', { viewId }),
    () => call('views.remove', { viewId }),
  );
}

function didSave(viewId: string, after: SavedView, before: KeptView | undefined): void {
  const title = LIST_VIEWS.saved(after.name);
  if (before === undefined) {
    didChange(
      title,
      () => call('views.remove', { viewId }),
      () => call('views.restore', { viewId }),
    );
    return;
  }
  const { id: _, ...view } = before;
  didChange(
    title,
    () => call('views.save', view),
    () => call('views.save', after),
  );
}

interface SaveDialogProps {
  readonly name: string;
  readonly onClose: () => void;
}

function SaveDialog({ name: before, onClose }: SaveDialogProps) {
  const { filter, setViewId } = useScreeningState();
  const { order, columns = FIRST_COLUMNS } = useListLook();
  const save = useCommand('views.save');
  const views = useCall('views.list', {}).data?.views ?? [];
  const send = (name: string) => {
    const view = {
      name,
      filter: forContract(filter),
      labels: labelsOf(filter),
      columns: [...columns],
      ...(order !== undefined && { order }),
    };
    const replaced = views.find((one) => one.name === name);
    save.mutate(view, {
      onSuccess: ({ viewId }) => {
        setViewId(viewId);
        onClose();
        didSave(viewId, view, replaced);
      },
    });
  };
  return (
    <NameDialog
      title={LIST_VIEWS.saveTitle}
      hint={LIST_VIEWS.saveHint}
      label={LIST_VIEWS.name}
      name={before}
      maxLength={80}
      onClose={onClose}
      onSave={send}
    />
  );
}
