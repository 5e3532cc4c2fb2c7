import { useState } from 'react';
import { IDENTITY } from '../../../shared/messages/ui/identity.ts';
import { Choices } from '../../components/choices.tsx';
import { useCall } from '../../lib/client.ts';

const STAMPS = ['without', 'with'] as const;

/** Whether a time stamp is wished for; it can be where an authority is set. */
export function useTimeStamp() {
  const [wish, setWish] = useState<(typeof STAMPS)[number]>('without');
  const identity = useCall('identity.get', {});
  const isOffered = identity.data?.authority !== undefined;
  return { wish, setWish, isOffered, isStamped: isOffered && wish === 'with' };
}

type TimeStampChoiceProps = Pick<ReturnType<typeof useTimeStamp>, 'wish' | 'setWish' | 'isOffered'>;

/** Asks whether an authority is to attest the report. */
export function TimeStampChoice({ wish, setWish, isOffered }: TimeStampChoiceProps) {
  if (!isOffered) return undefined;
  return (
    <Choices
      label={IDENTITY.stamp}
      choices={STAMPS.map((value) => ({ value, ...IDENTITY.stampChoices[value] }))}
      value={wish}
      onChoose={setWish}
      across
    />
  );
}
