import { ChevronDown, FolderPlus, Plus, Sparkles, Upload } from 'lucide-react';
import { useId, useRef } from 'react';
import type { RefObject } from 'react';
import { ADDING } from '../../../shared/messages/ui/shell.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import { Button, IconButton } from '../../components/button.tsx';
import { useCommands } from '../../lib/commands.ts';
import { prepareImport, useAdding } from '../../lib/adding.ts';
import styles from './add-credentials.module.css';

/** The large area of the first start: files dropped on it, or on anything else, are added. */
export function AddCredentialsArea() {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <div className={styles.area}>
      <Upload className={styles.icon} aria-hidden />
      <button
        type="button"
        className={styles.title}
        aria-describedby={id}
        onClick={() => input.current?.click()}
      >
        {ADDING.addCredentials}
      </button>
      <p id={id} className={styles.hint}>
        {ADDING.addHint}
      </p>
      <p className={styles.formats}>{ADDING.formats}</p>
      <FileInput input={input} />
    </div>
  );
}

/** The same in the head of a screen, with the other ways beside it. */
export function AddCredentialsButton() {
  const input = useRef<HTMLInputElement>(null);
  const { addFolder, addSamples } = useAdding();
  useCommands([
    { label: ADDING.addCredentials, run: () => input.current?.click() },
    { label: ADDING.addFolder, run: addFolder },
  ]);
  return (
    <div className={styles.pair}>
      <Button icon={Plus} variant="primary" onClick={() => input.current?.click()}>
        {ADDING.addCredentials}
      </Button>
      <ActionMenu
        trigger={<IconButton icon={ChevronDown} label={ADDING.otherWays} />}
        actions={[
          { label: ADDING.addFolder, icon: FolderPlus, onChoose: addFolder },
          { label: ADDING.trySamples, icon: Sparkles, onChoose: addSamples },
        ]}
      />
      <FileInput input={input} />
    </div>
  );
}

/** Opens the system's own dialog; hidden, since a button stands for it. */
function FileInput({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const { addFiles } = useAdding();
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      aria-label={ADDING.fileInput}
      onClick={prepareImport}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // Or else the same files could not be chosen a second time.
        event.target.value = '';
        if (files.length > 0) addFiles(files);
      }}
    />
  );
}
