import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../../../src/renderer/lib/language.ts';
import { LANGUAGES } from '../../../src/shared/messages/language.ts';
import { addLanguages } from '../../../src/shared/messages/languages.ts';
import { fakeCandidates } from '../fake-data.ts';
import { openWindow } from '../open-window.tsx';

addLanguages();
afterEach(() => setLanguage('en'));

const [first] = fakeCandidates(3);
const SCREENS = [
  '#/candidates',
  `#/candidates/${first?.id ?? ''}`,
  '#/inbox',
  '#/unassigned',
  '#/openings/new',
  '#/issuers',
  '#/insights',
  '#/settings',
];

/** Whoever speaks to the window says what stands on a button (WCAG 2.5.3). */
test.each(LANGUAGES.flatMap((language) => SCREENS.map((address) => ({ language, address }))))(
  'in $language, what can be pressed on $address is called as it is written on it',
  async ({ language, address }) => {
    setLanguage(language);
    openWindow({ people: 3, found: true, sealed: true, unassigned: 2, inbox: true }, address);
    await screen.findByRole('heading', { level: 1 });
    // What is asked of the engine has come, and is drawn.
    await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull());
    await act(() => new Promise((resolve) => void setTimeout(resolve, 50)));
    expect(findMiscalled()).toEqual([]);
  },
);

/** What has a name that does not hold the words that stand on it. */
function findMiscalled(): readonly string[] {
  const named = document.querySelectorAll<HTMLElement>(':is(button, a, summary)[aria-label]');
  return [...named].flatMap((one) => {
    const clone = one.cloneNode(true) as HTMLElement;
    for (const hidden of clone.querySelectorAll('[aria-hidden="true"], svg')) hidden.remove();
    const [shown, said] = [plain(clone.textContent), plain(one.ariaLabel ?? '')];
    return said.includes(shown) ? [] : [`“${shown}” is called “${said}”`];
  });
}

function plain(text: string): string {
  return text
    .replaceAll(/[…\s]+/gu, ' ')
    .trim()
    .toLowerCase();
}
