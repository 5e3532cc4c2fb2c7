import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts';
import { useCallback, useEffect, useRef } from 'react';
import { call, useCommand } from './client.ts';
import { didChange, didChangeDraft } from './undo.ts';

/** A change by a call that is its own opposite. */
interface CallChange<Name extends CallName> {
  /** As it is told to the person. */
  readonly title: string;
  readonly to: CallInput<Name>;
  /** What stood before, in the call's own terms. */
  readonly from: CallInput<Name>;
  readonly onDone?: (output: CallOutput<Name>) => void;
}

/** Makes changes by a call that is its own opposite; says so, and lets each be taken back and made again. */
export function useChange<Name extends CallName>(name: Name) {
  const command = useCommand(name);
  return {
    isPending: command.isPending,
    change: ({ title, to, from, onDone }: CallChange<Name>): void => {
      command.mutate(to, {
        onSuccess: (output) => {
          onDone?.(output);
          didChange(
            title,
            () => call(name, from),
            () => call(name, to),
          );
        },
      });
    },
  };
}

/**
 * Lets changes of something that is not saved yet be taken back by the keys, for as long as it is on show
 * and until it is saved, which is a change of its own.
 *
 * @param version Another one where it was saved, or is shown as it was saved.
 */
export function useDraftChanges(version: string): typeof didChangeDraft {
  const made = useRef<{ readonly of: string; readonly forget: () => void }[]>([]);
  useEffect(() => {
    for (const { of, forget } of made.current) if (of !== version) forget();
  }, [version]);
  useEffect(() => {
    const { current } = made;
    return () => current.forEach(({ forget }) => forget());
  }, []);
  return useCallback(
    (title, undo, redo) => {
      const forget = didChangeDraft(title, undo, redo);
      made.current.push({ of: version, forget });
      return forget;
    },
    [version],
  );
}
