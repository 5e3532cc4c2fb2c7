import { NOTIFICATIONS } from '../../../shared/messages/ui/desktop.ts';
import { Checks } from '../../components/checks.tsx';
import { useCall } from '../../lib/client.ts';
import { useChange } from '../../lib/use-change.ts';
import { Section } from './section.tsx';

/** Whether the system says so when something long has ended. */
export function Notifications() {
  const notifies = useCall('shell.get', {}).data?.notifies;
  const { change } = useChange('shell.setNotifies');
  if (notifies === undefined) return undefined;
  return (
    <Section title={NOTIFICATIONS.setting}>
      <Checks
        label={NOTIFICATIONS.setting}
        choices={[{ value: 'tell', label: NOTIFICATIONS.tell, hint: NOTIFICATIONS.tellHint }]}
        values={notifies ? ['tell'] : []}
        onToggle={() =>
          change({
            title: notifies ? NOTIFICATIONS.off : NOTIFICATIONS.on,
            to: { notifies: !notifies },
            from: { notifies },
          })
        }
      />
    </Section>
  );
}
