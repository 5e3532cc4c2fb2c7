import type { Language } from '../../../shared/messages/language.ts';
import type { Html } from './escape.ts';
import { html } from './escape.ts';
import { STYLE } from './style.ts';

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
  /** Whether pictures are in it, which it then holds itself. */
  readonly hasPictures?: boolean;
}

/** A page that needs nothing else: no script, no image, no address is asked for when it is opened. */
export function writePage({ language, title, body, hasPictures = false }: Page): Uint8Array {
  const pictures = hasPictures ? '; img-src data:' : '';
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'${{ markup: pictures }}"
        />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${{ markup: STYLE }}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  return new TextEncoder().encode(page.markup);
}
