import { useEffect, useRef } from 'react';

/** Something that can be done on the screen that is shown, by its name. */
export interface Command {
  readonly label: string;
  readonly run: () => void;
}

const offered = new Set<() => readonly Command[]>();

/** Offers commands in the palette for as long as the component is there. */
export function useCommands(commands: readonly Command[]): void {
  const current = useRef(commands);
  useEffect(() => {
    current.current = commands;
  });
  useEffect(() => {
    const read = () => current.current;
    offered.add(read);
    return () => void offered.delete(read);
  }, []);
}

/** What can be done now, in the order in which it was offered. */
export function listCommands(): readonly Command[] {
  return [...offered].flatMap((read) => read());
}
