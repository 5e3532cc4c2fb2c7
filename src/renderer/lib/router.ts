import { useSyncExternalStore } from 'react';

/** Every screen, and what its address carries. */
export type Route =
  | { readonly screen: 'candidates' }
  | { readonly screen: 'candidate'; readonly candidateId: string }
  | { readonly screen: 'compare'; readonly candidateIds: readonly string[] }
  /** All, one by its id, or a `new` one. */
  | { readonly screen: 'openings'; readonly openingId?: string }
  | { readonly screen: 'inbox' }
  | { readonly screen: 'unassigned' }
  | { readonly screen: 'issuers' }
  | { readonly screen: 'insights' }
  /** A report that came back. */
  | { readonly screen: 'report'; readonly file: string }
  /** All, or from one of the sections on that something leads to. */
  | { readonly screen: 'settings'; readonly section?: SettingsSection };

const SECTIONS = ['network', 'backups'] as const;

/** A section of the settings that has an address of its own. */
export type SettingsSection = (typeof SECTIONS)[number];

/** Reads the part of the address after `#`; what is none of ours leads to the list. */
export function parseRoute(hash: string): Route {
  const [screen, rest = ''] = hash.replace(/^#\/?/u, '').split('/');
  if (screen === 'candidates' && rest !== '') {
    return { screen: 'candidate', candidateId: decodeURIComponent(rest) };
  }
  if (screen === 'compare') {
    return { screen, candidateIds: rest.split(',').filter((id) => id !== '') };
  }
  if (screen === 'openings') {
    return rest === '' ? { screen } : { screen, openingId: decodeURIComponent(rest) };
  }
  if (screen === 'report' && rest !== '') return { screen, file: decodeURIComponent(rest) };
  if (screen === 'settings') {
    const section = SECTIONS.find((one) => one === rest);
    return section === undefined ? { screen } : { screen, section };
  }
  if (screen === 'insights') return { screen };
  if (screen === 'inbox' || screen === 'unassigned' || screen === 'issuers') return { screen };
  return { screen: 'candidates' };
}

/** The address of a screen, for a link. */
export function hrefOf(route: Route): string {
  if (route.screen === 'candidate') return `#/candidates/${encodeURIComponent(route.candidateId)}`;
  if (route.screen === 'compare') return `#/compare/${route.candidateIds.join(',')}`;
  if (route.screen === 'report') return `#/report/${encodeURIComponent(route.file)}`;
  if (route.screen === 'openings' && route.openingId !== undefined) {
    return `#/openings/${encodeURIComponent(route.openingId)}`;
  }
  if (route.screen === 'settings' && route.section !== undefined) {
    return `#/settings/${route.section}`;
  }
  return `#/${route.screen}`;
}

export function navigate(route: Route): void {
  window.location.hash = hrefOf(route);
}

let redirected: { readonly from: string; readonly to: string } | undefined;

/** Goes there in the place of where one is: the way back does not lead here again. */
export function redirect(route: Route): void {
  redirected = { from: window.location.hash, to: hrefOf(route) };
  window.location.replace(redirected.to);
}

/** Whether one was led on from there to here, rather than went. */
export function isRedirect(from: Route, to: Route): boolean {
  return redirected?.from === hrefOf(from) && redirected.to === hrefOf(to);
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(listen, () => window.location.hash));
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
