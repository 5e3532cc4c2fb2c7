import { lazily } from '../../../shared/lib/lazily.ts';
import { andThen } from '../../../shared/lib/pending.ts';
import type { PreviewReply, PreviewRequest } from './preview-messages.ts';

/** As `createPreviewDesk` of draw-preview.ts, which is loaded for the first request. */
export function openPreviewDesk(
  reply: (reply: PreviewReply) => void,
): (request: PreviewRequest) => void {
  const desk = lazily(async () => {
    const { createPreviewDesk } = await import('./draw-preview.ts');
    return createPreviewDesk(reply);
  });
  return (request) => void andThen(desk(), (take) => take(request));
}
