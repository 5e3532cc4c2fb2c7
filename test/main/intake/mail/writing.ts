/** A writer of mails of our own, apart from the reader under test. */

export const HEAD = 'From: a@b.example\r\nDate: Mon, 02 Feb 2026 09:00:00 +0000\r\n';

/** A part with `fields`, and what stands in it. */
export interface Part {
  readonly fields: readonly string[];
  readonly body: string;
}

export function several(parts: readonly Part[], boundary = 'b', kind = 'mixed'): Part {
  const bodies = parts.map(({ fields, body }) =>
    [`--${boundary}`, ...fields, '', body].join('\r\n'),
  );
  return {
    fields: [`Content-Type: multipart/${kind}; boundary="${boundary}"`],
    body: ['before', ...bodies, `--${boundary}--`, 'after'].join('\r\n'),
  };
}

export function mailOf({ fields, body }: Part): string {
  return `${HEAD}${fields.join('\r\n')}\r\n\r\n${body}`;
}

export function attached(name: string, body: string | Uint8Array): Part {
  return {
    fields: [
      'Content-Type: application/octet-stream',
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
    ],
    body: Buffer.from(body).toString('base64').replaceAll(/.{76}/gu, '$&\r\n'),
  };
}
