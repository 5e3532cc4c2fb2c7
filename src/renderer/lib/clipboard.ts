import { COMMON } from '../../shared/messages/ui/common.ts';
import { notify, notifyFailure } from './notices.ts';

/** What goes to the clipboard: a text, and the same as HTML for those who can take it. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/**
 * Copies within a person's click or key, and says so, or that it could not be done. It goes through the
 * copy event: the clipboard's own interface needs a permission, and the window has none.
 *
 * @param said What is said when it is there.
 */
export function copy(copied: Copied, said: string): void {
  if (writeTo(copied)) notify(said);
  else notifyFailure(new Error(COMMON.notCopied));
}

function writeTo({ text, html }: Copied): boolean {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', write);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', write);
  }
}
