import { useEffect } from 'react';
import { describeLeft, RETENTION } from '../../../shared/messages/ui/keeping.ts';
import { call } from '../../lib/client.ts';
import { notifyFailure, notifyUnasked } from '../../lib/notices.ts';

/** Says how many the rule of retention deleted when the workspace was opened, and what is left of them. */
export function useErasedAtStart(): void {
  useEffect(() => {
    let isGone = false;
    const tell = async () => {
      const { atStart } = await call('retention.get', {});
      if (isGone || atStart === undefined) return;
      notifyUnasked(RETENTION.followed(atStart.erased), describeLeft(atStart));
    };
    tell().catch(notifyFailure);
    return () => {
      isGone = true;
    };
  }, []);
}
