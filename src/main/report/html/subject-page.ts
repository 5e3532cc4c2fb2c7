import { html } from './escape.ts';
import { STYLE } from './style.ts';

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

/** A page that a person reads without anything else: no script, no image, no address is asked for. */
export function writeSubjectPage({ title, made, sections, none }: SubjectPage): Uint8Array {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${{ markup: STYLE }}
        </style>
      </head>
      <body>
        <header>
          <h1><bdi>${title}</bdi></h1>
          <p class="meta">${made}</p>
        </header>
        <main>
          ${sections.map(
            ({ heading, hint, lines }) =>
              html`<section>
                <h2>${heading}</h2>
                ${hint === undefined ? '' : html`<p class="meta">${hint}</p>`}
                ${
                  lines.length === 0
                    ? html`<p>${none}</p>`
                    : html`<ul>
                        ${lines.map((line) => html`<li><bdi>${line}</bdi></li>`)}
                      </ul>`
                }
              </section> `,
          )}
        </main>
      </body>
    </html> `;
  return new TextEncoder().encode(page.markup);
}
