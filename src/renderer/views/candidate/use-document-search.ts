import { useState } from 'react';
import type { DocumentView } from '../../../shared/contract/credential-calls.ts';
import { DOCUMENT } from '../../../shared/messages/ui/document.ts';
import { findIn, runsOf } from './document-text.ts';
import type { Piece, Run } from './document-text.ts';

/** A part of a document, in runs, each cut where the text that is looked for was found. */
interface SearchedPart extends Pick<DocumentView['parts'][number], 'kind'> {
  readonly place: number;
  readonly runs: readonly Run[];
  readonly pieces: readonly (readonly Piece[])[];
}

/** Finds a text in all parts of a document, and goes from one place to the next. */
export function useDocumentSearch(view: DocumentView) {
  const [wanted, setWanted] = useState('');
  const [current, setCurrent] = useState(0);
  const { parts, count } = searchParts(view, wanted);
  const found = count === 0 ? DOCUMENT.notFound : DOCUMENT.found(current + 1, count);
  return {
    wanted,
    look: (text: string) => {
      setWanted(text);
      setCurrent(0);
    },
    current,
    parts,
    go: (step: number) => setCurrent(count === 0 ? 0 : (current + step + count) % count),
    said: wanted.trim() === '' ? '' : found,
  };
}

function searchParts(view: DocumentView, wanted: string) {
  const runs = view.parts.map(runsOf);
  const { pieces, count } = findIn(runs.flat(), wanted);
  let start = 0;
  const parts = view.parts.map(({ kind }, place): SearchedPart => {
    const own = runs[place] ?? [];
    start += own.length;
    return { kind, place, runs: own, pieces: pieces.slice(start - own.length, start) };
  });
  return { parts, count };
}
