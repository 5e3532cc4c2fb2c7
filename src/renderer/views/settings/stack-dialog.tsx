import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { StackDefinitionView } from '../../../shared/contract/skill-views.ts';
import { COMMON } from '../../../shared/messages/ui/common.ts';
import { STACK_SETTINGS } from '../../../shared/messages/ui/settings-stacks.ts';
import { STACK_PIECE_LIMIT } from '../../../shared/model/stack.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Modal } from '../../components/modal.tsx';
import { call, useCommand } from '../../lib/client.ts';
import { didChange } from '../../lib/undo.ts';
import { draftOf, emptyPiece, readDraft } from './stack-draft.ts';
import type { PieceDraft } from './stack-draft.ts';
import styles from './stack-dialog.module.css';

type StackDraftView = CallInput<'stacks.put'>['stack'];

export interface StackDialogProps {
  /** Absent: a new one. */
  readonly stack?: StackDefinitionView;
  readonly onClose: () => void;
}

/** Names a stack and its pieces. */
export function StackDialog({ stack, onClose }: StackDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(stack));
  const put = useCommand('stacks.put');
  const read = readDraft(draft);
  const send = () => {
    if (read === undefined || put.isPending) return;
    const input = { ...(stack === undefined ? {} : { id: stack.id }), stack: read };
    const saved = ({ id }: { readonly id: string }) => {
      didSave(id, read, stack);
      onClose();
    };
    put.mutate(input, { onSuccess: saved });
  };
  return (
    <Modal
      title={stack === undefined ? STACK_SETTINGS.addTitle : STACK_SETTINGS.editTitle}
      hint={STACK_SETTINGS.dialogHint}
      submitLabel={COMMON.save}
      unavailable={read === undefined ? STACK_SETTINGS.incomplete : undefined}
      onClose={onClose}
      onSubmit={send}
    >
      <TextField
        label={STACK_SETTINGS.name}
        value={draft.name}
        maxLength={300}
        onChange={({ target }) => setDraft({ ...draft, name: target.value })}
      />
      <Pieces pieces={draft.pieces} onChange={(pieces) => setDraft({ ...draft, pieces })} />
    </Modal>
  );
}

function didSave(id: string, after: StackDraftView, before: StackDefinitionView | undefined): void {
  const title = STACK_SETTINGS.saved(after.name);
  if (before === undefined) {
    didChange(
      title,
      () => call('stacks.remove', { id }),
      () => call('stacks.restore', { id }),
    );
    return;
  }
  const { id: _, ...stack } = before;
  didChange(
    title,
    () => call('stacks.put', { id, stack }),
    () => call('stacks.put', { id, stack: after }),
  );
}

interface PiecesProps {
  readonly pieces: readonly PieceDraft[];
  readonly onChange: (pieces: readonly PieceDraft[]) => void;
}

function Pieces({ pieces, onChange }: PiecesProps) {
  return (
    <>
      {pieces.map((piece, index) => (
        <Piece
          key={piece.key}
          piece={piece}
          place={index + 1}
          isOnly={pieces.length === 1}
          onChange={(changed) => onChange(pieces.with(index, changed))}
          onRemove={() => onChange(pieces.toSpliced(index, 1))}
        />
      ))}
      <div>
        <Button
          small
          icon={Plus}
          unavailable={pieces.length >= STACK_PIECE_LIMIT ? STACK_SETTINGS.full : undefined}
          onClick={() => onChange([...pieces, emptyPiece()])}
        >
          {STACK_SETTINGS.addPiece}
        </Button>
      </div>
    </>
  );
}

interface PieceProps {
  readonly piece: PieceDraft;
  readonly place: number;
  readonly isOnly: boolean;
  readonly onChange: (piece: PieceDraft) => void;
  readonly onRemove: () => void;
}

function Piece({ piece, place, isOnly, onChange, onRemove }: PieceProps) {
  return (
    <fieldset className={styles.piece}>
      <legend className={styles.legend}>{STACK_SETTINGS.piece(place)}</legend>
      <TextField
        label={STACK_SETTINGS.pieceName}
        value={piece.name}
        maxLength={300}
        onChange={({ target }) => onChange({ ...piece, name: target.value })}
      />
      <TextField
        label={STACK_SETTINGS.issuer}
        value={piece.issuer}
        maxLength={2000}
        onChange={({ target }) => onChange({ ...piece, issuer: target.value })}
      />
      <TextField
        label={STACK_SETTINGS.achievementId}
        value={piece.achievementId}
        maxLength={2000}
        onChange={({ target }) => onChange({ ...piece, achievementId: target.value })}
      />
      <div>
        <Button
          small
          variant="quiet"
          icon={X}
          unavailable={isOnly ? STACK_SETTINGS.onlyPiece : undefined}
          onClick={onRemove}
        >
          {STACK_SETTINGS.removePiece(place)}
        </Button>
      </div>
    </fieldset>
  );
}
