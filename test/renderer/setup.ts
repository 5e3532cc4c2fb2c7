import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { forgetPlace } from '../../src/renderer/lib/list-place.ts';
import { forgetPeople } from '../../src/renderer/lib/people-walk.ts';
import { forgetNotes } from '../../src/renderer/views/candidate/kept-notes.ts';
import { forgetDrafts } from '../../src/renderer/views/openings/kept-drafts.ts';

/** What a browser has and jsdom lacks: sizes, scrolling and media queries. */

const WIDTH = 1280;
const HEIGHT = 800;

class FixedSizeObserver implements ResizeObserver {
  readonly observe = () => undefined;
  readonly unobserve = () => undefined;
  readonly disconnect = () => undefined;
}

/** Everything is in sight. */
class SightObserver implements IntersectionObserver {
  readonly #tell: () => void;
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  readonly unobserve = () => undefined;
  readonly disconnect = () => undefined;
  readonly takeRecords = () => [];

  constructor(look: IntersectionObserverCallback) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one thing of an entry that is read
    this.#tell = () => look([{ isIntersecting: true } as IntersectionObserverEntry], this);
  }

  observe() {
    queueMicrotask(this.#tell);
  }
}

globalThis.ResizeObserver = FixedSizeObserver;
globalThis.IntersectionObserver = SightObserver;
window.matchMedia = (media) => {
  const query = new EventTarget();
  return Object.assign(query, {
    media,
    matches: media.includes('width >='),
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
};
Object.defineProperties(HTMLElement.prototype, {
  clientWidth: { configurable: true, get: () => WIDTH },
  clientHeight: { configurable: true, get: () => HEIGHT },
  offsetWidth: { configurable: true, get: () => WIDTH },
  offsetHeight: { configurable: true, get: () => HEIGHT },
});
// What asks for it takes no canvas for an answer, but jsdom would say each time that it has none.
HTMLCanvasElement.prototype.getContext = () => null;
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.getAnimations = () => [];

// The whole page as text would bury the sentence that says what was missing.
configure({
  getElementError: (message) => new Error(message?.split('\n', 1)[0] ?? 'Not found.'),
  // As long as a busy machine takes; what is there sooner is found sooner.
  asyncUtilTimeout: 20_000,
});

// Each test has an engine of its own; until it opens a window, nobody answers.
const nobody = { call: () => new Promise(() => undefined), on: () => () => undefined };

beforeEach(() => {
  Object.defineProperty(window, 'touchstone', { configurable: true, value: nobody });
  window.location.hash = '';
  localStorage.clear();
  forgetPlace();
  forgetDrafts();
  forgetNotes();
  forgetPeople();
});

afterEach(() => {
  cleanup();
});
