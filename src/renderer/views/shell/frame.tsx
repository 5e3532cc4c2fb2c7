import { useLayoutEffect, useRef } from 'react';
import { unreachable } from '../../../shared/lib/unreachable.ts';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { CameFrom, useLastRoute } from '../../lib/came-from.tsx';
import { reportFault } from '../../lib/report-fault.ts';
import { hrefOf, useRoute } from '../../lib/router.ts';
import type { Route } from '../../lib/router.ts';
import { useSkillNames } from '../../lib/skill-names.ts';
import { Paste } from '../adding/paste.tsx';
import { CandidateScreen } from '../candidate/candidate-screen.tsx';
import { CandidatesScreen } from '../candidates/candidates-screen.tsx';
import { CompareScreen } from '../compare/compare-screen.tsx';
import { ImportPanel } from '../imports/import-panel.tsx';
import { InboxScreen } from '../inbox/inbox-screen.tsx';
import { InsightsScreen } from '../insights/insights-screen.tsx';
import { QuickKeys } from '../palette/quick-keys.tsx';
import { IssuersScreen } from '../issuers/issuers-screen.tsx';
import { OpeningScreen } from '../openings/opening-screen.tsx';
import { OpeningsScreen } from '../openings/openings-screen.tsx';
import { RecheckPanel } from '../rechecks/recheck-panel.tsx';
import { ReportCheckScreen } from '../report/report-check-screen.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { UnassignedScreen } from '../unassigned/unassigned-screen.tsx';
import { DesktopLink } from './desktop-link.tsx';
import { DropOverlay } from './drop-overlay.tsx';
import { Navigation } from './navigation.tsx';
import { useErasedAtStart } from './use-erased-at-start.ts';
import styles from './frame.module.css';

/** Navigation at the side, the screen beside it, and the whole of it a place to drop files. */
export function Frame() {
  const route = useRoute();
  const before = useLastRoute(route);
  const main = useRef<HTMLElement>(null);
  useSkillNames();
  useErasedAtStart();
  useFocusOnChange(main, hrefOf(route));
  return (
    <div className={styles.frame}>
      <Navigation screen={route.screen} onSkip={() => main.current?.focus()} />
      <main ref={main} className={styles.main} tabIndex={-1}>
        <ImportPanel />
        <RecheckPanel />
        <ErrorBoundary place={hrefOf(route)} onFailure={reportScreen}>
          <CameFrom value={before}>
            <Screen route={route} />
          </CameFrom>
        </ErrorBoundary>
      </main>
      <DropOverlay />
      <Paste />
      <QuickKeys />
      <DesktopLink />
    </div>
  );
}

// A change of screen is told to a screen reader by moving the focus; the first screen is not a change.
// A screen that knows a better place for the focus moves it there afterwards, in an effect of its own.
function useFocusOnChange(main: { readonly current: HTMLElement | null }, address: string) {
  const last = useRef(address);
  useLayoutEffect(() => {
    if (last.current === address) return;
    last.current = address;
    main.current?.focus();
  }, [main, address]);
}

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'candidate':
      return <CandidateScreen key={route.candidateId} candidateId={route.candidateId} />;
    case 'compare':
      return <CompareScreen candidateIds={route.candidateIds} />;
    case 'openings':
      return route.openingId === undefined ? (
        <OpeningsScreen />
      ) : (
        <OpeningScreen key={route.openingId} openingId={route.openingId} />
      );
    case 'inbox':
      return <InboxScreen />;
    case 'unassigned':
      return <UnassignedScreen />;
    case 'issuers':
      return <IssuersScreen />;
    case 'insights':
      return <InsightsScreen />;
    case 'report':
      return <ReportCheckScreen key={route.file} file={route.file} />;
    case 'settings':
      return <SettingsScreen />;
    case 'candidates':
      return <CandidatesScreen />;
    default:
      return unreachable(route);
  }
}

function reportScreen(cause: unknown): void {
  reportFault('screen', cause);
}
