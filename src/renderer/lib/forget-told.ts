import { useQueryClient } from '@tanstack/react-query';
import { notices } from './notices.ts';
import { forgetAnswers } from './query-client.ts';
import { forgetChanges } from './undo.ts';

/**
 * Gives a function after which nothing is shown of what was told, done or answered before, and nothing of it
 * can be taken back: names in it are hidden from now on, or of people who are deleted.
 */
export function useForgetTold(): () => void {
  const queryClient = useQueryClient();
  return () => {
    forgetChanges();
    notices.close();
    forgetAnswers(queryClient);
  };
}
