import { CSPProvider } from '@base-ui/react/csp-provider';
import { Toast } from '@base-ui/react/toast';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { SHELL } from '../shared/messages/ui/shell.ts';
import { Notices } from './components/notices.tsx';
import { followEvents } from './lib/events.ts';
import { ImportStateProvider } from './lib/import-state.tsx';
import { useLanguage } from './lib/language.ts';
import { notices } from './lib/notices.ts';
import { RecheckStateProvider } from './lib/recheck-state.tsx';
import { ScreeningStateProvider } from './lib/screening-state.tsx';
import { followUndoKeys } from './lib/undo.ts';
import { Frame } from './views/shell/frame.tsx';
import { VaultGate } from './views/unlock/vault-gate.tsx';

const TOOLTIP_DELAY_MS = 400;

/** The whole window. */
export function App({ queryClient }: { readonly queryClient: QueryClient }) {
  // What is drawn below is worded anew when another language is chosen.
  useLanguage();
  useEffect(() => followEvents(window.touchstone, queryClient), [queryClient]);
  useEffect(followUndoKeys, []);
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <Tooltip.Provider delay={TOOLTIP_DELAY_MS}>
          <Toast.Provider toastManager={notices}>
            <VaultGate>
              <ScreeningStateProvider>
                <ImportStateProvider>
                  <RecheckStateProvider>
                    <Frame />
                  </RecheckStateProvider>
                </ImportStateProvider>
              </ScreeningStateProvider>
            </VaultGate>
            <Notices label={SHELL.notices} />
          </Toast.Provider>
        </Tooltip.Provider>
      </QueryClientProvider>
    </CSPProvider>
  );
}
