import { useEffect, useState } from 'react';
import { KEYS } from '../../../shared/messages/ui/palette.ts';
import { useCommands } from '../../lib/commands.ts';
import { isAsked, isTyped } from '../../lib/typed.ts';
import { KeyList } from './key-list.tsx';
import { Palette } from './palette.tsx';

/** The palette by Ctrl-K and the list of keys by "?", wherever one is. */
export function QuickKeys() {
  const [shown, setShown] = useState<'palette' | 'keys'>();
  const close = () => setShown(undefined);
  useCommands([{ label: KEYS.open, run: () => setShown('keys') }]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isPalette = (event.ctrlKey || event.metaKey) && event.key === 'k';
      const isKeys = event.key === '?' && !event.ctrlKey && !event.metaKey && !isTyped(event);
      if (!isPalette && !isKeys) return;
      event.preventDefault();
      // One of the two may take the other's place; what another dialog asks is answered first.
      if (shown === undefined && isAsked()) return;
      setShown(isPalette ? 'palette' : 'keys');
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [shown]);
  if (shown === 'palette') return <Palette onClose={close} />;
  return shown === 'keys' ? <KeyList onClose={close} /> : undefined;
}
