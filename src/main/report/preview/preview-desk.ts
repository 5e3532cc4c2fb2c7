import { lazily } from '../../../shared/lib/lazily.ts';
import { andThen } from '../../../shared/lib/pending.ts';
import type { Pending } from '../../../shared/lib/pending.ts';
import type { PreviewReply, PreviewRequest } from './preview-messages.ts';

const drawing = lazily(() => import('./draw-preview.ts'));

type Take = (request: PreviewRequest) => void;

/** As `createPreviewDesk` of draw-preview.ts, which is loaded for the first request. */
export function openPreviewDesk(reply: (reply: PreviewReply) => void): Take {
  let desk: Pending<Take> | undefined;
  return (request) => {
    desk ??= andThen(drawing(), ({ createPreviewDesk }) => (desk = createPreviewDesk(reply)));
    void andThen(desk, (take) => take(request));
  };
}
