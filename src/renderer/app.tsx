import { CSPProvider } from '@base-ui/react/csp-provider';
import { Toast } from '@base-ui/react/toast';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SHELL } from '../shared/messages/ui/shell.ts';
import { Notices } from './components/notices.tsx';
import { followEvents } from './lib/events.ts';
import { ImportStateProvider } from './lib/import-state.tsx';
import { useLanguage } from './lib/language.ts';
import { notices } from './lib/notices.ts';
import { RecheckStateProvider } from './lib/recheck-state.tsx';
import { ScreeningStateProvider } from './lib/screening-state.tsx';
import { forgetPlace } from './lib/list-place.ts';
import { forgetPeople } from './lib/people-walk.ts';
import { navigate } from './lib/router.ts';
import { followUndoKeys, forgetChanges } from './lib/undo.ts';
import { forgetNotes } from './views/candidate/kept-notes.ts';
import { forgetDrafts } from './views/openings/kept-drafts.ts';
import { WrittenFile } from './views/report/written-file.tsx';
import { Frame } from './views/shell/frame.tsx';
import { VaultGate } from './views/unlock/vault-gate.tsx';

const TOOLTIP_DELAY_MS = 400;

/** The whole window. */
export function App({ queryClient }: { readonly queryClient: QueryClient }) {
  // What is drawn below is worded anew when another language is chosen.
  useLanguage();
  useEffect(() => followEvents(window.touchstone, queryClient), [queryClient]);
  useEffect(followUndoKeys, []);
  const opened = useOpened(queryClient);
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <Tooltip.Provider delay={TOOLTIP_DELAY_MS}>
          <Toast.Provider toastManager={notices}>
            <VaultGate key={opened}>
              <ScreeningStateProvider>
                <ImportStateProvider>
                  <RecheckStateProvider>
                    <Frame />
                  </RecheckStateProvider>
                </ImportStateProvider>
              </ScreeningStateProvider>
            </VaultGate>
            <Notices label={SHELL.notices} renderFile={(file) => <WrittenFile file={file} />} />
          </Toast.Provider>
        </Tooltip.Provider>
      </QueryClientProvider>
    </CSPProvider>
  );
}

/** Counts how often another workspace came into the window, of which nothing of the last one may be left. */
function useOpened(queryClient: QueryClient): number {
  const [opened, setOpened] = useState(0);
  useEffect(
    () =>
      window.touchstone.on('workspace.replaced', () => {
        forgetChanges();
        forgetDrafts();
        notices.close();
        queryClient.clear();
        navigate({ screen: 'candidates' });
        setOpened((count) => count + 1);
      }),
    [queryClient],
  );
  // Not before: the list keeps its place as it goes.
  useEffect(forgetPlace, [opened]);
  useEffect(forgetPeople, [opened]);
  useEffect(forgetNotes, [opened]);
  return opened;
}
