import { RefreshCw } from 'lucide-react';
import { RECHECKS } from '../../../shared/messages/ui/rechecks.ts';
import { Button } from '../../components/button.tsx';
import type { ButtonProps } from '../../components/button.tsx';
import { Tip } from '../../components/tip.tsx';
import { useIsOffline } from '../../lib/recheck-state.tsx';

/** Checks several credentials again; while nobody may be asked, it says first what that may change. */
export function CheckAgainButton(props: Omit<ButtonProps, 'icon'>) {
  const isOffline = useIsOffline();
  const button = <Button icon={RefreshCw} {...props} />;
  if (!isOffline || props.unavailable !== undefined) return button;
  return (
    <Tip text={RECHECKS.offline} describes>
      {button}
    </Tip>
  );
}
