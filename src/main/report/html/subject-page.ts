import { currentLanguage } from '../../../shared/messages/language.ts';
import type { Html } from './escape.ts';
import { html } from './escape.ts';
import { writePage } from './page.ts';

/** A heading, and what stands under it, a line each. */
export interface PageSection {
  readonly heading: string;
  readonly hint?: string;
  readonly lines: readonly string[];
}

export interface SubjectPage {
  readonly title: string;
  readonly made: string;
  readonly sections: readonly PageSection[];
  /** Said where a section has no lines. */
  readonly none: string;
}

/** A page that a person reads without anything else, in the language of the moment. */
export function writeSubjectPage({ title, made, sections, none }: SubjectPage): Uint8Array {
  const body = html`<header>
      <h1><bdi>${title}</bdi></h1>
      <p class="meta">${made}</p>
    </header>
    <main>${sections.map((section) => pageSection(section, none))}</main>`;
  return writePage({ language: currentLanguage(), title, body });
}

function pageSection({ heading, hint, lines }: PageSection, none: string): Html {
  return html`<section>
    <h2>${heading}</h2>
    ${hint === undefined ? '' : html`<p class="meta">${hint}</p>`}
    ${
      lines.length === 0
        ? html`<p>${none}</p>`
        : html`<ul>
            ${lines.map((line) => html`<li><bdi>${line}</bdi></li>`)}
          </ul>`
    }
  </section> `;
}
