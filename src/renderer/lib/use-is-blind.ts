import { useCall } from './client.ts';

/** Whether nobody may know who people are; until that is known, it is so. */
export function useIsBlind(): boolean {
  const workspace = useCall('workspace.get', {}).data;
  return workspace === undefined || workspace.blind !== undefined;
}
