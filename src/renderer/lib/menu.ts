import { useEffect, useEffectEvent } from 'react';
import type { EventPayload } from '../../shared/contract/contract.ts';

/** Does `act` when `item` is chosen in the window's menu, for as long as the component is there. */
export function useMenuItem(item: EventPayload<'menu.chosen'>['item'], act: () => void): void {
  const actNow = useEffectEvent(act);
  useEffect(
    () =>
      window.touchstone.on('menu.chosen', (chosen) => {
        if (chosen.item === item) actNow();
      }),
    [item],
  );
}
