import { onTestFinished } from 'vitest';
import { createBlindService } from '../../../../src/main/engine/blind/blind-service.ts';
import { openPseudonyms } from '../../../../src/main/engine/blind/pseudonym.ts';
import type { ReportSource } from '../../../../src/main/engine/reporting/export-report.ts';
import type { PreviewDrawer } from '../../../../src/main/engine/previewing/aside.ts';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import type { PreviewRequest } from '../../../../src/main/report/index.ts';

/** What reports are made of, over a workspace with people in it, called “Person 1” and so on. */
export async function openReportSource(people: number) {
  const clock = () => Date.parse('2026-06-01T12:00:00Z') as never;
  const opened = openWorkspace(':memory:', { clock });
  if (!opened.ok) throw new Error(opened.error.reason);
  const workspace = opened.value;
  onTestFinished(() => workspace.close());
  for (let number = 1; number <= people; number += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one writer
    await workspace.candidates.create(`Person ${String(number)}`);
  }
  const blind = createBlindService(workspace, await openPseudonyms(workspace.settings));
  const source: ReportSource = {
    workspace,
    workspaceFile: 'test.touchstone',
    clock,
    withVerifier: () => Promise.reject(new Error('There is no verifier.')),
    openBlind: async () => blind,
    signingKey: {
      find: async () => undefined,
      get: () => Promise.reject(new Error('There is no key.')),
    },
  };
  return source;
}

/** One who draws nothing, and keeps what it is told. */
export function keepRequests() {
  const requests: PreviewRequest[] = [];
  let isOver = false;
  const drawer: PreviewDrawer = {
    send: (request) => void requests.push(request),
    askPage: async () => ({ kind: 'over' }),
    askTable: async () => ({ kind: 'over' }),
    isOver: () => isOver,
    close: () => {
      isOver = true;
    },
  };
  const names = () =>
    requests
      .slice(requests.findLastIndex(({ type }) => type === 'forget'))
      .flatMap((request) => (request.type === 'people' ? request.people : []))
      .map(({ name }) => name);
  return { drawer, requests, names };
}
