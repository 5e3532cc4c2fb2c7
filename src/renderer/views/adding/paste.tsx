import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { PASTE } from '../../../shared/messages/ui/paste.ts';
import { TextArea } from '../../components/field.tsx';
import { Modal } from '../../components/modal.tsx';
import { useAdding } from '../../lib/adding.ts';
import { call } from '../../lib/client.ts';
import { useCommands } from '../../lib/commands.ts';
import { useImportState } from '../../lib/import-state.tsx';
import { useMenuItem } from '../../lib/menu.ts';
import { notifyFailure } from '../../lib/notices.ts';
import { isAsked, isTyped } from '../../lib/typed.ts';
import styles from './paste.module.css';

/** What is on show: the field for a text, or the question before a link is fetched. */
type Shown =
  | { readonly kind: 'text' }
  | { readonly kind: 'link'; readonly url: string; readonly host: string };

let shown: Shown | undefined;
const listeners = new Set<() => void>();

function show(next: Shown | undefined): void {
  shown = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Opens the field for a credential's text, wherever one is. */
export function openPaste(): void {
  show({ kind: 'text' });
}

/** Takes in what is pasted anywhere but in a field; a link is asked about before anything is fetched. */
export function Paste() {
  const now = useSyncExternalStore(listen, () => shown);
  const take = useTake();
  usePasted(take);
  useMenuItem('paste-credential', openPaste);
  useCommands([{ label: PASTE.title, run: openPaste }]);
  useEffect(() => () => show(undefined), []);
  if (now === undefined) return undefined;
  if (now.kind === 'text') return <TextDialog onTake={take} />;
  return <LinkDialog url={now.url} host={now.host} />;
}

function nameNow(): string {
  return PASTE.name(shownMoment(new Date().toISOString()));
}

/** @returns What takes a text in. */
function useTake(): (text: string) => void {
  const { show: showImport } = useImportState();
  const take = async (text: string) => {
    const pasted = await call('imports.paste', { text, name: nameNow() });
    show(pasted.kind === 'link' ? pasted : undefined);
    if (pasted.kind === 'credential') showImport(pasted.importId);
  };
  return (text) => void take(text).catch(notifyFailure);
}

function usePasted(take: (text: string) => void): void {
  const { addFiles } = useAdding();
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (isTyped(event) || isAsked() || event.clipboardData === null) return;
    event.preventDefault();
    const { files } = event.clipboardData;
    if (files.length > 0) addFiles([...files]);
    else take(event.clipboardData.getData('text/plain'));
  });
  useEffect(() => {
    const follow = (event: ClipboardEvent) => paste(event);
    document.addEventListener('paste', follow);
    return () => document.removeEventListener('paste', follow);
  }, []);
}

function TextDialog({ onTake }: { readonly onTake: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <Modal
      title={PASTE.title}
      hint={PASTE.hint}
      submitLabel={PASTE.add}
      unavailable={text.trim() === '' ? PASTE.nothingYet : undefined}
      onClose={() => show(undefined)}
      onSubmit={() => (text.trim() === '' ? undefined : onTake(text))}
    >
      <TextArea
        label={PASTE.field}
        value={text}
        rows={8}
        autoFocus
        spellCheck={false}
        dir="ltr"
        onChange={(event) => setText(event.target.value)}
      />
    </Modal>
  );
}

interface LinkDialogProps {
  readonly url: string;
  readonly host: string;
}

function LinkDialog({ url, host }: LinkDialogProps) {
  const { show: showImport } = useImportState();
  const [fetching, setFetching] = useState(false);
  const fetchIt = async () => {
    const { importId } = await call('imports.fetch', { url, name: nameNow() });
    showImport(importId);
  };
  const send = () => {
    if (fetching) return;
    setFetching(true);
    void fetchIt()
      .catch(notifyFailure)
      .finally(() => show(undefined));
  };
  return (
    <Modal
      title={PASTE.fetchTitle(host)}
      hint={PASTE.fetchMeaning(host)}
      submitLabel={PASTE.fetch}
      onClose={() => show(undefined)}
      onSubmit={send}
    >
      <p className={styles.address} dir="ltr">
        {url}
      </p>
    </Modal>
  );
}
