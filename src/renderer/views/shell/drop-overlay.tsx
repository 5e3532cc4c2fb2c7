import { Download } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { SHELL } from '../../../shared/messages/ui/shell.ts';
import { prepareImport, useAdding } from '../../lib/adding.ts';
import styles from './drop-overlay.module.css';

/** Takes files dropped anywhere in the window, and says so while they hang over it. */
export function DropOverlay() {
  const hanging = useFileDrop(useAdding().addFiles);
  useEffect(() => {
    if (hanging) prepareImport();
  }, [hanging]);
  if (!hanging) return undefined;
  return (
    <div className={styles.overlay} role="status">
      <div className={styles.card}>
        <Download className={styles.icon} aria-hidden />
        <p className={styles.title}>{SHELL.dropToAdd}</p>
        <p className={styles.hint}>{SHELL.dropHint}</p>
      </div>
    </div>
  );
}

function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [hanging, setHanging] = useState(false);
  const drop = useEffectEvent((event: DragEvent) => {
    setHanging(false);
    if (!carriesFiles(event)) return;
    event.preventDefault();
    onDrop([...(event.dataTransfer?.files ?? [])]);
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Without this the browser would open the file in place of the app.
      event.preventDefault();
      setHanging(true);
    };
    // Only a drag that leaves the window itself has nowhere that it goes to.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHanging(false);
    };
    const ending = new AbortController();
    const options = { signal: ending.signal };
    window.addEventListener('dragover', over, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', (event) => drop(event), options);
    return () => ending.abort();
  }, []);
  return hanging;
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}
