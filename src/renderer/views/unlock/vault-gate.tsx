import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { LostView } from '../../../shared/contract/vault-calls.ts';
import { Failure } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { renewAnswers } from '../../lib/query-client.ts';
import { BrokenScreen, RecoveredScreen } from './broken-screen.tsx';
import { OpeningScreen } from './opening-screen.tsx';
import { UnlockScreen } from './unlock-screen.tsx';

/** Shows what is inside once the workspace is open, and until then what opens it. */
export function VaultGate({ children }: { readonly children: ReactNode }) {
  const vault = useCall('vault.get', {});
  const [lost, setLost] = useState<LostView>();
  const queryClient = useQueryClient();
  const open = () => {
    void renewAnswers(queryClient).then(() => setLost(undefined));
  };
  if (lost !== undefined) return <RecoveredScreen lost={lost} onOpen={open} />;
  if (vault.isError) {
    return <Failure error={vault.error} onRetry={() => void vault.refetch()} />;
  }
  if (vault.data === undefined) return <OpeningScreen />;
  if (vault.data.state === 'open') return children;
  if (vault.data.state === 'unavailable') {
    return <BrokenScreen vault={vault.data} onRecovered={setLost} />;
  }
  return <UnlockScreen vault={vault.data} />;
}
