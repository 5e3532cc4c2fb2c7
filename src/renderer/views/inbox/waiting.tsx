import { FileUser, UserRoundSearch, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { InboxView, UnreadFileView } from '../../../shared/contract/inbox-calls.ts';
import { INBOX } from '../../../shared/messages/ui/inbox.ts';
import { PERSON } from '../../../shared/messages/ui/unassigned.ts';
import { Button } from '../../components/button.tsx';
import { Modal } from '../../components/modal.tsx';
import { call, useCommand } from '../../lib/client.ts';
import { navigate } from '../../lib/router.ts';
import { NO_FILTER, useScreeningState } from '../../lib/screening-state.tsx';
import { didAnew } from '../../lib/undo.ts';
import { describeProblemView } from '../imports/problem-list.tsx';
import { PersonPicker } from '../people/person-picker.tsx';
import type { PickedPerson } from '../people/person-picker.tsx';
import { Alike } from './alike.tsx';
import { DismissMany } from './dismiss-many.tsx';
import { ItemSection } from './item-section.tsx';
import { fileName, useDismiss } from './use-dismiss.ts';
import { CLOSES, ITEM, OPENS } from './use-item-keys.ts';
import styles from './inbox.module.css';

/** A résumé is not unreadable: it waits for its person. */
export function isResume({ code }: UnreadFileView): boolean {
  return code === 'resume-without-person';
}

/** What a person has to say a word on; nothing where there is none of it. */
export function Waiting({ inbox }: { readonly inbox: InboxView }) {
  const { setFilter } = useScreeningState();
  const dismiss = useDismiss();
  const { unassigned, toLookAt } = inbox;
  const resumes = inbox.unread.filter(isResume);
  if (unassigned + toLookAt + resumes.length === 0) return undefined;
  const showToLookAt = () => {
    setFilter({ ...NO_FILTER, isToLookAt: true });
    navigate({ screen: 'candidates' });
  };
  return (
    <ItemSection title={INBOX.waiting}>
      {unassigned === 0 ? undefined : (
        <Line
          icon={UserRoundSearch}
          words={INBOX.unassigned(unassigned)}
          action={INBOX.showUnassigned}
          onOpen={() => navigate({ screen: 'unassigned' })}
        />
      )}
      {toLookAt === 0 ? undefined : (
        <Line
          icon={UserRoundSearch}
          words={INBOX.toLookAt(toLookAt)}
          action={INBOX.showToLookAt}
          onOpen={showToLookAt}
        />
      )}
      <Alike
        things={resumes}
        kindOf={({ code }) => code}
        icon={<FileUser className={styles.icon} aria-hidden />}
        words={describeProblemView}
        note={(alike) => INBOX.alike(alike.length - 1)}
        renderActions={(alike) => <DismissMany files={alike} onDismiss={() => dismiss(alike)} />}
        renderOne={(file) => <Resume key={file.id} file={file} />}
      />
    </ItemSection>
  );
}

interface LineProps {
  readonly icon: LucideIcon;
  readonly words: string;
  readonly action: string;
  readonly onOpen: () => void;
}

function Line({ icon: Icon, words, action, onOpen }: LineProps) {
  return (
    <li className={styles.item} {...ITEM}>
      <Icon className={styles.icon} aria-hidden />
      <p className={styles.words}>{words}</p>
      <div className={styles.actions}>
        <Button small onClick={onOpen} {...OPENS}>
          {action}
        </Button>
      </div>
    </li>
  );
}

function Resume({ file }: { readonly file: UnreadFileView }) {
  const [choosing, setChoosing] = useState(false);
  const dismiss = useDismiss();
  const name = fileName(file);
  const canBePlaced = file.isWithinReach && file.path === '';
  return (
    <li className={styles.item} {...ITEM}>
      <FileUser className={styles.icon} aria-hidden />
      <p className={styles.words}>{describeProblemView(file)}</p>
      <div className={styles.actions}>
        <Button
          small
          aria-label={INBOX.placeResumeOf(name)}
          unavailable={canBePlaced ? undefined : INBOX.outOfReach}
          onClick={() => setChoosing(true)}
          {...OPENS}
        >
          {INBOX.placeResume}
        </Button>
        <Button
          small
          variant="quiet"
          icon={X}
          aria-label={INBOX.dismissOf(name)}
          onClick={() => dismiss([file])}
          {...CLOSES}
        >
          {INBOX.dismiss}
        </Button>
      </div>
      {choosing ? <WhoseDialog file={file} onClose={() => setChoosing(false)} /> : undefined}
    </li>
  );
}

interface WhoseDialogProps {
  readonly file: UnreadFileView;
  readonly onClose: () => void;
}

function WhoseDialog({ file, onClose }: WhoseDialogProps) {
  const [person, setPerson] = useState<PickedPerson>();
  const place = useCommand('inbox.placeResume');
  const send = () => {
    if (person === undefined || place.isPending) return;
    const { id: unreadId } = file;
    const placing = { unreadId, candidateId: person.id };
    place.mutate(placing, {
      onSuccess: (placed) => {
        onClose();
        didAnew(
          INBOX.resumePlaced(fileName(file), person.name),
          placed,
          ({ resumeId }) => takeBack(unreadId, resumeId),
          () => call('inbox.placeResume', placing),
        );
      },
    });
  };
  return (
    <Modal
      title={PERSON.title}
      submitLabel={PERSON.assign}
      unavailable={person === undefined ? PERSON.nobodyYet : undefined}
      onClose={onClose}
      onSubmit={send}
    >
      <PersonPicker picked={person} onPick={setPerson} />
    </Modal>
  );
}

async function takeBack(unreadId: string, resumeId: string | undefined): Promise<void> {
  if (resumeId !== undefined) await call('resumes.remove', { resumeId });
  await call('inbox.dismiss', { unreadIds: [unreadId], isDismissed: false });
}
